"""What claimed quotations are taken for, worked by hand."""

import unicodedata

import pytest

from quoteattr import Claim, Verdict, verify
from quoteattr.verification import EditKind, Style

TEXT = """\
Harbour to close

Harbour master Ida Holm said on Monday that the port of Selwyn would close in May. “We
have money until spring,” she told reporters, “and not a day longer.”

“Will the ferry go?” asked Bo Berg.

“No.”

“Don’t wait for us – we won’t come back,” Holm wrote. The port owes £1,200, or 3.5 per
cent of the U.S. firm’s well-known fund [2]. It owed nothing before the flood came, and
nobody in the town can say where all of the money has gone.

“No,” said Berg.
"""


def found(quote, text=TEXT):
    """The finding for one quotation."""
    (finding,) = verify(text, [quote])
    for place in finding.places:
        for span in place.spans:
            assert text[span.start : span.end] == span.text
    return finding


def spans(finding):
    return [span.text for span in finding.spans]


def edits(finding):
    return [
        (edit.kind, str(edit.found or ""), str(edit.claimed or ""))
        for edit in finding.edits
    ]


def styles(quote, text=TEXT):
    (place,) = found(quote, text).places
    return {*place.styles}


@pytest.mark.parametrize(
    "quote",
    [
        "have money until spring",
        "“No.”",
        "“Will the ferry go?” asked Bo Berg.",
        "£1,200, or 3.5",
        "We\nhave money",
        "[2]",
        "–",
    ],
)
def test_words_as_they_stand_are_exact(quote):
    finding = found(quote)

    assert finding.verdict is Verdict.EXACT
    assert spans(finding)[0] == quote
    assert (finding.edits, finding.ratio) == ((), 1.0)


def test_marks_and_space_around_a_claim_are_not_part_of_it():
    assert spans(found('  "the port of Selwyn" ')) == ["the port of Selwyn"]
    assert found('  "the port of Selwyn" ').verdict is Verdict.EXACT
    assert spans(found("  “No.”\n")) == ["“No.”"]


@pytest.mark.parametrize(
    ("quote", "differing"),
    [
        ("We have  money until spring", {Style.SPACE}),
        ("we\nhave money until spring", {Style.CASE}),
        ("[w]e\nhave money until spring", {Style.CASE, Style.BRACKETS}),
        ("We\nhave money until spring.", {Style.PUNCTUATION}),
        ("We\nhave money until spring…", {Style.ELLIPSIS}),
        ("... money until spring", {Style.ELLIPSIS}),
        ("Don't wait for us", {Style.APOSTROPHE}),
        ("wait for us - we", {Style.DASH}),
        ("wait for us—we", {Style.DASH, Style.SPACE}),
        ("of the US", {Style.PUNCTUATION}),
        ("owes £1200", {Style.PUNCTUATION}),
        ("well known fund", {Style.SPACE, Style.DASH}),
        ("wellknown fund", {Style.DASH}),
        ("money un-\ntil spring", {Style.SPACE, Style.DASH}),
        ("spring,\" she told reporters, \"and", {Style.MARKS}),
        ("mon\N{SOFT HYPHEN}ey until spring", {Style.ENCODING}),
    ],
)  # fmt: skip
def test_the_same_words_in_another_dress_are_near(quote, differing):
    assert found(quote).verdict is Verdict.NEAR
    assert styles(quote) == differing


def test_unicode_forms_are_near_and_offsets_are_of_the_untouched_text():
    composed, decomposed = "a café was", unicodedata.normalize("NFD", "a café was")

    for text, quote in ((composed, decomposed), (decomposed, composed)):
        finding = found(quote[2:], f"It {text} here")
        assert finding.verdict is Verdict.NEAR
        assert spans(finding) == [text[2:]]
        assert styles(quote, text) == {Style.ENCODING}


def test_what_a_claim_has_in_brackets_is_owned_up_to():
    finding = found("[The harbour] owed nothing [at all] before the flood came")

    assert finding.verdict is Verdict.NEAR
    assert finding.ratio == 1.0
    assert edits(finding) == [
        (EditKind.EDITORIAL, "It", "The harbour"),
        (EditKind.EDITORIAL, "", "at all"),
    ]


