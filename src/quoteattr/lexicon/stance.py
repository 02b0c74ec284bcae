"""What a cue says of the speaker's relation to the content."""

from enum import StrEnum


class Stance(StrEnum):
    """What a cue says of the speaker's relation to the content."""

    SAYS = "says"
    CLAIMS = "claims"
    DENIES = "denies"
    CONCEDES = "concedes"
    ASKS = "asks"
    URGES = "urges"
    PROMISES = "promises"
    REFUSES = "refuses"
    WARNS = "warns"
    BELIEVES = "believes"
    DOUBTS = "doubts"
    KNOWS = "knows"
    WANTS = "wants"
    HOPES = "hopes"
    FEARS = "fears"
    EXPECTS = "expects"
    PLANS = "plans"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    SHOWS = "shows"
    JUDGES = "judges"
    SEEMS = "seems"
