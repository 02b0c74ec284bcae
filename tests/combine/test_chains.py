from quoteattr.combine import combine
from quoteattr.combine.chains import tie
from quoteattr.layout import Layout
from quoteattr.records import Attribution, Kind, Scores, Span

TEXT = "The dam will hold, Ann Lee said, according to Fjord News."
LAYOUT = Layout.of(TEXT)


def attribution(id, content, cue, source, parent=None, method="rules"):
    def span(words):
        start = TEXT.index(words)
        return Span.of(TEXT, start, start + len(words))

    return Attribution(
        id,
        Kind.INDIRECT,
        (span(content),),
        span(cue),
        span(source),
        parent=parent,
        method=method,
        scores=Scores(content=0.9) if method == "model" else Scores(),
    )


INNER = attribution("a1", "The dam will hold", "said", "Ann Lee", parent="a2")
OUTER = attribution(
    "a2", "The dam will hold, Ann Lee said", "according to", "Fjord News"
)


def told(found):
    """What each says, whose it is, and who reports it."""
    sources = {a.id: a.source.text for a in found}
    return [(a.text, a.source.text, sources.get(a.parent)) for a in found]


BOTH = [
    ("The dam will hold", "Ann Lee", "Fjord News"),
    ("The dam will hold, Ann Lee said", "Fjord News", None),
]


def test_who_is_reported_is_added_to_who_reports():
    alone = attribution(
        "a1", "The dam will hold", "according to", "Fjord News", method="model"
    )
    found = combine(LAYOUT, [[alone], [INNER, OUTER]])

    assert told(found) == BOTH
    assert [a.method for a in found] == ["rules", "model+rules"]
    assert found[1].scores.content is None


def test_who_reports_is_added_to_who_is_reported():
    alone = attribution("a1", "The dam will hold", "said", "Ann Lee", method="model")
    found = combine(LAYOUT, [[alone], [INNER, OUTER]])

    assert told(found) == BOTH
    assert [a.method for a in found] == ["model", "rules"]


def test_two_that_are_there_are_tied():
    apart = [attribution("a1", "The dam will hold", "said", "Ann Lee"), OUTER]
    assert told(combine(LAYOUT, [apart, [INNER, OUTER]])) == BOTH


def test_words_that_another_attribution_has_stay_its_own():
    other = attribution("a1", "The dam will hold", "according to", "Ann Lee said")

    assert tie(LAYOUT, [other], [INNER, OUTER]) == [other]


def test_without_a_chain_nothing_changes():
    alone = attribution("a1", "The dam will hold", "said", "Ann Lee", method="model")

    assert tie(LAYOUT, [alone], [OUTER]) == [alone]
    assert tie(LAYOUT, [], [INNER, OUTER]) == []
