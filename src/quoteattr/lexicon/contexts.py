"""Words whose neighbours they explain: of quotations, of colons, of verbs."""

from typing import Final

# Words that stay small in titles.
SMALL_WORDS: Final = frozenset(
    str.split("""
    a an the and or but nor for of in on at by to from with as into over per vs via
    is it its
    """)
)

# Works whose titles stand in quotation marks.
WORKS: Final = frozenset(
    str.split("""
    album anthem article ballad blog book cartoon chapter column comedy documentary
    drama editorial entitled episode essay exhibit exhibition film game headline hit
    hymn magazine memoir movie musical novel op-ed opera page painting pamphlet paper
    performance play podcast poem poster program programme report saga section segment
    series show single sitcom slogan song soundtrack story tale thesis titled track tune
    video work
    """)
)

# Words before a colon that announce something else than a speaker.
LABELS: Final = frozenset(
    str.split("""
    abstract address age also analysis and april august bombshell boom bottom breaking
    busted but by category city clarification contact contributing correction credit
    date december details disclaimer editor editors email example exclusive exhibit
    facebook february figure file follow for friday from here however image in instagram
    january july june keywords latest leaked line look march may monday more name next
    note notice november october of opinion paid part phone photo photos picture
    previously price question read recommended related revealed saturday section see
    september series share step subject summary sunday superdelegates tags tel the
    thursday tickets time timeline tip title today topic topics tuesday twitter update
    updated video watch website wednesday what when where who why wow writing
    """)
)

# Words before a colon in lists that describe one thing after another.
LISTED: Final = frozenset(
    str.split("""
    advantages background born bottom-line conclusion cons cost disadvantages education
    experience family fact facts goal hometown ingredients instructions location method
    myth occupation party population position problem pronunciation pros rating reality
    result results reviewer solution status terms type venue verdict vote warning
    """)
)

# Things that speak, and stand without a name before a colon.
REPORTS: Final = frozenset(
    str.split("""
    analyst analysts aide aides attorney economist economists editorial expert experts
    insider insiders judge lawyer lawyers mayor minister official officials poll polls
    pollster police president premier prosecutor prosecutors report reports researchers
    review scientists source sources spokesman spokeswoman study studies survey surveys
    think-tank un watchdog witness witnesses
    """)
)

# Verbs that another verb may follow with "to" and still speak for their subject.
CHAINS: Final = frozenset(
    str.split("""
    continue continues continued continuing go goes went gone going begin begins began
    begun start starts started try tries tried trying fail fails failed manage manages
    managed used have has had seek seeks sought proceed proceeds proceeded come comes
    came got seemed seems seem appeared appears appear
    """)
)

# Verbs that stand before an adjective as "be" does.
COPULAS: Final = frozenset(
    str.split("""
    remain remains remained stay stays stayed become becomes became felt feel
    """)
)

# Verbs that stand before their subject after an unquoted content: …, says Ann Lee.
INVERTED: Final = frozenset({"say", "add", "report", "write"})

# Nouns by which a clause is taken up: …, a view which the mayor has often stated.
TAKEN_UP: Final = frozenset(
    str.split("""
    accusation allegation argument assertion belief charge claim conclusion feeling idea
    message notion opinion point position prediction promise sentiment statement
    suggestion theory view warning
    """)
)
