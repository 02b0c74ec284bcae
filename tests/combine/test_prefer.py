from quoteattr.combine.prefer import NO_SOURCE, prefer, sureness
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Scores, Span

TEXT = "Ann Lee said that the dam would hold. Bo Dahl agreed that it rains."
LAYOUT = Layout.of(TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def attribution(
    content: str,
    cue: str = "said",
    score: float | None = None,
    source: float | None = None,
) -> Attribution:
    return Attribution(
        "a1",
        Kind.INDIRECT,
        (span(content),),
        span(cue) if cue else None,
        scores=Scores(content=score, source=source),
    )


RULES = attribution("that the dam would hold")


def stays(one: Attribution, other: Attribution) -> bool:
    return prefer(LAYOUT, [one], [other]) == [one]


def test_it_is_as_sure_as_its_source_and_the_root_of_its_content():
    assert sureness(attribution("the dam", score=0.81, source=0.5)) == 0.45
    assert sureness(attribution("the dam", score=0.81)) == 0.9 * NO_SOURCE
    assert sureness(attribution("the dam")) == 1.0


def test_one_that_is_unsure_gives_way_to_a_reading_of_the_same_cue():
    assert not stays(attribution("the dam", score=0.25, source=0.4), RULES)  # 0.2
    assert stays(attribution("the dam", score=0.25, source=0.6), RULES)  # 0.3


def test_without_a_cue_anything_in_its_place_is_a_rival():
    assert not stays(attribution("the dam", "", score=0.49), RULES)  # 0.7 x 0.3


def test_one_that_is_unsure_is_dropped_where_nobody_reads_anything():
    unsure = attribution("it rains", "agreed", score=0.25, source=0.4)

    assert not stays(unsure, RULES)


def test_a_reading_of_another_cue_over_the_same_words_is_no_rival():
    assert stays(attribution("the dam", "agreed", score=0.3, source=0.1), RULES)


def test_proposers_without_scores_give_no_way():
    assert stays(attribution("the dam"), RULES)
