from tests.speakers.fiction.novels import novel

from quoteattr.speakers.fiction.memory import Chances, Memory
from quoteattr.speakers.fiction.people import Person

CAST = "Nora Hale", "Edwin Marsh", "Tess Grim"
TEXT = """“Yes,” said Nora.

“No,” said Edwin.

“Why?” she asked.

“Because,” said Tess.
"""


def memory() -> tuple[Memory, list[Person]]:
    """A first look that found Nora, Edwin, Nora, Tess."""
    read = novel(TEXT, *CAST)
    nora, edwin, tess = read.people.everyone
    chances = [Chances([one], []) for one in (nora, edwin, nora, tess)]
    shares = [[1.0]] * 4
    return Memory.of(read.turns, chances, shares, [[]] * 4), [nora, edwin, tess]


def test_it_tells_how_long_ago_somebody_spoke():
    found, (nora, edwin, _) = memory()

    assert "ago b P 2" in [*found.features(2, nora)]
    assert {"ago b P 1", "ago a P 0"} <= {*found.features(2, edwin)}


def test_it_counts_the_others_whom_a_pronoun_may_mean():
    found, (nora, edwin, tess) = memory()

    assert "rivals P 11" in [*found.features(2, nora)]
    assert "rivals P 11" in [*found.features(2, tess)]
    assert "rivals P 02" in [*found.features(2, edwin)]
