import pytest

from quoteattr.corpora import CorpusError, read, read_mentions
from quoteattr.corpora.litbank import IN_PDNC, TEST
from quoteattr.corpora.mentions import Form
from quoteattr.records import Kind, Span, SpeakerKind

TOKENS = "Mr. Reed 's mill .\n“ I see .\nGo , ” said Bo Reed .\n“ No , ” she said .\n"

QUOTATIONS = (
    "QUOTE\tQ1\t1\t0\t2\t2\t“ I see . Go , ”\n"
    "QUOTE\tQ2\t3\t0\t3\t3\t“ No , ”\n"
    "QUOTE\tQ3\t3\t1\t3\t1\tNo\n"
    "ATTRIB\tQ1\tMr__Reed-0\n"
    "ATTRIB\tQ2\tthe_old__aunt-3\n"
)


def mention(number, label, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TOKENS.index(words, start + 1)
    return f"T{number}\t{label} {start} {start + len(words)}\t{words}\n"


MENTIONS = (
    mention(0, "PROP_PER", "Mr. Reed")
    + mention(1, "Mr__Reed-0", "Mr. Reed")
    + mention(2, "PROP_PER", "Bo Reed")
    + mention(3, "Mr__Reed-0", "Bo Reed")
    + mention(4, "NOM_FAC", "Mr. Reed 's mill")
    + mention(5, "PRON_PER", "she")
    + mention(6, "the_old__aunt-3", "she")
    + mention(7, "PRON_PER", "I")
    + "R1\tcop Arg1:T0 Arg2:T2\n"
)


def write(root, number=7, quotations=QUOTATIONS, mentions=MENTIONS):
    quotes = root / "litbank" / "quotations" / "tsv"
    coreference = root / "litbank" / "coref" / "brat"
    for folder in (quotes, coreference):
        folder.mkdir(parents=True, exist_ok=True)
    (quotes / f"{number}_mill_brat.txt").write_text(TOKENS, encoding="utf-8")
    (quotes / f"{number}_mill_brat.ann").write_text(quotations, encoding="utf-8")
    (coreference / f"{number}_mill_brat.ann").write_text(mentions, encoding="utf-8")


def test_a_work_is_put_together_from_its_tokens(tmp_path):
    write(tmp_path)

    (work,) = read("litbank", tmp_path, "train")

    assert work.id == "7_mill"
    assert work.text == "Mr. Reed's mill.\n“I see. Go,” said Bo Reed.\n“No,” she said."


def test_quotations_keep_their_spans_and_their_speakers(tmp_path):
    write(tmp_path)

    (work,) = read("litbank", tmp_path, "train")

    see, no, inner = work.attributions
    assert see.content == (Span(17, 29, "“I see. Go,”"),)
    assert (see.speaker, no.speaker, inner.speaker) == (
        "Mr. Reed",
        "the old aunt",
        None,
    )
    assert {a.kind for a in work.attributions} == {Kind.DIRECT}
    reed, aunt = work.speakers
    assert [str(m) for m in reed.mentions] == ["Mr. Reed", "Bo Reed"]
    assert reed.aliases == ("Bo Reed",)
    assert aunt.kind is SpeakerKind.UNNAMED


def test_a_quotation_of_nobody_is_counted(tmp_path):
    write(tmp_path)
    reading = read("litbank", tmp_path, "train")

    assert len(list(reading)) == 1
    assert reading.losses.counts == {"quotations of nobody": 1}


def test_mentions_have_type_form_and_entity(tmp_path):
    write(tmp_path)

    (text,) = read_mentions("litbank", tmp_path, "train")

    assert [
        (str(m.span), m.label, m.kind, m.form, m.entity) for m in text.mentions
    ] == [
        ("Mr. Reed", "PER", SpeakerKind.PERSON, Form.NAME, "Mr__Reed-0"),
        ("Mr. Reed's mill", "FAC", SpeakerKind.PLACE, Form.NOMINAL, None),
        ("I", "PER", SpeakerKind.PERSON, Form.PRONOUN, None),
        ("Bo Reed", "PER", SpeakerKind.PERSON, Form.NAME, "Mr__Reed-0"),
        ("she", "PER", SpeakerKind.PERSON, Form.PRONOUN, "the_old__aunt-3"),
    ]


def test_works_of_pdnc_and_of_the_test_split_are_kept_out_of_train(tmp_path):
    both, test = min(IN_PDNC - TEST), min(TEST - IN_PDNC)
    for number in (7, both, test):
        write(tmp_path, number)

    ids = {
        split: {work.id for work in read("litbank", tmp_path, split)}
        for split in ("train", "test", "all")
    }

    assert ids == {
        "train": {"7_mill"},
        "test": {f"{test}_mill"},
        "all": {"7_mill", f"{both}_mill", f"{test}_mill"},
    }


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"quotations": "QUOTE\tQ1\t0\t0\tone\t3\t“\n"}, "ann, line 1: 'one'"),
        ({"quotations": "QUOTE\tQ1\t0\t0\n"}, "line 1: neither QUOTE nor ATTRIB"),
        ({"quotations": "QUOTE\tQ1\t0\t0\t0\t99\t“\n"}, "no token 99 in line 0"),
        ({"mentions": "T1\tPROP_PER 0 2\tMr\n"}, "does not begin and end with a token"),
    ],
)
def test_what_does_not_fit_the_tokens_is_named(tmp_path, files, message):
    write(tmp_path, **files)

    with pytest.raises(CorpusError, match=rf"7_mill_brat.*{message}"):
        next(read("litbank", tmp_path, "all"))
