"""Words of dialogue in fiction: verbs of speech, address, kin, and who is he or she.

Written by hand from common knowledge of English novels of two centuries.
"""

from typing import Final

from quoteattr.lexicon.titles import HONORIFICS

# “…” said Ann. Past forms first; novels in the present tense have the others.
SPEECH_VERBS: Final = frozenset(
    str.split("""
    said says replied replies answered answers asked asks cried cries exclaimed exclaims
    inquired inquires enquired enquires returned rejoined responded responds retorted
    retorts added adds continued continues remarked remarks observed observes whispered
    whispers murmured murmurs muttered mutters shouted shouts called calls screamed
    screams shrieked shrieks yelled yells laughed sighed sobbed gasped groaned moaned
    demanded demands repeated repeats explained explains declared declares announced
    announces protested protests suggested suggests began begins interrupted interrupts
    persisted insisted insists urged pleaded begged implored ejaculated interposed
    interjected ventured faltered stammered stuttered growled snapped snarled hissed
    roared thundered bellowed breathed admitted admits agreed agrees confessed assented
    concluded commented echoed pursued proceeded resumed reiterated queried questioned
    commanded ordered bade warned told tells assured reassured affirmed asserted
    objected mused thought thinks reflected drawled croaked chuckled giggled grunted
    grumbled wailed whimpered whined piped squeaked squealed chirped purred cooed
    boomed barked scoffed sneered jeered mocked teased joked quoted read reads recited
    sang chanted counselled advised promised vowed swore cursed apologized apologised
    greeted hailed responded broke burst put went chimed spoke quoth quavered simpered
    lisped panted coaxed soothed comforted argued reasoned reminded remonstrated
    reproached accused challenged complained lamented entreated stated maintained
    volunteered acknowledged conceded allowed granted corrected prompted finished ended
    blurted mumbled bawled hooted spluttered sniffed snorted smiled nodded acquiesced
    vociferated articulated pronounced proclaimed prophesied predicted supplemented
    amended appealed proposed offered invited wondered marvelled guessed supposed
    believed hoped speculated calculated considered decided hinted mentioned noted
    recollected remembered recalled related reported narrated confided wrote writes
    toasted bantered countered parried quizzed ruminated soliloquized moralised rasped
    gurgled crooned trilled tittered spat stormed raged fumed raved ranted threatened
    hiccoughed hiccupped
    """)
)

# Of those, the ones that nearly always introduce or close speech.
PLAIN_SPEECH_VERBS: Final = frozenset(
    str.split("""
    said says replied replies answered answers asked asks cried cries exclaimed exclaims
    inquired enquired rejoined responded retorted added continued remarked observed
    whispered murmured muttered shouted demanded repeated explained declared announced
    protested suggested insisted interrupted ejaculated interposed interjected stammered
    faltered growled
    """)
)

# … and what they are behind "would" or "used to".
SPEECH_INFINITIVES: Final = frozenset(
    str.split("""
    say reply answer ask cry exclaim inquire enquire whisper murmur mutter shout call
    add remark observe demand repeat explain declare announce protest suggest
    """)
)
MODALS: Final = frozenset({"would", "could", "will", "did", "to", "might"})

# “…” she went on: who spoke last goes on; “…” he replied: another takes the turn.
GOING_ON: Final = frozenset(
    str.split("""
    continued continues went added adds resumed proceeded repeated pursued concluded
    finished ended
    """)
)
REPLYING: Final = frozenset(
    str.split("""
    replied replies answered answers returned returns retorted retorts rejoined
    responded responds agreed agrees assented interrupted interrupts echoed objected
    protested
    """)
)

# A turn that opens with one of these replies, or goes on.
REPLY_OPENERS: Final = frozenset(
    str.split("""
    yes no oh well but and why what not perhaps because then so ah never indeed
    certainly nonsense yours yeah sure all right thank
    """)
)

# Past forms that do not end in -ed: with one behind it, a noun is a subject.
IRREGULAR_PASTS: Final = frozenset(
    str.split("""
    was were had did came went took gave got made knew saw heard felt kept began held
    left met stood sat lay ran rose fell led brought bought thought caught taught sought
    fought found bound wound told sold put set cut shut let hit hurt read spread threw
    grew blew flew drew shook spoke broke woke chose froze wrote drove rode strode sang
    rang sprang drank sank shrank swam wore tore bore swore hung flung clung swung stuck
    struck slid hid bit lit knelt leant bent sent spent lent meant dreamt slept wept
    crept swept built paid laid said became forgot understood stole won shot dealt
    is are has does comes goes takes gives looks turns sits stands smiles nods could
    would should might must can will may shall
    """)
)

