import numpy as np
from tests.neural.conftest import tiny_tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Markup, Role
from quoteattr.neural.calibration import Calibration
from quoteattr.neural.decode import Attachment, Reading, attach, decode, merged
from quoteattr.neural.engine import legal
from quoteattr.neural.labels import N_TAGS, WordSpan, tags_of
from quoteattr.neural.windows import Window, to_pieces

SURE = 9.0
BETWEEN = np.zeros((N_TAGS, N_TAGS), dtype=np.float32)
TEXT = "ann lee said it rains"
SPANS = [
    WordSpan(Role.SOURCE, 0, 1),
    WordSpan(Role.CUE, 2, 2),
    WordSpan(Role.CONTENT, 3, 4),
]


def reading(
    spans: list[WordSpan], n_words: int, links: dict[int, int] | None = None
) -> Reading:
    """A network's scores that are sure of these spans, and where words point."""
    tags = np.zeros((n_words, N_TAGS), dtype=np.float32)
    tags[np.arange(n_words), tags_of(spans, n_words)] = SURE
    heads = np.zeros((n_words, n_words + 1), dtype=np.float32)
    for word, head in (links or {}).items():
        heads[word, head + 1] = SURE
    return Reading(Window(0, n_words, 0, n_words), tags, heads)


def attached(spans: list[WordSpan], scores: Reading) -> list[Attachment]:
    return attach(spans, [scores], np.full(len(scores.tags), -1), 0.0)


def decoded(text: str, readings: list[Reading]) -> Markup:
    pieces = to_pieces(Layout.of(text), tiny_tokenizer(), Markup())
    (markup,) = decode([pieces], [readings], legal(BETWEEN), Calibration())
    return markup


def test_spans_and_links_come_out_in_characters():
    markup = decoded(TEXT, [reading(SPANS, 5, {2: 0, 3: 2, 4: 2})])

    assert [TEXT[s.start : s.end] for s in markup.spans] == [
        "ann lee",
        "said",
        "it rains",
    ]
    assert [(link.dependent, link.head) for link in markup.links] == [(0, 1), (2, 1)]
    assert all(span.score is not None and span.score > 0.9 for span in markup.spans)


def test_a_text_without_words_has_an_empty_markup():
    assert decoded(" \n", []) == Markup()


def test_a_source_serves_every_cue_that_points_at_it():
    spans = [
        WordSpan(Role.SOURCE, 0, 0),
        WordSpan(Role.CUE, 1, 1),
        WordSpan(Role.CUE, 2, 2),
    ]

    chosen = attached(spans, reading(spans, 3, {1: 0, 2: 0}))

    assert [(a.span, a.cue) for a in chosen] == [(0, 1), (0, 2)]


def test_the_source_of_two_cues_is_marked_up_once_for_each():
    spans = [
        WordSpan(Role.SOURCE, 0, 0),
        WordSpan(Role.CUE, 1, 1),
        WordSpan(Role.CONTENT, 2, 2),
        WordSpan(Role.CUE, 3, 3),
        WordSpan(Role.CONTENT, 4, 4),
    ]
    links = {1: 0, 2: 1, 3: 0, 4: 3}

    markup = decoded("he wants peace fears war", [reading(spans, 5, links)])

    sources = [s for s in markup.spans if s.role is Role.SOURCE]
    assert [(s.start, s.end) for s in sources] == [(0, 2), (0, 2)]
    assert len({link.dependent for link in markup.links}) == 4


def test_a_cue_may_have_no_source():
    spans = [WordSpan(Role.SOURCE, 0, 0), WordSpan(Role.CUE, 1, 1)]
    scores = reading(spans, 2)
    scores.links[1, 0] = SURE

    assert attached(spans, scores) == []


def test_a_content_may_have_no_cue():
    spans = [WordSpan(Role.CUE, 0, 0), WordSpan(Role.CONTENT, 1, 2)]
    scores = reading(spans, 3)
    scores.links[1:, 0] = SURE

    (chosen,) = attached(spans, scores)

    assert chosen.cue is None


def test_most_words_of_a_content_decide_its_cue():
    spans = [
        WordSpan(Role.CUE, 0, 0),
        WordSpan(Role.CONTENT, 1, 3),
        WordSpan(Role.CUE, 4, 4),
    ]

    (chosen,) = attached(spans, reading(spans, 5, {1: 0, 2: 4, 3: 4}))

    assert isinstance(chosen, Attachment)
    assert chosen.cue == 2


def test_where_windows_overlap_the_one_that_sees_farther_counts_more():
    low = np.zeros((4, N_TAGS), dtype=np.float32)
    high, links = low + 6, np.zeros((4, 5), dtype=np.float32)
    first = Reading(Window(0, 4, 0, 4), low, links)
    second = Reading(Window(2, 6, 2, 6), high, links)

    scores = merged(6, [first, second])[:, 0]

    # Word 2 is 2 from the first window's edge and 1 from the second's: 6 x 1/3.
    # Word 3 is 1 from the first's and 2 from the second's: 6 x 2/3.
    assert scores.tolist() == [0, 0, 2, 4, 6, 6]


def test_a_hint_decides_between_cues_that_score_alike():
    spans = [
        WordSpan(Role.CUE, 0, 0),
        WordSpan(Role.CONTENT, 1, 2),
        WordSpan(Role.CUE, 3, 3),
    ]
    heads = np.array([-1, 3, 3, -1])

    (chosen,) = attach(spans, [reading(spans, 4)], heads, 2.0)

    assert chosen.cue == 2
