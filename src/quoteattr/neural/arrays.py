"""Windows of texts as arrays for the network, whatever computes it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from quoteattr.neural.windows import Integers, Pieces, Window

N_SPECIAL: Final = 2  # the tokens before and behind a window


class Special(NamedTuple):
    """Vocabulary indices of the tokens around and behind a window."""

    before: int
    behind: int
    padding: int

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> "Special":
        """Those of a tokenizer, in BERT's or RoBERTa's spelling.

        Raises:
            ValueError: If the tokenizer has neither.
        """
        for names in (("[CLS]", "[SEP]", "[PAD]"), ("<s>", "</s>", "<pad>")):
            before, behind, padding = map(tokenizer.token_to_id, names)
            if before is not None and behind is not None and padding is not None:
                return cls(before, behind, padding)
        raise ValueError("the tokenizer has no [CLS] [SEP] [PAD] and no <s> </s> <pad>")


class Arrays(NamedTuple):
    """The network's arguments for a batch of windows, padded to the longest.

    Attributes:
        input_ids: (batch, pieces).
        attention_mask: (batch, pieces).
        marks: (batch, pieces).
        cases: (batch, pieces).
        hints: (batch, pieces).
        words: (batch, words).
    """

    input_ids: Integers
    attention_mask: Integers
    marks: Integers
    cases: Integers
    hints: Integers
    words: Integers


def stacked(windows: Sequence[tuple[Pieces, Window]], special: Special) -> Arrays:
    """A batch of windows, each between its two special tokens."""
    ids, marks, cases, hints, words = [], [], [], [], []
    for pieces, window in windows:
        start, end = window.start, window.end
        ids.append(
            np.concatenate([[special.before], pieces.ids[start:end], [special.behind]])
        )
        marks.append(pieces.marks[start:end])
        cases.append(pieces.cases[start:end])
        hints.append(pieces.hints[start:end])
        first = pieces.first[window.first_word : window.last_word]
        words.append(first - start + 1)
    mask = [np.ones(len(row), dtype=np.int64) for row in ids]
    return Arrays(
        input_ids=filled(ids, special.padding),
        attention_mask=filled(mask),
        marks=filled(marks, margin=1),
        cases=filled(cases, margin=1),
        hints=filled(hints, margin=1),
        words=filled(words),
    )


def filled(rows: Sequence[Integers], value: int = 0, margin: int = 0) -> Integers:
    """The rows as one array (rows, longest), the rest filled with `value`.

    Args:
        rows: The rows.
        value: What the rest is filled with.
        margin: Columns of the rest before and behind the longest row.
    """
    width = max(map(len, rows)) + 2 * margin
    table = np.full((len(rows), width), value, dtype=np.int64)
    for index, row in enumerate(rows):
        table[index, margin : margin + len(row)] = row
    return table
