from dataclasses import replace

from quoteattr.combine.fill import fill
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Scores, Span

TEXT = "“We leave at noon,” Ann Lee said. Bo Dahl agreed that it rains."

LAYOUT = Layout.of(TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def attribution(
    content: str, cue: str = "", source: str = "", method: str = "model"
) -> Attribution:
    return Attribution(
        "a1",
        Kind.DIRECT,
        (span(content),),
        span(cue) if cue else None,
        span(source) if source else None,
        method=method,
        scores=Scores(content=0.9),
    )


RULES = attribution("“We leave at noon,”", "said", "Ann Lee", "quotation-cue")


def test_a_content_without_cue_takes_over_cue_and_source():
    (found,) = fill(LAYOUT, [attribution("We leave")], [RULES])

    assert (str(found.cue), str(found.source)) == ("said", "Ann Lee")
    assert found.method == "model+quotation-cue"


def test_its_content_stays_and_scores_of_what_is_new_are_none():
    (found,) = fill(LAYOUT, [attribution("We leave")], [RULES])

    assert found.text == "We leave"
    assert found.scores == Scores(content=0.9, source=None)


def test_a_cue_of_its_own_must_be_the_other_one():
    alone = attribution("We leave", "agreed")

    assert fill(LAYOUT, [alone], [RULES]) == [alone]


def test_a_source_that_it_is_sure_of_is_kept():
    whole = replace(
        attribution("We leave", "said", "Bo Dahl"), scores=Scores(source=0.8)
    )

    assert fill(LAYOUT, [whole], [RULES]) == [whole]


def test_a_source_that_it_is_unsure_of_is_taken_from_the_same_cue():
    whole = replace(
        attribution("We leave", "said", "Bo Dahl"), scores=Scores(source=0.2)
    )

    (found,) = fill(LAYOUT, [whole], [RULES])

    assert str(found.source) == "Ann Lee"
    assert found.scores.source is None


def test_words_that_have_a_role_already_are_not_taken():
    other = attribution("that it rains", "agreed", "Ann Lee")
    alone = attribution("We leave")

    assert fill(LAYOUT, [alone, other], [RULES]) == [alone, other]


def test_another_content_lends_nothing():
    alone = attribution("that it rains")

    assert fill(LAYOUT, [alone], [RULES]) == [alone]
