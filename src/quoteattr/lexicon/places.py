"""Places by name, their peoples, and the words that make a name a place's.

All in lower case: countries, regions, US states and large cities, which often speak for
their institutions.
"""

from collections.abc import Mapping
from typing import Final

# Abbreviation in a politician's brackets ("D-Ohio"): the place it stands for.
STATE_ABBREVIATIONS: Final[Mapping[str, str]] = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california",
    "colo": "colorado", "conn": "connecticut", "del": "delaware", "fla": "florida",
    "ga": "georgia", "ill": "illinois", "ind": "indiana", "kan": "kansas",
    "ky": "kentucky", "la": "louisiana", "md": "maryland", "mass": "massachusetts",
    "mich": "michigan", "minn": "minnesota", "miss": "mississippi", "mo": "missouri",
    "mont": "montana", "neb": "nebraska", "nev": "nevada", "nh": "new hampshire",
    "nj": "new jersey", "nm": "new mexico", "ny": "new york", "nc": "north carolina",
    "nd": "north dakota", "okla": "oklahoma", "ore": "oregon", "pa": "pennsylvania",
    "ri": "rhode island", "sc": "south carolina", "sd": "south dakota",
    "tenn": "tennessee", "tex": "texas", "tx": "texas", "vt": "vermont",
    "va": "virginia", "wash": "washington", "wv": "west virginia",
    "wva": "west virginia", "wis": "wisconsin", "wyo": "wyoming", "az": "arizona",
    "ca": "california", "co": "colorado", "fl": "florida", "in": "indiana",
    "oh": "ohio", "mi": "michigan", "mn": "minnesota",
}  # fmt: skip

# People of a place, or its adjective: the place.
DEMONYMS: Final[Mapping[str, str]] = {
    "afghan": "afghanistan", "african": "africa", "alabamian": "alabama",
    "alaskan": "alaska", "algerian": "algeria", "american": "america",
    "argentine": "argentina", "arizonan": "arizona", "asian": "asia",
    "australian": "australia", "austrian": "austria", "belgian": "belgium",
    "bolivian": "bolivia", "brazilian": "brazil", "british": "britain",
    "bulgarian": "bulgaria", "californian": "california", "canadian": "canada",
    "chilean": "chile", "chinese": "china", "colombian": "colombia",
    "coloradan": "colorado", "croatian": "croatia", "cuban": "cuba",
    "czech": "czech republic", "danish": "denmark", "dutch": "netherlands",
    "egyptian": "egypt", "english": "england", "ethiopian": "ethiopia",
    "european": "europe", "filipino": "philippines", "finnish": "finland",
    "floridian": "florida", "french": "france", "georgian": "georgia",
    "german": "germany", "greek": "greece", "hawaiian": "hawaii",
    "hungarian": "hungary", "icelandic": "iceland", "indian": "india",
    "indonesian": "indonesia", "iranian": "iran", "iraqi": "iraq", "irish": "ireland",
    "israeli": "israel", "italian": "italy", "jamaican": "jamaica",
    "japanese": "japan", "jordanian": "jordan", "kenyan": "kenya",
    "korean": "korea", "kuwaiti": "kuwait", "lebanese": "lebanon",
    "libyan": "libya", "malaysian": "malaysia", "mexican": "mexico",
    "moroccan": "morocco", "new yorker": "new york", "new zealander": "new zealand",
    "nigerian": "nigeria", "norwegian": "norway", "ohioan": "ohio",
    "pakistani": "pakistan", "palestinian": "palestine", "persian": "iran",
    "peruvian": "peru", "polish": "poland", "portuguese": "portugal",
    "qatari": "qatar", "romanian": "romania", "russian": "russia",
    "saudi": "saudi arabia", "scottish": "scotland", "serbian": "serbia",
    "somali": "somalia", "spanish": "spain", "swedish": "sweden",
    "swiss": "switzerland",
    "syrian": "syria", "texan": "texas", "thai": "thailand", "tunisian": "tunisia",
    "turkish": "turkey", "ukrainian": "ukraine", "venezuelan": "venezuela",
    "vermonter": "vermont", "vietnamese": "vietnam", "virginian": "virginia",
    "welsh": "wales", "yemeni": "yemen",
}  # fmt: skip