def test_a_word_that_is_finished_in_brackets_is_near():
    finding = found("It ow[es] nothing before the flood came")

    assert finding.verdict is Verdict.NEAR
    assert edits(finding) == [(EditKind.EDITORIAL, "owed", "ow[es")]


def test_what_the_text_has_in_brackets_may_be_left_out():
    finding = found("firm’s well-known fund. It owed nothing")

    assert finding.verdict is Verdict.NEAR
    assert edits(finding) == [(EditKind.EDITORIAL, "2", "")]


@pytest.mark.parametrize(
    ("quote", "kind", "was", "now"),
    [
        ("We have cash until spring", EditKind.CHANGED, "money", "cash"),
        ("We have no money until spring", EditKind.ADDED, "", "no"),
        ("wait for us – we come back", EditKind.DROPPED, "won’t", ""),
        ("The port owes $1,200, or 3.5 per cent", EditKind.CHANGED, "£", "$"),
        ("port owes £1,200, or 35 per cent", EditKind.CHANGED, "3.5", "35"),
        ("the port of Selwyn would close in June", EditKind.CHANGED, "May", "June"),
        ("Ida Holm told us on Monday that", EditKind.CHANGED, "said", "told us"),
        ("We had money until spring", EditKind.CHANGED, "have", "had"),
        ("dont wait for us – we", EditKind.CHANGED, "Don’t", "dont"),
    ],
)  # fmt: skip
def test_other_words_are_altered_and_shown(quote, kind, was, now):
    finding = found(quote)

    assert finding.verdict is Verdict.ALTERED
    assert edits(finding) == [(kind, was, now)]


def test_a_not_that_is_dropped_is_an_alteration():
    finding = found("nobody in the town say where all of the money has gone")

    assert finding.verdict is Verdict.ALTERED
    assert edits(finding) == [(EditKind.DROPPED, "can", "")]
    assert finding.ratio == 12 / 13


def test_edits_have_offsets_on_both_sides():
    quote = "»We have cash until spring«"
    (edit,) = found(quote).edits

    assert quote[edit.claimed.start : edit.claimed.end] == "cash" == edit.claimed.text
    assert TEXT[edit.found.start : edit.found.end] == "money"
    assert edit.at == edit.claimed.start


def test_a_quotation_without_its_narration_is_stitched():
    finding = found("We have money until spring, and not a day longer.")

    assert finding.verdict is Verdict.STITCHED
    assert spans(finding) == [
        "We\nhave money until spring,",
        "and not a day longer.”"[:-1],
    ]
    assert edits(finding) == [(EditKind.JOINED, "she told reporters", "")]


def test_pieces_that_are_far_apart_are_stitched():
    finding = found("We have money until spring. It owed nothing before the flood")

    assert finding.verdict is Verdict.STITCHED
    assert len(finding.spans) == 2
    assert [edit.kind for edit in finding.edits] == [EditKind.JOINED]


def test_an_ellipsis_tells_that_something_is_left_out():
    for ellipsis in ("…", "...", "[…]", ". . ."):
        quote = f"We have money {ellipsis} not a day longer"
        finding = found(quote)

        assert finding.verdict is Verdict.STITCHED
        assert spans(finding) == ["We\nhave money", "not a day longer"]
        (edit,) = finding.edits
        assert (edit.kind, edit.claimed.text) == (EditKind.ELIDED, ellipsis)
        assert edit.found.text == "until spring,” she told reporters, “and"


def test_pieces_out_of_order_are_stitched_in_the_order_of_the_claim():
    finding = found("where all of the money has gone. We have money until spring")

    assert finding.verdict is Verdict.STITCHED
    assert [span.start for span in finding.spans] != sorted(finding.spans)
    assert spans(finding)[1] == "We\nhave money until spring"
    assert edits(finding) == [(EditKind.JOINED, "", "")]


def test_two_turns_of_dialogue_are_not_one_quotation():
    for quote in ("Will the ferry go? No.", "will the ferry go … no"):
        assert found(quote).verdict is Verdict.STITCHED
    text = "“Will the ferry go?”\n\n“No.”"
    finding = found("Will the ferry go? No.", text)

    assert finding.verdict is Verdict.STITCHED
    assert spans(finding) == ["Will the ferry go?", "No."]
    assert found("“Will the ferry go?” “No.”", text).verdict is Verdict.NEAR


