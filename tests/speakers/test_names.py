"""Names in a text, without their titles and without words that only open a sentence."""

import pytest

from quoteattr import SpeakerKind
from quoteattr.layout import Layout
from quoteattr.speakers.names import find_names


def named(text: str) -> list[str]:
    return [text[name.start : name.end] for name in find_names(Layout.of(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("it was Sen. Robert P. Hart Jr. who left", ["Robert P. Hart Jr."]),
        ("they saw Dr. Ana de la Cruz and Bo Lee", ["Ana de la Cruz", "Bo Lee"]),
        ("they met Sheikh Omar al-Hadid there", ["Omar al-Hadid"]),
        ("a plan of Ban Su-jin for Harrow", ["Ban Su-jin", "Harrow"]),
        ("what Ann O’Hara told McHale", ["Ann O’Hara", "McHale"]),
        ("the A.F.L.-C.I.O. and the U.N. agree", ["A.F.L.-C.I.O.", "U.N."]),
        (
            "once more the Bank of the West lent to Marsh & Sons",
            ["Bank of the West", "Marsh & Sons"],
        ),
        (
            "they asked what a Department of Health and Human Services would cost",
            ["Department of Health and Human Services"],
        ),
        (
            "what the Harrow Nurses’ Union wrote about Ann’s letter",
            ["Harrow Nurses’ Union", "Ann"],
        ),
        (
            "what the Harrow Shipowners' Association denies",
            ["Harrow Shipowners' Association"],
        ),
        ("as the Harrow Dockworkers’ Union has it", ["Harrow Dockworkers’ Union"]),
        ("at the Women’s Institute of the town", ["Women’s Institute"]),
        (
            "and then Hart’s House seat and Rogers’ House seat",
            ["Hart", "House", "Rogers", "House"],
        ),
        ("as what Ann L&eacute;vy's father saw", ["Ann L&eacute;vy"]),
        ("as what RenÃ©e LÃ©vy saw when it was late", ["RenÃ©e LÃ©vy"]),
        ("Harrow News/Marsh Institute figures show", ["Harrow News/Marsh Institute"]),
        ("a HBC Dormer/Harrow News poll", ["HBC Dormer/Harrow News"]),
        (
            "at the Court of Appeals for the Ninth Circuit",
            ["Court of Appeals for the Ninth Circuit"],
        ),
        ("as Robert “Bob” Hart wrote to @annlee", ["Robert “Bob” Hart", "@annlee"]),
        ("a note that Sophie in 't Marsh sent us", ["Sophie in 't Marsh"]),
        ("and what Ana el Hadid du Pont saw", ["Ana el Hadid du Pont"]),
        ("as he told the Harrow Sun of it", ["Harrow Sun"]),
        ("a photo of Ann/Bo Marsh that they took", ["Ann", "Bo Marsh"]),
        ("what a Super PAC said of Harrow", ["Harrow"]),
        ("and Lee's team beat Hart’s", ["Lee", "Hart"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Officials waited. Supporters of the plan left.", []),
        ("Yesterday Ann Lee left. But Hart stayed.", ["Ann Lee", "Hart"]),
        ("Union leaders met. A union is a union.", []),
        ("Citizens for Fair Justice sued.", ["Citizens for Fair Justice"]),
        ("He said so on Tuesday in March.", []),
        ("Congress voted. Bank lending rose.", ["Congress"]),
        ("“Leave,” he said — Ann did not.", ["Ann"]),
    ],
)
def test_a_capital_that_the_sentence_asks_for_makes_no_name(
    text: str, names: list[str]
):
    assert named(text) == names


def test_accents_may_be_characters_of_their_own():
    text = "as Jose\u0301 E\u0301lan Le\u0301e saw when it was late"

    (name,) = find_names(Layout.of(text))

    assert text[name.start : name.end] == "Jose\u0301 E\u0301lan Le\u0301e"


def test_in_a_headline_only_what_the_body_names_is_a_name():
    text = (
        "Ann Marsden Calls Harrow Council Plan A Very Big Mistake\n\n"
        "The mayor, Ann Marsden, spoke to the Harrow Council."
    )

    assert named(text) == [
        "Ann Marsden",
        "Harrow Council",
        "Ann Marsden",
        "Harrow Council",
    ]


@pytest.mark.parametrize(
    ("text", "titles", "words"),
    [
        ("saw Prime Minister Ann Lee", ("prime", "minister"), ("ann", "lee")),
        ("saw Secretary of State Bo Ray", ("secretary", "state"), ("bo", "ray")),
        ("saw Mr. King", ("mr",), ("king",)),
        ("saw Dean Marsh", (), ("dean", "marsh")),
        ("saw Ohio Democrat Ann Lee", ("democrat",), ("ann", "lee")),
    ],
)
def test_titles_are_no_part_of_a_name(
    text: str, titles: tuple[str, ...], words: tuple[str, ...]
):
    name = find_names(Layout.of(text))[-1]

    assert (name.titles, name.words) == (titles, words)


def test_a_surname_that_could_be_a_title_is_known_by_the_full_name():
    assert named("Howard King spoke. King said so.") == ["Howard King", "King"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ann Harrow", SpeakerKind.PERSON),
        ("J. B. Harrow", SpeakerKind.PERSON),
        ("the Harrow Institute", SpeakerKind.ORGANISATION),
        ("the FXB", SpeakerKind.ORGANISATION),
        ("Harrow Wire", SpeakerKind.ORGANISATION),
        ("the Evening Harrow Post", SpeakerKind.ORGANISATION),
        ("Mr. Wire", SpeakerKind.PERSON),
        ("Lisbon", SpeakerKind.PLACE),
        ("the Harrow Act", SpeakerKind.WORK),
        ("Democrats", SpeakerKind.GROUP),
        ("Harrow", None),
    ],
)
def test_a_name_s_own_words_may_show_its_kind(name: str, kind: SpeakerKind | None):
    (found,) = find_names(Layout.of(f"as {name} has it"))

    assert found.kind is kind
