import pytest
from tests.speakers.telling import resolved

from quoteattr.layout import Layout
from quoteattr.speakers.bylines import without_bylines
from quoteattr.speakers.names import find_names

BODY = "\n\nThe lock at Orsa is shut.\n\nEve Dahl opened it.\n\nIt rained in Mora."


def names_in(text: str) -> list[str]:
    layout = Layout.of(text)
    kept = without_bylines(layout, find_names(layout))
    return [text[name.start : name.end] for name in kept]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "BY ANN LEE",
        "By Ann Lee and Bo Ray in Oslo",
        "By: Ann M. Lee, political editor",
        "Words by Ann Lee",
        "Ann Lee, Staff Writer",
        "Ann Lee | Chief political correspondent",
        "Ann Lee, Fjord News reporter",
        "Ann Lee, editor of the Harrow Times",
    ],
)
def test_a_byline_names_nobody_of_the_article(line):
    assert names_in(
        f"Lock to close{'' if line[0] == 'B' else ' for good'}\n\n{line}{BODY}"
    ) == [
        "Orsa",
        "Eve Dahl",
        "Mora",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ann Lee; Editing by Bo Ray)",
        "Additional reporting by Ann Lee.",
        "Ann Lee contributed to this report.",
        "Photograph by Ann Lee",
    ],
)
def test_nor_does_a_line_of_credits(line):
    assert names_in(f"Lock to close{BODY}\n\n{line}") == ["Orsa", "Eve Dahl", "Mora"]


@pytest.mark.parametrize(
    "line",
    [
        "By noon Ann Lee had gone.",
        "By Orsa, Ann Lee said “it rains”",
        "Ann Lee spoke to the editor",
        "Ann Lee, who was a reporter, has died.",
    ],
)
def test_what_only_begins_like_one_is_none(line):
    assert "Ann Lee" in names_in(f"Lock to close\n\n{line}{BODY}")


def test_a_text_of_one_line_is_no_byline():
    assert names_in("By Ann Lee") == ["Ann Lee"]


def test_the_writer_is_not_who_is_described():
    document = resolved(
        "By Ann Lee\n\nThe lock is shut, {the county's engineer} said.\n\nIt rained."
    )

    (speaker,) = document.speakers
    assert speaker.name == "county's engineer"
