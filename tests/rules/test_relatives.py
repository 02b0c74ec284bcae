"""Contents that a pronoun takes up."""

import pytest
from tests.rules.reading import methods, reread


@pytest.mark.parametrize(
    "marked",
    [
        "{c|It was a mistake}, a view which {s|Ann Lee} {v|has often stated}.",
        "{c|The dam leaks}, {c|which} {s|the company} {v|denies}.",
        "As {s|Ann Lee} {v|noted}, {c|the dam leaks}.",
        "They drive a car {c|which} {s|Ann Lee} {v|says} {c|will fail}.",
        "They want {c|what} {s|Ann Lee} {v|calls} {c|“a fair deal”}.",
    ],
)
def test_pronouns_stand_for_contents(marked):
    assert reread(marked) == marked


def test_the_rule_is_named():
    assert methods("The dam leaks, which the company denies.") == ["relative"]
