import torch
from tests.neural.stories import TEXT, story_of, tiny_pointer

from quoteattr.neural.arrays import Special
from quoteattr.neural.network import FORBIDDEN
from quoteattr.neural.pointer import Places, PointerScores, gaps
from quoteattr.neural.pointer_windows import stacked_stories
from quoteattr.neural.windows import Window


def test_distances_are_signed_and_count_what_is_between():
    # words:   0 1   2 3 4 5   6   7 8      mentions 0-1, 6, 8; quotation 2-5
    places = Places(
        quotations=torch.tensor([[[2, 3, 4, 5], [-1, -1, -1, -1]]]),
        mentions=torch.tensor([[[0, 1], [6, 6], [8, 8]]]),
        forms=torch.zeros(1, 3, dtype=torch.long),
        paragraphs=torch.tensor([[1, 1, 2, 2, 2, 2, 2, 3, 3]]),
    )
    (words, between, paragraphs), _ = gaps(places)

    assert words[0, 0].tolist() == [-1, 1, 3]
    assert between[0, 0].tolist() == [-1, 1, 2]
    assert paragraphs[0, 0].tolist() == [-1, 0, 1]


def test_distances_between_quotations_are_opposite_each_other():
    places = Places(
        quotations=torch.tensor([[[0, 1, 2, 3], [6, 7, 8, 9]]]),
        mentions=torch.zeros(1, 0, 2, dtype=torch.long),
        forms=torch.zeros(1, 0, dtype=torch.long),
        paragraphs=torch.tensor([[1, 1, 1, 1, 1, 2, 2, 2, 2, 2]]),
    )
    _, found = gaps(places)

    for distances in found:
        assert distances[0].tolist() == (-distances[0].T).tolist()
    assert found[0][0, 0, 1] == 3


def scores_of(stories, tokenizer) -> PointerScores:
    windows = [
        (it, Window(0, len(it.pieces.ids), 0, len(it.pieces.words))) for it in stories
    ]
    batch = stacked_stories(windows, Special.of(tokenizer))
    with torch.inference_mode():
        scores: PointerScores = tiny_pointer()(*map(torch.from_numpy, batch))
    return scores


def test_scores_do_not_depend_on_what_else_is_in_the_batch(tokenizer):
    story, other = story_of(TEXT, tokenizer), story_of("“It rains.”", tokenizer)
    alone = scores_of([other], tokenizer)
    both = scores_of([story, other], tokenizer)

    assert alone.mentions.shape == (1, 1, 2)  # nobody, and padding
    assert torch.allclose(both.mentions[1, 0, :1], alone.mentions[0, 0, :1], atol=1e-5)
    assert (both.mentions[1, 0, 1:] == FORBIDDEN).all()


def test_turns_are_the_same_both_ways(tokenizer):
    turns = scores_of([story_of(TEXT, tokenizer)], tokenizer).turns

    assert torch.allclose(turns, turns.mT)
