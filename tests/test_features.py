"""The features that docs/features.md says are there, by small texts of our own.

Read by rules, so that what a network has learnt does not decide.
"""

import re
import subprocess
import sys

import pytest
from tests.documentation import ROOT

from quoteattr import Attributor, SpeakerKind

# By the row of the page: a text, and of each attribution its kind, speaker, cue and
# content.
ROWS = {
    "01 direct": (
        "“We sail at noon,” Ida Holm said.",
        [("direct", "Ida Holm", "said", "“We sail at noon,”")],
    ),
    "02 indirect": (
        "Ida Holm said that the ferry would sail. Bo Berg said it would not.",
        [
            ("indirect", "Ida Holm", "said", "that the ferry would sail"),
            ("indirect", "Bo Berg", "said", "it would not"),
        ],
    ),
    "03 mixed": (
        "Ida Holm said the ferry was “a wreck” and would be sold.",
        [("mixed", "Ida Holm", "said", "the ferry was “a wreck” and would be sold")],
    ),
    "08 several sources": (
        "Ida Holm and Bo Berg said that the ferry would sail.",
        [("indirect", "Ida Holm; Bo Berg", "said", "that the ferry would sail")],
    ),
    "08 content in pieces": (
        "“We sail,” said Ida Holm, “at noon.”",
        [("direct", "Ida Holm", "said", "“We sail,” “at noon.”")],
    ),
    "10 pronoun": (
        "Ida Holm came to the quay. She said that the ferry would sail.",
        [("indirect", "Ida Holm", "said", "that the ferry would sail")],
    ),
    "11 one name for several": (
        "Transport Minister Ida Holm was there. Holm said the ferry would sail. "
        "“At noon,” the minister added.",
        [
            ("indirect", "Ida Holm", "said", "the ferry would sail"),
            ("direct", "Ida Holm", "added", "“At noon,”"),
        ],
    ),
    "13 places and organisations": (
        "Brussels denied that it had known. Fjord News reported that it had.",
        [
            ("indirect", "Brussels", "denied", "that it had known"),
            ("indirect", "Fjord News", "reported", "that it had"),
        ],
    ),
    "15 people without a name, documents": (
        "“It leaks,” a senior official said. The Lund Report said that it did not.",
        [
            ("direct", "senior official", "said", "“It leaks,”"),
            ("indirect", "Lund Report", "said", "that it did not"),
        ],
    ),
    "16 turns of a dialogue": (
        "“Is it late?” asked Ida.\n\n“It is,” said Bo.\n\n“Why?”\n\n“The gearbox.”\n",
        [
            ("direct", "Ida", "asked", "“Is it late?”"),
            ("direct", "Bo", "said", "“It is,”"),
            ("direct", "Ida", None, "“Why?”"),
            ("direct", "Bo", None, "“The gearbox.”"),
        ],
    ),
    "17 block quote without a cue": (
        "The ferry will not sail, Transport Minister Ida Holm said.\n\n"
        "“The gearbox is in pieces, and nobody knows how to mend it.”\n",
        [
            ("indirect", "Ida Holm", "said", "The ferry will not sail"),
            (
                "direct",
                "Ida Holm",
                None,
                "“The gearbox is in pieces, and nobody knows how to mend it.”",
            ),
        ],
    ),
    "18 quotation over paragraphs": (
        "Ida Holm told the court: “It left at noon.\n\n“It did not come back.”\n",
        [
            (
                "direct",
                "Ida Holm",
                "told",
                "“It left at noon.\n\n“It did not come back.”",
            )
        ],
    ),
    "20 chain": (
        "The ferry will be sold, Ida Holm said, according to Fjord News.",
        [
            ("indirect", "Ida Holm", "said", "The ferry will be sold"),
            (
                "indirect",
                "Fjord News",
                "according to",
                "The ferry will be sold, Ida Holm said",
            ),
        ],
    ),
    "21 straight marks": (
        '"We sail at noon," Ida Holm said.',
        [("direct", "Ida Holm", "said", '"We sail at noon,"')],
    ),
    "21 guillemets": (
        "«We sail at noon», Ida Holm said.",
        [("direct", "Ida Holm", "said", "«We sail at noon»")],
    ),
    "22 single marks": (
        "‘It’s the crew’s last trip,’ Ida Holm said.",
        [("direct", "Ida Holm", "said", "‘It’s the crew’s last trip,’")],
    ),
    "22 single straight marks": (
        "'It's the crew's last trip,' Ida Holm said.",
        [("direct", "Ida Holm", "said", "'It's the crew's last trip,'")],
    ),
    "23 dialogue in dashes": (
        "— We sail at noon, said Ida Holm.\n\n— Never, said Bo Berg.\n",
        [
            ("direct", "Ida Holm", "said", "— We sail at noon"),
            ("direct", "Bo Berg", "said", "— Never"),
        ],
    ),
    "24 mark that is never closed": (
        "“We sail,” Ida Holm said. “We always have.\n\nBo Berg said: “Never.”\n",
        [
            ("direct", "Ida Holm", "said", "“We sail,” “We always have."),
            ("direct", "Bo Berg", "said:", "“Never.”"),
        ],
    ),
    "25 headline": (
        "Minister: ‘We sail at noon’\n\n"
        "The ferry leaves today, Transport Minister Ida Holm said.\n",
        [
            ("direct", "Ida Holm", ":", "‘We sail at noon’"),
            ("indirect", "Ida Holm", "said", "The ferry leaves today"),
        ],
    ),
    "25 headline that reports another": (
        "Ferry ‘leaves at noon’, says minister – report\n\n"
        "The ferry leaves today, Transport Minister Ida Holm said.\n",
        [
            ("mixed", "Ida Holm", "says", "Ferry ‘leaves at noon’"),
            ("mixed", "report", "–", "Ferry ‘leaves at noon’, says minister"),
            ("indirect", "Ida Holm", "said", "The ferry leaves today"),
        ],
    ),
    "26 no speech in marks": (
        "The so-called “expert” read “A History of Lund” and met Bo “Boats” Berg.",
        [],
    ),
    "27 beliefs, intentions, denials": (
        "Bo Berg believes that it leaks, and Ida Holm hopes to sell it. "
        "He denied that it sank.",
        [
            ("indirect", "Bo Berg", "believes", "that it leaks"),
            ("indirect", "Ida Holm", "hopes", "to sell it"),
            ("indirect", "Bo Berg", "denied", "that it sank"),
        ],
    ),
    "29 nobody to name": (
        "“Nobody told us.”\n",
        [("direct", None, None, "“Nobody told us.”")],
    ),
}


