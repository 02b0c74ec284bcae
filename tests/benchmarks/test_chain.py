from benchmarks.chain import Lesson, fitted


def lesson(first: str, second: str, right: int, context: str = "adj") -> Lesson:
    return Lesson([0, 1], [first.split(), second.split()], context, [right])


def test_what_goes_with_being_right_gets_weight():
    scenes = [[lesson("cue", "none", 0, "start")]] * 10

    chain = fitted(scenes)

    assert chain.features["cue"] > 0.5 > -0.5 > chain.features["none"]


def test_turns_that_alternate_are_learnt():
    turns = [
        lesson("", "", place % 2, "adj" if place else "start") for place in range(6)
    ]

    same, _, _ = fitted([turns] * 10).patterns["adj"]

    assert same < -1


def test_what_is_rare_is_not_learnt():
    scenes = [[lesson("cue once" if n == 0 else "cue", "", 0)] for n in range(10)]

    assert "once" not in fitted(scenes).features
