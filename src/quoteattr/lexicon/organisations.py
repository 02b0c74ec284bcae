"""Words by which names of organisations and works are told from persons'.

All in lower case.
"""

from collections.abc import Mapping
from typing import Final

# A name with one of these words is an organisation's.
ORGANISATION_WORDS: Final = frozenset(
    str.split("""
    academies academy administration agency airline airlines airways alliance army
    assembly associates association associations authority bancorp bank board brigade
    brotherhood bulletin bureau cabinet campaign caucus center centre chamber chronicle
    church circuit city club co coalition college commission committee communications
    community companies company confederation conference congregation congress
    consortium consulting convention cooperative corp corporation corps council county
    courier court crescent cross daily defence defense department dept diocese
    directorate dispatch division embassy enterprises examiner exchange executive
    federation fellowship firm force forces forum foundation front fund funds gazette
    globe gmbh government group groups guard guards guild headquarters herald holdings
    hospital house inc incorporated industries initiative inquirer inspectorate
    institute institution institutions insurance intelligence international
    investigation investments journal justice laboratories laboratory labs league
    legislature libraries library limited llc llp lobby lodge ltd magazine management
    market markets media ministry mirror mission monitor mosque motors movement museum
    nations navy network networks news nyse observer office oil orchestra order
    organisation organisations organization organizations pac parish parliament
    partners partnership party patrol pentagon petroleum pharmaceuticals plc police
    poll polls post press priorities productions program programme project radio
    railway regiment register research reserve restaurants review school schools
    secretariat securities senate sentinel service services society solutions squad
    stores studios superpac survey synagogue systems taskforce team technologies
    technology telecom telegraph television temple theater theatre times tribunal
    tribune trust tv union unions university utilities ventures veterans watch weekly
    wire workers
    """)
)

# Names of one word that are no person's, among those that news has most.
WELL_KNOWN: Final = frozenset(
    str.split("""
    adobe airbnb alibaba alphabet amazon amnesty apple axios barclays bloomberg boeing
    breitbart buzzfeed carrefour chevrolet chevron cisco citigroup comcast costco ebay
    economist exxon exxonmobil facebook fedex fiat forbes ford foxconn gallup gazprom
    goldman google greenpeace guardian hamas hezbollah hollywood honda huawei hyundai
    instagram intel interpol kickstarter kremlin linkedin mcdonald's medium microsoft
    monsanto moody's msnbc nasa nasdaq nestlé netflix newsmax newsweek nike nissan
    nokia opec oracle oxfam pentagon pepsi pfizer pinterest politico politifact
    quinnipiac reddit reuters samsung skype slate snapchat snopes sony spotify
    starbucks taliban tesla tiktok tinder toyota tumblr twitter uber unesco unicef
    univision vatican verizon viacom visa volkswagen volvo vox wal-mart walmart
    whatsapp wikileaks wikipedia xinhua yahoo yelp youtube zoom
    """)
)

# Publications and other works, by the words in their names.
WORK_WORDS: Final = frozenset(
    str.split("""
    accord act agreement amendment bible bill charter code constitution declaration
    guidelines index koran letter manifesto memo platform playbook poll quran report
    resolution study survey treaty
    """)
)

# Names with one of these at their end are of events and plans; they hardly speak.
EVENT_WORDS: Final = frozenset(
    str.split("""
    award awards bowl campaign crisis cup day deal debate doctrine election elections
    era fire fires games holiday library memorial month olympics plan prize rally
    revolution series show speech summit visit war wars week
    """)
)

# Organisation words that take "of" or "for" and a name after it.
TAKES_OF: Final = frozenset(
    str.split("""
    academies academy administration advocates agency alliance americans appeals army
    assembly association authority bank board brotherhood bureau campaign caucus center
    centre chamber church citizens city club coalition college commission committee
    communities company conference congress convention corporation corps council court
    daughters democracy department diocese doctors embassy faculty federation fight
    foundation friends fund government house institute institutes institution journal
    keep knights lawyers leadership league library medicine ministry mothers museum
    national office organisation organization parents parliament partnership party
    people physicians priests priorities reporters republic right royal school schools
    scientists service society sons states students supreme survey times tribunal trust
    union university veterans voice voices war ways women workers
    """)
)

# … that take "and" and another such word before the organisation word.
TAKES_AND: Final = frozenset(
    str.split("""
    agriculture armed arms central citizenship commerce customs defence defense
    economic education energy environment fish food foreign health housing human
    immigration international justice labor land maritime oversight parks peace public
    research science securities standards trade transport ways women
    """)
)

# … that take "to" and a verb, or "on" and a subject.
TAKES_TO: Final = frozenset(
    str.split("""
    alliance campaign center centre coalition commission committee conference council
    fund movement network project right task
    """)
)

# Corporate tails that a short form of the name leaves out.
CORPORATE_TAILS: Final = frozenset(
    str.split("""
    airlines airways automotive bank brands brewing capital co coal college
    communications companies company corp corporation cosmetics department electric
    electronics energy enterprises entertainment financial foods gas group healthcare
    holdings hotels inc incorporated industries institute insurance interactive
    international laboratories labs limited llc llp logistics ltd magazine media mining
    motors network news newspaper oil pac partners petroleum pharma pharmaceuticals plc
    publishers publishing railways records resorts semiconductor services software
    solutions steel stores studios systems technologies technology telecom university
    ventures wireless works
    """)
)

