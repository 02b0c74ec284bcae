import math
from collections.abc import Sequence
from itertools import product

import pytest

from quoteattr.speakers.entity import Entity
from quoteattr.speakers.fiction.decode import Weights, decode
from quoteattr.speakers.fiction.memory import Chances
from quoteattr.speakers.fiction.people import Person

NORA, EDWIN, TESS = (Person(Entity(known_as=n), i, ()) for i, n in enumerate("NET"))
WEIGHTS = Weights(
    features={"cue": 2.0, "far": -1.0},
    patterns={"adj": (-2.0, 1.0, 0.0), "reply": (-0.5, 0.0, 0.5)},
)


def turn(*chances: tuple[Person, str], contexts: Sequence[str] = ("adj",)) -> Chances:
    people = [person for person, _ in chances]
    return Chances(people, [words.split() for _, words in chances], contexts)


SCENE = [
    turn((NORA, "cue"), (EDWIN, ""), (TESS, "far"), contexts=["start"]),
    turn((EDWIN, ""), (NORA, ""), (TESS, "")),
    turn((TESS, "far"), (NORA, ""), (EDWIN, "cue")),
    turn((NORA, ""), (EDWIN, "")),
]


def by_hand(scene: list[Chances]) -> list[list[float]]:
    """The probabilities by looking at every way through the scene."""
    totals = [[0.0] * len(one.people) for one in scene]
    for way in product(*(range(len(one.people)) for one in scene)):
        score = sum(
            WEIGHTS.features.get(word, 0.0)
            for one, place in zip(scene, way, strict=True)
            for word in one.features[place]
        )
        said = [one.people[place] for one, place in zip(scene, way, strict=True)]
        for at in range(1, len(said)):
            same, back, new = WEIGHTS.pattern_of(scene[at].contexts)
            if said[at] is said[at - 1]:
                score += same
            else:
                score += back if at > 1 and said[at] is said[at - 2] else new
        for at, place in enumerate(way):
            totals[at][place] += math.exp(score)
    return [[share / sum(row) for share in row] for row in totals]


def test_probabilities_are_those_of_all_ways_through_the_scene():
    found = decode(SCENE, WEIGHTS)

    for row, expected in zip(found, by_hand(SCENE), strict=True):
        assert row == pytest.approx(expected)


def test_scenes_do_not_look_at_one_another():
    second = [turn((NORA, ""), (EDWIN, ""), contexts=["far 0"]), *SCENE[1:]]

    assert decode([*SCENE, *second], WEIGHTS)[4:] == decode(second, WEIGHTS)


def test_contexts_add_up_and_those_that_were_not_learnt_tell_nothing():
    assert WEIGHTS.pattern_of(["adj", "reply", "one"]) == (-2.5, 1.0, 0.5)
    assert WEIGHTS.pattern_of(["one"]) == (0.0, 0.0, 0.0)


def test_a_pointer_counts_beside_the_features():
    one = turn((NORA, ""), (EDWIN, ""), contexts=["start"])
    one.pointed = [math.log(0.2), math.log(0.8)]

    (shares,) = decode([one], Weights({}, {}, pointed=1.0))

    assert shares == pytest.approx([0.2, 0.8])


def test_nobody_speaks_where_there_is_no_candidate():
    assert decode([turn(contexts=["start"])], WEIGHTS) == [[]]
    assert decode([], WEIGHTS) == []
