"""Words by the part they play in a clause: what the patterns of `rules` are made of.

Only words that say something of the structure around them are listed; all others
are told by their shape.
"""

from typing import Final

DETERMINERS: Final = """
    the a an my your our their its his every no whose
    """
SINGULAR_DETERMINERS: Final = "this each another neither either one"
PLURAL_DETERMINERS: Final = """
    these those some many all both most others few several half
    """
NUMBERS: Final = """
    two three four five six seven eight nine ten eleven twelve dozen dozens hundred
    hundreds thousand thousands million billion trillion $ % £ €
    """
SUBJECT_PRONOUNS: Final = """
    i he she it we they you everyone everybody someone somebody anyone anybody
    nobody nothing something everything there
    """
SUBJECT_PRONOUNS_WITH_VERB: Final = """
    i'm i've i'll i'd we're we've we'll we'd they're they've they'll they'd you're
    you've you'll you'd he'll he'd she'll she'd it'll it'd there'd
    """
OBJECT_PRONOUNS: Final = """
    him them me us himself herself itself themselves ourselves myself yourself
    yourselves oneself whom
    """
QUESTION_WORDS: Final = "who which what when where why how whether"
FORMS_OF_BE: Final = """
    is are was were be been being am isn't aren't wasn't weren't ain't
    """
FORMS_OF_HAVE: Final = "have has had haven't hasn't hadn't"
MODALS: Final = """
    will would can could may might shall should must cannot do does did don't doesn't
    didn't won't wouldn't can't couldn't shouldn't mustn't mightn't needn't shan't
    """
NEGATIONS: Final = "not never n't"
ADVERBS: Final = """
    also still now then once often again just even only already always soon sometimes
    yet ever so too very rather quite almost instead perhaps maybe later earlier
    meanwhile however though moreover nevertheless nonetheless indeed thus therefore
    finally recently previously initially eventually ultimately currently similarly
    apparently clearly obviously hence otherwise anyway further first twice long well
    back here far much more less ahead afterward afterwards together apart elsewhere
    likewise
    """
ADJECTIVES: Final = """
    new recent old big own last next past previous own same other such certain good
    bad great high low strong long-standing latest early late major top public private
    open false true real clear full free hard harsh sharp repeated growing widespread
    own more any
    """
PREPOSITIONS: Final = """
    of in on at by for with from about into over under against between among through
    during within without toward towards upon across around behind beyond despite
    near off onto outside inside throughout amid beside besides alongside per via
    regarding concerning versus up down out above below along as like than unlike
    """
SUBORDINATORS: Final = """
    because while although after before since until unless whereas
    """
CONJUNCTIONS: Final = "and or but nor &"
TIMES: Final = """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight
    tomorrow ago recently
    """
TIME_NOUNS: Final = """
    week month year night morning afternoon evening weekend summer spring autumn winter
    day hour
    """

# Past forms and presents of frequent verbs that do not look like verbs.
OTHER_VERBS: Final = """
    went goes made makes took takes got gets gave gives came comes held holds won wins
    lost loses led leads met meets sent sends left leaves kept keeps ran runs became
    becomes brought brings bought buys built builds began begins broke breaks chose
    drew draws drove drives fell falls fought flew grew grows hurt laid lay
    paid pays rose rises sat sold spent stood stands stuck struck taught threw
    wore let lets lives lived needs uses turns happens remained remains
    stays stayed looks helps tries gone done given taken
    go make take get give come hold win lose lead meet send leave keep run become bring
    ate bent bit blew bore caught fed fled hid hung knelt lit rang rode sank shone shook
    slept slid spun sprang stole strode swept swung tore wept woke
    """

# Nouns that look like verbs or plurals.
NOUNS_LIKE_VERBS: Final = """
    meeting morning evening building king thing spring wing hearing funding spending
    training briefing polling filing ruling finding warning hundred bed seed speed
    news politics series congress crisis basis analysis business witness press process
    campus census bus status virus focus chorus campaign state text message email
    project document reason post press
    """
PLURALS: Final = """
    people police men women children media congressmen businessmen percent third quarter
    majority data
    """

# Names that are spelt like words, were they not in capitals.
ACRONYMS: Final = frozenset({"US", "WHO", "IT"})
