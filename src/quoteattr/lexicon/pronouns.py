"""Pronouns by what they agree with, and the small words around noun phrases.

All in lower case.
"""

from typing import Final

HE: Final = frozenset({"he", "him", "his", "himself"})
SHE: Final = frozenset({"she", "her", "hers", "herself"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST: Final = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
SECOND: Final = frozenset({"you", "your", "yours", "yourself", "yourselves"})
RELATIVE: Final = frozenset({"who", "whom", "whose", "which", "that"})

POSSESSIVE: Final = frozenset({"his", "her", "its", "their", "my", "our", "your"})

THIRD: Final = HE | SHE | IT | THEY
PRONOUNS: Final = THIRD | FIRST | FIRST_PLURAL | SECOND | RELATIVE

# Begin a noun phrase that stands for something known …
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
# … and for something new, or for part of a crowd.
INDEFINITE: Final = frozenset(
    str.split("""
    a about all almost an another any both certain countless dozen dozens each eight
    eighteen either eleven every few fewer fifteen five four fourteen half hundreds
    least many millions more most much multiple nearly neither nine nineteen no none
    numerous one only other others plenty roughly scores seven seventeen several six
    sixteen some such ten thirteen thousands three twelve twenty two various
    """)
)

# Heads that count or part what is named after them: "most of them".
PARTITIVES: Final = frozenset(
    str.split("""
    % all any both bulk couple dozens each either few four half handful hundreds lot
    lots majorities majority many most neither none number one other others pair
    percent plenty plurality quarter rest scores several slew some third thousands
    three two two-thirds
    """)
)

# Numbers of speakers that a pronoun of number sums up.
NUMBERS: Final = {
    "both": 2, "two": 2, "neither": 2, "either": 2, "three": 3, "four": 4, "five": 5,
    "pair": 2, "duo": 2, "trio": 3, "couple": 2,
}  # fmt: skip

PREPOSITIONS: Final = frozenset(
    str.split("""
    about across after against amid among around as at before behind below beside
    besides between beyond by concerning despite during except following for from in
    including inside into involving like near of off on onto outside over per regarding
    since than through throughout to toward towards under upon via with within without
    """)
)

# Small words that never belong to a name though a sentence may begin with them.
FUNCTION_WORDS: Final = (
    PRONOUNS
    | DEFINITE
    | INDEFINITE
    | PREPOSITIONS
    | frozenset(
        str.split("""
    according actually adding additionally again ah alas almost already also although
    always am and anybody anyone anything apparently are asked asking back basically be
    because been being but calling can can't citing clearly click could dear despite
    did didn't do does doesn't don't earlier enough especially even eventually
    everybody everyone everything finally first fortunately furthermore generally given
    had has have having he'd he'll he's hello hence here here's how however i'd i'll
    i'm i've if indeed instead is isn't it'll it's just last later let let's making may
    maybe meanwhile might moreover must never nevertheless next nobody nonetheless nor
    not nothing noting now obviously often oh ok okay once or otherwise particularly
    perhaps please quite rather read really recently said say saying says second see
    seeing shall she'd she'll she's should similarly so somebody someone something
    sometimes speaking specifically still surprisingly thank thanks that's then there
    there's therefore they'll they're they've third though thus today told tomorrow
    tonight too ultimately unfortunately unless until very was wasn't watch we'd we'll
    we're we've well were what what's whatever when whenever where whereas wherever
    whether while who's whoever whose why will won't would writing yes yesterday yet
    you'll you're you've
    """)
    )
)

MONTHS_AND_DAYS: Final = frozenset(
    str.split("""
    apr april aug august christmas dec december easter feb february fri friday jan
    january jul july jun june mar march may mon monday nov november oct october sat
    saturday sep sept september sun sunday thanksgiving thu thur thurs thursday tue
    tues tuesday wed wednesday
    """)
)
