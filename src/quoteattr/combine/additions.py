"""Which of the rules' attributions to add to those of a network that has read a text.

Where the network sees no attribution, some rules are right more often than not, and
some are not: each was counted on PolNeAR dev, and on news-au dev beside it.
"""

from typing import Final

from quoteattr.records import Attribution, Kind

# Right in two of five or fewer of their indirect attributions that the network left
# open (clause 10 of 26, object 8 of 21, seems 6 of 15, question 2 of 6, that-clause 0
# of 4). An addition raises F1 if it is right more often than half of F1, about 0.4.
_WEAK: Final = frozenset({"clause", "object", "seems", "question", "that-clause"})
_WEAK_PREFIX: Final = "participle-"  # all of these together 2 of 9


def is_worth_adding(attribution: Attribution) -> bool:
    """Whether an attribution that only a later proposer has makes the list better.

    Direct and mixed ones always do: their marks are there for all to see.
    """
    method = attribution.method
    is_weak = method in _WEAK or method.startswith(_WEAK_PREFIX)
    return attribution.kind is not Kind.INDIRECT or not is_weak
