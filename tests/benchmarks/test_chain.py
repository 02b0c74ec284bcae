import pytest
from benchmarks.chain import Chain, Lesson, fitted


def lesson(first: str, second: str, right: int, *contexts: str) -> Lesson:
    return Lesson([0, 1], [first.split(), second.split()], contexts, [right])


def test_what_goes_with_being_right_gets_weight():
    scenes = [[lesson("cue", "none", 0, "start")]] * 10

    chain = fitted(scenes)

    assert chain.features["cue"] > 0.5 > -0.5 > chain.features["none"]


def test_turns_that_alternate_are_learnt():
    turns = [
        lesson("", "", place % 2, *(["adj", "asks"] if place else ["start"]))
        for place in range(6)
    ]

    patterns = fitted([turns] * 10).patterns

    assert patterns["adj"][0] + patterns["asks"][0] < -1
    assert patterns["adj"] == pytest.approx(patterns["asks"], abs=1e-3)


def test_what_is_rare_is_not_learnt():
    scenes = [[lesson("cue once" if n == 0 else "cue", "", 0)] for n in range(10)]

    assert "once" not in fitted(scenes).features


def test_the_best_weights_are_the_same_from_wherever_one_begins():
    scenes = [[lesson("cue", "none", n % 3 > 1, "start")] for n in range(30)]
    far = Chain({"cue": 3.0, "none": -5.0}, {})

    found, again = fitted(scenes), fitted(scenes, far)

    assert found.features == pytest.approx(again.features, abs=1e-3)
