from tests.neural.stories import TEXT, tiny_pointer

from quoteattr.layout import Layout
from quoteattr.neural.pointer_folder import load_pointer, save_pointer
from quoteattr.neural.pointer_propose import PointerProposer
from quoteattr.speakers.mentioned import find_mentions


def proposer(tokenizer) -> PointerProposer:
    return PointerProposer(tiny_pointer(), tokenizer, find_mentions)


def test_there_is_a_candidacy_for_each_outermost_quotation(tokenizer):
    (found,) = proposer(tokenizer).candidacies([Layout.of(TEXT)])

    assert [TEXT[one.start : one.end] for one in found] == [
        "“We leave at noon,”",
        "“At noon, Ann?”",
        "“It rains.”",
    ]
    mentions = {m[:2] for m in find_mentions(Layout.of(TEXT))}
    for index, one in enumerate(found):
        assert {place[:2] for place in one.mentions} <= mentions
        assert 0 < sum(share for *_, share in one.mentions) <= 1
        assert [other for other, _ in one.turns] == [i for i in range(3) if i != index]


def test_texts_are_read_each_for_itself(tokenizer):
    reader = proposer(tokenizer)
    layouts = [Layout.of(TEXT), Layout.of(""), Layout.of("It rains.")]
    first, *rest = reader.candidacies(layouts)

    assert rest == [[], []]
    assert [first] == list(reader.candidacies(layouts[:1]))


def test_a_long_story_is_read_in_windows(tokenizer):
    text = "\n\n".join([TEXT] * 12)
    (found,) = proposer(tokenizer).candidacies([Layout.of(text)])

    assert len(found) == 36
    assert all(one.mentions for one in found)


def test_a_pointer_is_saved_and_loaded(tokenizer, tmp_path):
    before = proposer(tokenizer)
    save_pointer(before.network, tokenizer, tmp_path)
    after = load_pointer(tmp_path, find_mentions)
    (kept,), (read,) = (
        list(one.candidacies([Layout.of(TEXT)])) for one in (before, after)
    )

    for one, other in zip(kept, read, strict=True):
        assert [m[:2] for m in one.mentions] == [m[:2] for m in other.mentions]
        for mine, its in zip(one.mentions, other.mentions, strict=True):
            assert abs(mine[2] - its[2]) < 0.01  # weights are kept in half precision
