"""Words that tell a cue's stance, beside those by which the rules find a cue.

The network marks cues that the rules do not look for ("expressed hope that", "it is
unclear whether"). The tables are written as in `lexicon.verbs`; where a row here fits
the content, it goes before those of the other tables.
"""

from typing import Final

from quoteattr.lexicon.stance import Stance

STANCE_VERBS: Final[dict[Stance, str]] = {
    Stance.PLANS: """
        decide                      | i
        """,
    Stance.DOUBTS: """
        dispute                     | w
        """,
    Stance.CONCEDES: """
        own                         | tcog + up to
        """,
    Stance.DENIES: """
        rubbish                     | o
        pooh-pooh                   | o
        """,
    Stance.PROMISES: """
        give gave given giving      | tco + _ word
        swear swore sworn           | i
        """,
    Stance.SAYS: """
        call called                 | q
        """,
    Stance.JUDGES: """
        refer referred              | tco + to _ as
        call called                 | otcwi
        """,
    Stance.CLAIMS: """
        lay laid                    | o + the blame on
        """,
    Stance.REFUSES: """
        choose chose chosen         | qtcwiog + not to
        decide                      | qtcwiog + not to
        elect                       | qtcwiog + not to
        opt opted                   | qtcwiog + not to
        keep kept                   | wo + mum
        remain                      | wo + silent
        stay                        | wo + silent
        """,
    Stance.ASKS: """
        press                       | w
        want                        | wo + to know
        demand                      | wo + to know
        call called                 | o + into question
        raise                       | wco + the question
        raise                       | wco + questions
        raise                       | wco + questions about
        """,
    Stance.URGES: """
        appeal                      | qico to for
        press                       | ico for
        tell told                   | i
        warn                        | i
        caution                     | i against
        call called                 | qico + on
        call called                 | qico + for
        """,
    Stance.WARNS: """
        caution                     | qtc
        foretell foretold           | qtco
        """,
    Stance.BELIEVES: """
        be was were been being is are | tc + of the opinion
        have had has having         | tc + no doubt
        make made making            | tci + up _ mind
        make made making            | tci + up _ minds
        """,
    Stance.KNOWS: """
        find found                  | wtco + it out
        find found                  | tcwo + out
        """,
    Stance.WANTS: """
        look                        | o + for
        need                        | io
        """,
    Stance.SEEMS: """
        look                        | tco + like
        sound                       | tco + like
        """,
    Stance.SUPPORTS: """
        come came come coming       | o + out in favor of
        come came come coming       | o + out in favour of
        come came come coming       | o + out in support of
        speak spoke spoken          | o + out in favor of
        speak spoke spoken          | o + out in favour of
        """,
    Stance.OPPOSES: """
        distance                    | o + _ from
        """,
}

STANCE_NOUNS: Final[dict[Stance, str]] = {
    Stance.SAYS: """
        account          | t of
        apology          | t for
        explanation      | t of for
        hint             | t of
        indication       | t of
        mention          | t of
        message          | t
        reply            | t to
        report           | t of
        response         | t to
        revelation       | t
        sign             | t of
        word             | t of
        """,
    Stance.CLAIMS: """
        theory           | t
        case             | t for
        """,
    Stance.CONCEDES: """
        concession       | t
        confession       | t
        """,
    Stance.ASKS: """
        question         | w about
        """,
    Stance.URGES: """
        advice           | i
        appeal           | i for
        instruction      | i
        order            | i
        plea             | i for
        """,
    Stance.PROMISES: """
        commitment       | i to
        guarantee        | t of
        """,
    Stance.WARNS: """
        alarm            | t about over
        forecast         | t of
        """,
    Stance.BELIEVES: """
        confidence       | t in
        faith            | t in
        feeling          | t
        impression       | t
        verdict          | t
        """,
    Stance.DOUBTS: """
        scepticism       | t about
        skepticism       | t about
        uncertainty      | w about
        """,
    Stance.KNOWS: """
        inkling          | t of
        idea             | w
        knowledge        | t of
        """,
    Stance.WANTS: """
        wish             | i for
        """,
    Stance.HOPES: """
        optimism         | t about
        """,
    Stance.FEARS: """
        anxiety          | t about
        regret           | t about for
        unease           | t about
        worry            | t about
        """,
    Stance.EXPECTS: """
        expectation      | t of
        """,
    Stance.PLANS: """
        plan             | i for
        """,
    Stance.SUPPORTS: """
        advocate         | - of for
        fan              | - of
        supporter        | - of
        defence          | - of
        defense          | - of
        support          | - for
        """,
    Stance.OPPOSES: """
        critic           | - of
        opponent         | - of
        objection        | t to
        outrage          | t at over
        protest          | t against
        """,
}

# Cues that are no verb and no noun, word for word.
PHRASES: Final[dict[Stance, str]] = {
    Stance.SAYS: """
        according to
        by all accounts
        in the words of
        per
        reportedly
        via
        """,
    Stance.CLAIMS: """
        allegedly
        """,
    Stance.REFUSES: """
        no comment
        """,
    Stance.DOUBTS: """
        in doubt
        unclear
        """,
    Stance.SEEMS: """
        apparently
        seemingly
        """,
}

# Verbs that leave their meaning to the noun after them: issued a warning
LIGHT_VERBS: Final = """
    deliver delivered delivers delivering express expressed expresses expressing
    get gets got getting give gave given gives giving had has have having
    hold held holds holding issue issued issues issuing make made makes making
    offer offered offers offering put puts putting raise raised raises raising
    reiterate reiterated reiterates reiterating repeat repeated repeats repeating
    send sent sends sending share shared shares sharing show showed shown shows showing
    sound sounded sounds sounding state stated states stating take took taken takes
    taking voice voiced voices voicing
    """

# Words before a cue, or in it, that negate it.
NEGATORS: Final = """
    not n't never no nor neither without cannot hardly scarcely barely
    """
# Whoever they are, they did not: nobody said
NEGATIVE_SUBJECTS: Final = "nobody no-one none neither nor nothing no"
# … and verbs that say so by themselves: failed to mention
NEGATIVE_VERBS: Final = """
    fail fails failed failing avoid avoids avoided avoiding omit omits omitted omitting
    neglect neglects neglected neglecting refrain refrains refrained refraining
    forget forgets forgot forgotten forgetting resist resists resisted resisting unable
    """
NEGATIVE_PHRASES: Final = """
    yet to
    short of
    instead of
    rather than
    far from
    """
# Cues that hold their negation: unwilling to say
NEGATIVE_CUES: Final = "unaware unwilling loath reluctant"
# … and what looks like a negation: not only said, cannot help thinking
NO_NEGATIONS: Final = """
    not only
    not just
    not merely
    not simply
    not least
    not until
    no doubt
    no less
    n't help
    n't just
    n't only
    cannot help
    cannot but
    not help
    not but
    """
