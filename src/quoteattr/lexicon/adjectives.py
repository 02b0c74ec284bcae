"""Adjectives that attribute after a form of "be": he is confident that they leave.

Rows are written as in `lexicon.verbs`, by the same stances.
"""

from typing import Final

from quoteattr.lexicon.stance import Stance

ADJECTIVES: Final[dict[Stance, str]] = {
    Stance.BELIEVES: """
        confident        | tc in of about
        certain          | tc of about
        sure             | tcw of about
        convinced        | tc of
        positive         | tc
        adamant          | tc about
        clear            | t about
        optimistic       | tc about
        pessimistic      | t about
        """,
    Stance.DOUBTS: """
        skeptical        | t of about
        sceptical        | t of about
        doubtful         | tw about
        unsure           | w of about
        uncertain        | w about
        dubious          | - about of
        unconvinced      | t by of
        suspicious       | - of about
        divided          | - over on
        split            | - on over
        """,
    Stance.KNOWS: """
        aware            | tw of
        unaware          | tw of
        conscious        | t of
        mindful          | t of
        """,
    Stance.WANTS: """
        eager            | i for
        willing          | i
        unwilling        | i
        reluctant        | i
        ready            | i
        keen             | i on
        anxious          | i
        desperate        | i for
        interested       | i in
        determined       | it
        intent           | - on
        loath            | i
        hesitant         | i
        """,
    Stance.HOPES: """
        hopeful          | tc
        """,
    Stance.FEARS: """
        afraid           | tci of
        fearful          | t of
        worried          | tc about
        concerned        | tc about with over
        nervous          | t about
        alarmed          | t by at
        wary             | - of about
        leery            | - of
        sorry            | tci for about
        """,
    Stance.SUPPORTS: """
        glad             | tci about
        happy            | tci about with
        pleased          | tci with about
        thrilled         | ti with about by
        delighted        | ti with
        proud            | tci of
        grateful         | tc for to
        thankful         | t for
        supportive       | - of
        enthusiastic     | - about
        fond             | - of
        impressed        | t by with
        enamored         | - of with
        """,
    Stance.OPPOSES: """
        critical         | - of
        angry            | t about at with over
        furious          | t about at with over
        upset            | t about at with over by
        outraged         | t by at over
        unhappy          | t about with
        disappointed     | ti in by with
        frustrated       | t by with
        dismissive       | - of
        tired            | - of
        ashamed          | t of
        appalled         | t by at
        horrified        | t by at
        """,
    Stance.JUDGES: """
        surprised        | tci by at
        shocked          | ti by at
        amazed           | t by at
        puzzled          | t by
        """,
}