# Who is addressed by these is a man, or a woman.
MALE_ADDRESS: Final = frozenset(
    str.split("""
    sir father papa pa dad daddy uncle grandfather grandpa brother boy boys lad laddie
    chap fellow man gentlemen gentleman mister monsieur signor herr son sonny lord
    squire captain colonel doctor majesty old-man
    """)
)
FEMALE_ADDRESS: Final = frozenset(
    str.split("""
    madam ma'am mamma mama ma mother mum mummy aunt auntie aunty grandmother grandma
    granny sister girl girls lady ladies lass lassie miss missus madame mademoiselle
    signora signorina fraulein nurse ladyship daughter
    """)
)

# Nouns for people that tell their gender, beside those of `role_nouns`.
MALE_PEOPLE: Final = frozenset(
    str.split("""
    man boy lad gentleman fellow father uncle brother son husband nephew grandfather
    papa footman butler coachman groom gardener vicar rector curate clergyman parson
    priest bishop squire baronet duke earl lord king prince emperor count baron knight
    colonel captain major general lieutenant sergeant soldier sailor policeman constable
    inspector detective officer painter artist poet bachelor widower lover bridegroom
    host master landlord landowner waiter porter cabman driver conductor workman
    labourer farmer shepherd fisherman huntsman postman salesman tradesman grocer
    butcher baker tailor barber clerk lawyer solicitor barrister judge magistrate
    surgeon physician doctor chaplain monk friar abbot wizard giant schoolmaster
    headmaster tutor professor philosopher statesman politician bullfighter irishman
    englishman frenchman scotchman scotsman welshman american german italian spaniard
    youngster stripling schoolboy grandson stepfather stepson godfather guardsman
    horseman oarsman bandit thief gaoler jailer hangman executioner hatter chap bloke
    """)
)
FEMALE_PEOPLE: Final = frozenset(
    str.split("""
    woman girl lady mother aunt sister daughter wife niece grandmother mamma maid
    housemaid parlourmaid chambermaid maidservant housekeeper cook governess nurse
    duchess countess baroness queen princess empress marchioness viscountess widow
    spinster bride hostess mistress landlady matron dowager actress waitress
    laundress dressmaker milliner schoolmistress headmistress nun abbess witch
    heroine lass maiden damsel stepmother stepdaughter granddaughter godmother
    schoolgirl englishwoman frenchwoman irishwoman barmaid charwoman washerwoman
    stewardess seamstress shopgirl
    """)
)
PEOPLE: Final = frozenset(
    str.split("""
    child stranger visitor guest servant friend cousin companion speaker person
    creature patient teacher student pupil neighbour neighbor passenger traveller
    prisoner reporter writer author owner baby infant youth other invalid voice
    narrator chairman chairwoman cabby messenger sculptor guard sentry attendant
    official agent shopkeeper innkeeper
    """)
)

# Of those, the ones that may be said of anybody: they name nobody for long.
ANYBODY: Final = frozenset(
    str.split("""
    man boy lad gentleman fellow youngster father uncle brother son husband nephew papa
    lover host master woman girl lady lass mother mamma aunt sister daughter wife niece
    hostess mistress child stranger visitor guest friend cousin companion speaker
    person creature other voice youth baby infant
    """)
)

# Those that say whose kin somebody is.
KIN: Final = frozenset(
    str.split("""
    father mother uncle aunt brother sister son daughter husband wife nephew niece
    cousin papa mamma grandfather grandmother grandson granddaughter stepfather
    stepmother stepson stepdaughter godfather godmother
    """)
)

# Titles that a definite article alone makes a name of: "the count".
RANKS: Final = frozenset(
    str.split("""
    count countess duke duchess earl baron baroness prince princess king queen emperor
    empress lord lady colonel captain major general lieutenant sergeant inspector
    constable doctor professor reverend bishop father mother sister brother judge
    marquis marquise squire vicar rector admiral commander sheriff senator governor
    president mayor detective caterpillar
    """)
)

# Of these, the ones that have a place for a surname: “the Duchess of Hale”
PEERS: Final = frozenset(
    str.split("""
    count countess duke duchess earl baron baroness prince princess marquis marquise
    marchioness viscount viscountess bishop
    """)
)

# Before or behind an address: “Well, Ann,” | “Oh Ann!” | “my dear Ann”
ADDRESS_OPENERS: Final = frozenset(
    str.split("""
    oh o ah well yes no now but and dear my poor come here look listen please say good
    why thanks thank darling dearest hullo hello hallo hush goodbye good-bye
    good-night bye there then really so you old little miss mr mrs
    """)
)

# Titles that are part of what somebody is called: Lady Ann, Uncle Ray.
KEPT_TITLES: Final = HONORIFICS | frozenset(
    str.split("""
    lord lady dame aunt auntie uncle cousin count countess baron baroness duke duchess
    king queen prince princess father mother sister brother captain colonel major
    general sergeant inspector squire reverend parson nurse
    """)
)