_COUNTRIES: Final = """
    afghanistan africa albania algeria america angola arabia argentina armenia asia
    australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia
    botswana brazil britain bulgaria cambodia cameroon canada chile china colombia
    congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia
    ethiopia europe finland france gaza germany ghana greece guatemala guyana haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
    japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon liberia libya
    lithuania luxembourg macedonia malawi malaysia mali malta mexico moldova mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger
    nigeria norway oman pakistan palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
    slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania
    thailand tibet tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam
    wales yemen zambia zimbabwe
"""

_STATES: Final = """
    alabama alaska alberta arizona arkansas bavaria california catalonia colorado
    connecticut crimea delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine manitoba maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon
    pennsylvania quebec queensland tasmania tennessee texas utah vermont victoria
    virginia washington wisconsin wyoming
"""

_CITIES: Final = """
    albany albuquerque amsterdam ankara athens atlanta auckland austin baghdad
    baltimore bangkok barcelona beijing beirut berlin birmingham boston brisbane
    brooklyn brussels budapest buffalo cairo calcutta canberra caracas charleston
    charlotte chicago cincinnati cleveland columbus copenhagen dallas damascus delhi
    denver detroit doha dubai dublin edinburgh frankfurt geneva glasgow hamburg hanoi
    havana helsinki hollywood houston indianapolis istanbul jakarta jerusalem
    johannesburg kabul karachi kiev kyiv lagos lima lisbon liverpool london madrid
    manchester manhattan manila melbourne memphis miami milan milwaukee minneapolis
    monterey montreal moscow mumbai munich nairobi nashville orlando oslo ottawa paris
    perth philadelphia phoenix pittsburgh portland prague queens riyadh rome sacramento
    seattle seoul shanghai stockholm sydney taipei tampa tehran tokyo toronto tripoli
    tucson tulsa vancouver vienna warsaw westminster zurich
"""

# Seas, rivers and ranges; not the Atlantic, which is a magazine as well.
_LANDSCAPES: Final = """
    adriatic aegean alps andes antarctica appalachia arctic balkans baltic caribbean
    danube euphrates himalayas mediterranean nile pacific pyrenees rhine sahara seine
    siberia thames tigris volga
"""

PLACES: Final = frozenset(
    str.split(f"{_COUNTRIES} {_STATES} {_CITIES} {_LANDSCAPES}"),
)

PLACE_PHRASES: Final = frozenset(
    {
        "czech republic", "costa rica", "el salvador", "des moines", "hong kong",
        "las vegas", "los angeles", "mexico city", "new delhi", "new hampshire",
        "new jersey", "new mexico", "new orleans", "new south wales", "new york",
        "new york city", "new zealand", "north carolina", "north dakota",
        "north korea", "northern ireland", "puerto rico", "rhode island",
        "salt lake city", "san antonio", "san bernardino", "san diego",
        "san francisco", "san jose", "saudi arabia", "south africa",
        "south carolina", "south dakota", "south korea", "sri lanka", "st louis",
        "united kingdom", "united states", "west virginia", "west bank",
        "middle east", "long island", "silicon valley",
    }
)  # fmt: skip

# Words after which a capitalised word is part of a place's or building's name.
PLACE_WORDS: Final = frozenset(
    str.split("""
    lane crescent close drive boulevard pier quay wharf common green terrace
    airport arena avenue bay beach bowl bridge building center centre city county
    district hall harbor harbour heights hills hotel island islands lake mountain
    mountains park plaza river road square stadium station street tower towers town
    valley village
    """)
)

# Peoples and believers: capitalised, and yet no names of speakers.
PEOPLES: Final = frozenset(
    str.split("""
    african-americans asian-americans blacks buddhists catholics christians
    evangelicals hindus hispanics jews latinas latinos millenials millennials mormons
    muslims protestants shiites sikhs sunnis whites
    """)
)

# … and words before which one is.
PLACE_OPENERS: Final = frozenset(
    str.split("port mount mt lake fort cape camp upper lower north south east west")
)