def read(text, **options):
    return Attributor.rules().attribute(text, **options)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_table(row):
    text, expected = ROWS[row]
    document = read(text)

    assert [
        (str(a.kind), a.speaker, a.cue and str(a.cue), a.text)
        for a in document.attributions
    ] == expected
    for attribution in document.attributions:
        assert attribution.method
        for span in attribution.spans():
            assert text[span.start : span.end] == span.text


def test_20_a_chain_names_who_reports():
    inner, outer = read(ROWS["20 chain"][0]).attributions

    assert (inner.parent, outer.parent) == (outer.id, None)


def test_11_other_names_of_a_speaker_are_listed():
    (speaker,) = read(ROWS["11 one name for several"][0]).speakers

    assert "Holm" in speaker.aliases


def test_14_a_speaker_has_a_kind():
    names = ("Brussels", "Fjord News", "Ida Holm", "The Lund Report")
    text = " ".join(f"{name} said that it leaked." for name in names)
    kinds = {s.name: s.kind for s in read(text).speakers}

    assert kinds == {
        "Brussels": SpeakerKind.PLACE,
        "Fjord News": SpeakerKind.ORGANISATION,
        "Ida Holm": SpeakerKind.PERSON,
        "Lund Report": SpeakerKind.WORK,
    }


def test_31_answers_come_from_a_roster():
    roster = {"Ida Margrethe Holm": ["Holm"]}
    (attribution,) = read("“No,” said Holm.", roster=roster).attributions

    assert attribution.speaker == "Ida Margrethe Holm"


OFFLINE = """
import sys
sys.modules.update(dict.fromkeys(("torch", "transformers", "socket")))
import quoteattr
text = "“No,” said Ann Lee."
print(quoteattr.Attributor.rules().attribute(text).attributions[0].speaker)
"""


def test_44_rules_need_neither_torch_nor_a_network():
    run = subprocess.run(
        [sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=True
    )

    assert run.stdout == "Ann Lee\n"


PAGE = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")


def test_every_row_of_the_page_says_how_it_was_checked():
    checked = re.findall(r"^\| (\d+) \| [^|]+ \| (Y|P|n|en) \| ([^|]+) \|$", PAGE, re.M)

    assert [int(number) for number, *_ in checked] == list(range(1, 48))
    assert all("`" in how for _, answer, how in checked if answer == "Y")


def test_every_test_that_the_page_names_is_there():
    named = set(re.findall(r"`(tests/[\w/.]+\.py)(?: -k (\w+))?`", PAGE))

    assert len(named) > 20
    for path, words in sorted(named):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert words in text, (path, words)
