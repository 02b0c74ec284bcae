import pytest

from quoteattr.corpora import CorpusError, read
from quoteattr.corpora.pdnc import DEV, TEST
from quoteattr.records import Kind

TEXT = """CHAPTER I

"It rains," said the
miller, "and Rosa is out."

"Let her," Rosa's aunt cried. "Who?"
"""

CHARACTERS = """Character ID,Main Name,Aliases,Gender,Category
0,The Miller,"{'The Miller', 'Mr. Reed '}",M,major
1,Rosa,"['Rosa', 'Miss Reed', '_narr']",F,major
2,Aunt Jo,"['Jo']",F,minor
3,_unknowable,['_unknowable'],X,minor
"""

COLUMNS = (
    "quoteID",
    "quoteByteSpans",
    "speaker",
    "quoteType",
    "referringExpression",
    "mentionSpansList",
    "mentionEntitiesList",
)


def at(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def row(pieces, speaker, **cells):
    cells = {
        "quoteID": "Q0",
        "quoteByteSpans": [at(piece) for piece in pieces],
        "speaker": speaker,
        "quoteType": "Implicit",
        "referringExpression": "nan",
        "mentionSpansList": "[[]]",
        "mentionEntitiesList": "[[]]",
        **cells,
    }
    return ",".join(f'"{cells[column]}"' for column in COLUMNS) + "\n"


@pytest.fixture
def root(tmp_path):
    write(tmp_path, "TheMill", row(["Who?"], "_unknowable"))
    return tmp_path


def write(root, novel, rows):
    folder = root / "pdnc" / "data" / novel
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "novel_text.txt").write_text(TEXT)
    (folder / "character_info.csv").write_text(CHARACTERS)
    (folder / "quotation_info.csv").write_text(f"{','.join(COLUMNS)}\n{rows}")


def test_a_quotation_keeps_its_pieces_its_type_and_its_speaker(root):
    write(
        root,
        "TheMill",
        row(
            ["It rains,", "and Rosa is out."],
            "Mr. Reed ",
            quoteID="Q7",
            quoteType="Explicit",
            referringExpression="said the miller",
        ),
    )

    (novel,) = read("pdnc", root, "train")

    (quotation,) = novel.attributions
    assert novel.id == "TheMill"
    assert quotation.id == "Q7"
    assert [span.text for span in quotation.content] == [
        "It rains,",
        "and Rosa is out.",
    ]
    assert quotation.kind is Kind.DIRECT
    assert quotation.method == "explicit"
    assert quotation.speaker == "The Miller"
    assert str(quotation.source) == "the\nmiller"
    assert str(quotation.cue) == "said"


def test_every_character_is_a_speaker_with_its_aliases(root):
    (novel,) = read("pdnc", root, "all")

    assert [(s.name, s.aliases) for s in novel.speakers] == [
        ("The Miller", ("Mr. Reed",)),
        ("Rosa", ("Miss Reed",)),
        ("Aunt Jo", ("Jo",)),
    ]


def test_mentions_in_quotations_are_noted(root):
    start, end = at("Rosa")
    write(
        root,
        "TheMill",
        row(
            ["and Rosa is out."],
            "The Miller",
            mentionSpansList=f"[[[{start}, {end}]]]",
            mentionEntitiesList="[[['Miss Reed', 'Bo']]]",
        ),
    )

    reading = read("pdnc", root, "all")
    (novel,) = reading

    assert [m.start for m in novel.speakers[1].mentions] == [start]
    assert reading.losses.counts == {"mentions of no character": 1}


def test_mentions_without_their_characters_are_counted(root):
    write(
        root,
        "TheMill",
        row(["Who?"], "Rosa", mentionSpansList="[[[2, 3]]]"),
    )
    reading = read("pdnc", root, "all")

    assert not any(s.mentions for novel in reading for s in novel.speakers)
    assert reading.losses.counts == {
        "lists of mentions unlike their lists of characters": 1
    }


def test_a_quotation_of_no_character_has_no_speaker(root):
    reading = read("pdnc", root, "all")
    (novel,) = reading

    assert novel.attributions[0].speakers == ()
    assert reading.losses.counts == {"quotations of no character": 1}


def test_an_expression_that_is_not_there_is_counted(root):
    write(
        root,
        "TheMill",
        row(["Let her,"], "Jo", quoteType="nan", referringExpression="sighed Jo"),
    )

    reading = read("pdnc", root, "all")
    (quotation,) = next(reading).attributions
    assert list(reading) == []

    assert (quotation.source, quotation.cue) == (None, None)
    assert quotation.method == "gold"
    assert reading.losses.counts == {"referring expressions not found in the text": 1}


@pytest.mark.parametrize(
    ("spans", "message"),
    [
        ("__import__('os')", "malformed node"),
        ("[[4", "was never closed"),
        ("[[4, 9000]]", "is not 8996 long"),
        ("[4, 9]", "cannot unpack"),
        ("[" * 99_999, "too many nested parentheses"),
    ],
)
def test_a_malformed_cell_is_named_and_never_run(root, spans, message):
    write(root, "TheMill", row([], "Rosa", quoteByteSpans=spans))

    with pytest.raises(CorpusError, match=rf"quotation_info.csv, line 2: .*{message}"):
        next(read("pdnc", root, "all"))


def test_splits_share_no_novel(root):
    rows = row(["Who?"], "Rosa")
    dev, test = min(DEV), min(TEST)
    write(root, dev, rows)
    write(root, test, rows)

    ids = {s: [d.id for d in read("pdnc", root, s)] for s in ("train", "dev", "test")}

    assert ids == {"train": ["TheMill"], "dev": [dev], "test": [test]}
    assert sorted(d.id for d in read("pdnc", root, "all")) == sorted(
        ["TheMill", dev, test]
    )
