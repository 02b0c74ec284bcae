"""Nouns that attribute, where somebody owns them: her claim that they leave.

Rows are written as in `lexicon.verbs`, by the same stances. Listed are those of which a
third or more attribute in PolNeAR (train); without an owner ("claims that …") fewer do.
"""

from typing import Final

from quoteattr.lexicon.stance import Stance

NOUNS: Final[dict[Stance, str]] = {
    Stance.SAYS: """
        statement        | t
        announcement     | t of
        suggestion       | t
        admission        | t
        acknowledgement  | t of
        comment          | t about on
        remark           | t about on
        testimony        | t
        conclusion       | t
        observation      | t
        reminder         | t
        """,
    Stance.CLAIMS: """
        claim            | tc of
        assertion        | tc
        allegation       | tc of
        accusation       | tc of
        contention       | tc
        argument         | t
        insistence       | t on
        charge           | t
        """,
    Stance.DENIES: """
        denial           | t of
        rejection        | - of
        """,
    Stance.ASKS: """
        request          | i for
        demand           | ti for
        """,
    Stance.URGES: """
        call             | i for
        recommendation   | ti
        """,
    Stance.PROMISES: """
        promise          | tci
        pledge           | tci
        vow              | i
        assurance        | t
        threat           | i
        """,
    Stance.REFUSES: """
        refusal          | i
        """,
    Stance.WARNS: """
        warning          | t of about
        prediction       | t of
        """,
    Stance.BELIEVES: """
        belief           | t in
        view             | t of
        opinion          | t
        assumption       | t
        conviction       | t
        suspicion        | t
        """,
    Stance.DOUBTS: """
        doubt            | t about
        """,
    Stance.WANTS: """
        desire           | i
        willingness      | i
        """,
    Stance.HOPES: """
        hope             | t
        """,
    Stance.FEARS: """
        fear             | t of
        concern          | t about
        complaint        | t about
        """,
    Stance.PLANS: """
        decision         | i
        intention        | i of
        """,
    Stance.SUPPORTS: """
        endorsement      | - of
        praise           | - for of
        """,
    Stance.OPPOSES: """
        criticism        | - of
        opposition       | - to
        attack           | - on
        condemnation     | - of
        critique         | - of
        """,
}