def test_paragraphs_of_one_quotation_are_one():
    text = "“We leave at noon.\n\n“Nobody stays.”"

    assert found("We leave at noon. Nobody stays.", text).verdict is Verdict.NEAR


def test_what_is_stitched_and_changed_is_altered():
    finding = found("We have cash until spring, and not a day longer.")

    assert finding.verdict is Verdict.ALTERED
    assert [edit.kind for edit in finding.edits] == [EditKind.CHANGED, EditKind.JOINED]


@pytest.mark.parametrize(
    "quote",
    [
        "The mayor refuses to answer questions about the bridge.",
        "have close in the flood",
        "har",
        "ferr",
        "We leave",
        "35",
        "-3.5",
        "Yes.",
        "🦊",
    ],
)
def test_what_does_not_stand_there_is_absent(quote):
    finding = found(quote)

    assert finding.verdict is Verdict.ABSENT
    assert (finding.places, finding.spans, finding.ratio) == ((), (), 0.0)


def test_a_word_is_found_whole_or_not_at_all():
    assert found("port", "A report of the port.").spans[0].start == 16
    assert len(found("port", "A report of the port.").places) == 1


def test_every_place_is_told_the_best_first():
    verdicts = [(p.verdict, p.spans[0].start) for p in found("No.").places]

    assert verdicts == [
        (Verdict.EXACT, TEXT.index("No.")),
        (Verdict.NEAR, TEXT.index("No,")),
    ]
    assert len(found("ha ha", "ha ha ha").places) == 2


def test_an_altered_quotation_is_found_wherever_it_stands():
    text = "We leave at noon today. Nobody knows why. We leave at noon today."
    finding = found("We leave at dawn today", text)

    assert [p.spans[0].start for p in finding.places] == [0, 42]


def test_what_is_left_out_between_sentences_is_whole_sentences():
    text = "We leave at noon. We leave by boat. We stay together, all of us."
    finding = found("We leave at noon. We stay together, all of us.", text)

    assert finding.verdict is Verdict.STITCHED
    assert edits(finding) == [(EditKind.JOINED, "We leave by boat", "")]


def test_the_difference_is_shown_in_the_words_of_the_claim():
    finding = found("“We have cash until spring, and not one more day.”")

    assert finding.difference == (
        "“We have [-money-] {+cash+} until spring, [-she told reporters-] and not "
        "[-a-] {+one more+} day.”"
    )
    assert found("Yes, sir.").difference == "Yes, sir."


def test_scripts_without_spaces_are_compared_by_character():
    finding = found("他会留开这里。", "他说：“他会离开这里。”")

    assert finding.verdict is Verdict.ALTERED
    assert edits(finding) == [(EditKind.CHANGED, "离", "留")]
    assert found("会离开", "他说：“他会离开这里。”").verdict is Verdict.EXACT


def test_findings_come_in_the_order_of_the_quotations():
    quotes: list[str | Claim] = ["No.", Claim("no such thing", speaker="Bo Berg"), "no"]
    findings = verify(TEXT, quotes)

    assert [finding.claim.text for finding in findings] == [
        "No.",
        "no such thing",
        "no",
    ]
    assert findings[1].claim.speaker == "Bo Berg"
    assert verify(TEXT, []) == []


def test_an_empty_text_has_no_quotations():
    assert found("a word", "").verdict is Verdict.ABSENT
    assert found("a word", " \n").verdict is Verdict.ABSENT


@pytest.mark.parametrize("quote", ["", " \n"])
def test_an_empty_quotation_is_refused(quote):
    with pytest.raises(ValueError, match=r"a quotation has words, and '.*' has none"):
        verify(TEXT, ["No.", quote])


def test_one_string_is_no_list_of_quotations():
    with pytest.raises(TypeError, match="for one, give a list"):
        verify(TEXT, "No.")


def test_numbers_are_not_put_together():
    text = "Rooms 510 and 12 of the house are free."

    assert found("rooms 5 10 and 12 of the house", text).verdict is Verdict.ALTERED
    assert found("rooms 5-10", text).verdict is Verdict.ABSENT