# Abbreviations whose full form is common knowledge where their letters do not show it.
ABBREVIATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "ap": ("associated press",),
    "gop": ("republican party", "republicans"),
    "fbi": ("federal bureau of investigation",),
    "un": ("united nations",),
    "eu": ("european union",),
    "uk": ("united kingdom", "britain"),
    "us": ("united states",),
    "usa": ("united states",),
    "nato": ("north atlantic treaty organization",),
    "who": ("world health organization",),
    "imf": ("international monetary fund",),
    "nyt": ("new york times",),
    "wsj": ("wall street journal",),
    "doj": ("department of justice", "justice department"),
    "dhs": ("department of homeland security",),
    "epa": ("environmental protection agency",),
    "irs": ("internal revenue service",),
    "fda": ("food and drug administration",),
    "cdc": (
        "centers for disease control and prevention",
        "centers for disease control",
    ),
    "isis": ("islamic state", "islamic state group"),
    "isil": ("islamic state", "islamic state group"),
    "hp": ("hewlett-packard", "hewlett packard"),
    "gm": ("general motors",),
    "ge": ("general electric",),
    "bbc": ("british broadcasting corporation",),
    "abc": ("australian broadcasting corporation",),
}

# Capitalised groups: parties' members, faiths, fan groups. Plural; they speak as named.
NAMED_GROUPS: Final = frozenset(
    str.split("""
    conservatives democrats greens labour liberals libertarians republicans tories
    """)
)

# Capitalised adjectives that stand before nouns and names without being one.
PARTY_ADJECTIVES: Final = frozenset(
    str.split("""
    african-american black catholic christian communist conservative democrat
    democratic democrats eastern federal gop hispanic independent islamic jewish labour
    latina latino liberal libertarian muslim northern republican republicans socialist
    southern tory western white
    """)
)

# What an organisation is called besides its name: words in names of each sort.
_SORTS: Final = """
    newspaper paper tabloid daily weekly publication outlet editorial newsroom:
      times post journal tribune herald gazette chronicle observer telegraph globe
      guardian sun star mirror mail express inquirer courier sentinel dispatch
      bulletin register examiner advocate independent today bee news-times politico
    magazine weekly publication outlet: magazine time newsweek economist atlantic
      forbes vogue people circle review nation
    network channel broadcaster station outlet cable: news cnn msnbc fox nbc abc cbs
      bbc pbs npr network channel tv television univision telemundo radio
      broadcasting
    agency wire service: press reuters bloomberg xinhua upi afp ap
    site website blog outlet: politifact breitbart wikileaks buzzfeed vox slate com
      post
    union federation: union workers federation brotherhood teamsters afl-cio
      steelworkers teachers employees seiu nurses attendants machinists guild
    party: party democrats republicans labour tories conservatives greens gop
    court panel: court circuit tribunal supreme
    agency department office bureau regulator commission authority administration:
      agency department bureau administration commission office authority service
      board fbi cia nsa epa irs fda irs treasury pentagon sec cdc
    company firm giant business maker manufacturer retailer carmaker automaker
      airline employer corporation conglomerate startup producer: inc corp
      corporation co company ltd llc plc group motors airlines air technologies
      pharmaceuticals energy communications stores industries systems apple google
      facebook amazon twitter microsoft boeing exxon walmart
    airline carrier: airlines air airways egyptair ryanair lufthansa
    bank lender: bank wells-fargo goldman citigroup barclays chase morgan
    school university college institution: university college school academy
      institute
    foundation charity nonprofit organisation organization: foundation fund trust
      charity
    group organisation organization coalition alliance association nonprofit outfit:
      group association coalition alliance council institute foundation center
      committee society league pac action fund lives matter watch network project
      club americans citizens
    institute think-tank tank center centre: institute center centre foundation
      brookings cato heritage
    board committee panel commission council body: board committee commission
      council
    council: council
    government country nation state administration regime bloc kingdom:
      administration government state states republic kingdom
    church diocese denomination: church diocese congregation
    hospital clinic: hospital clinic medical
    police department force: police sheriff
    museum: museum
    team club franchise: united city fc club
    campaign camp team: campaign camp
    poll survey study research finding analysis pollster: poll survey polling gallup
      quinnipiac rasmussen pew
    report study analysis: report study analysis
    law legislation act measure bill statute: act law bill
    book novel memoir: book
    treaty accord agreement deal pact: agreement treaty accord convention deal
"""


def _sorts() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for block in _SORTS.replace("\n      ", " ").strip().splitlines():
        nouns, words = block.split(":")
        for noun in nouns.split():
            table.setdefault(noun, set()).update(words.split())
    return {noun: frozenset(words) for noun, words in table.items()}


# Noun: words in the names of what it could stand for.
SORTS: Final = _sorts()
