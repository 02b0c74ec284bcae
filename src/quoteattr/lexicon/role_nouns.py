"""Nouns that can speak, by what they name: a person, a group, a work.

All in lower case. Of persons the singular is given, and the plural where it is not made
with -s.
"""

from collections.abc import Mapping
from typing import Final

MALE_NOUNS: Final = frozenset(
    str.split("""
    actor anchorman bachelor boy boyfriend brother businessman chairman chap clergyman
    congressman councilman dad duke father fellow fireman frontman gentleman godfather
    grandfather grandson groom guy hero husband king lad landlord lord man monk nephew
    nobleman patriarch policeman priest prince salesman son spokesman stepfather
    stepson uncle waiter widower
    """)
)

FEMALE_NOUNS: Final = frozenset(
    str.split("""
    actress aunt bride businesswoman chairwoman congresswoman councilwoman daughter
    duchess girl girlfriend godmother governess granddaughter grandmother heroine
    housewife lady landlady maid matriarch mom mother mum niece nun policewoman
    princess queen sister spokeswoman stepdaughter stepmother waitress widow wife woman
    """)
)

KIN_NOUNS: Final = frozenset(
    str.split("""
    aunt boyfriend brother child cousin dad daughter father fiancé fiancée girlfriend
    granddaughter grandfather grandmother grandson husband mom mother mum nephew niece
    parent partner sister son spouse stepdaughter stepson uncle widow widower wife
    """)
)

PERSON_NOUNS: Final = (
    MALE_NOUNS
    | FEMALE_NOUNS
    | KIN_NOUNS
    | frozenset(
        str.split("""
    academic accountant activist adherent adviser advisor advocate ag agent aide ally
    ambassador analyst anchor announcer anthropologist apologist applicant
    archaeologist archbishop architect artist assistant associate astronomer athlete
    attacker attendee attorney author authority backer banker beneficiary billionaire
    biographer biologist bishop blogger booster boss broadcaster broker buddy builder
    bureaucrat businessperson buyer caller candidate captain cardinal caucusgoer
    celebrity centrist ceo cfo chair chairperson challenger champion chancellor
    chaplain chef chemist chief citizen classmate cleric client climatologist clinician
    coach colleague collector colonel columnist comedian commander commentator
    commissioner committeeman committeewoman commuter companion competitor composer
    conductor confidant congressperson conservative constituent consultant consumer
    contender contractor contributor coo coordinator cop correspondent councillor
    councilmember counsel counselor counterpart creator critic curator customer dealer
    dean defendant defender delegate democrat demonstrator dentist deputy designer
    detective detractor developer diplomat director dissident doctor donor driver
    economist editor educator elder elector emperor employee employer engineer
    entrepreneur envoy epidemiologist escort evangelist executive expert extremist
    farmer favorite figure filmmaker financier firefighter fisherman foe follower
    founder friend front-runner frontrunner fundraiser gambler gamer gatekeeper general
    geologist governor graduate guard guest gunman guru hacker handler hardliner hawk
    head heir historian holder homeowner hopeful host imam immigrant incumbent
    independent individual industrialist informant insider inspector instructor
    insurgent intellectual interviewer inventor investigator investor islamist
    journalist judge juror justice kid king landlord lawmaker lawyer leader lecturer
    legend legislator liberal librarian lieutenant lobbyist local loyalist magistrate
    magnate majority manager marshal mathematician mayor mediator member mentor mep
    merchant meteorologist migrant millionaire minister minority moderate moderator
    mogul monarch motorist mp msp musician muslim native naturalist negotiator neighbor
    neighbour neurologist neurosurgeon newcomer newscaster newsman nominee novelist
    nurse observer officeholder officer official onlooker operative operator opponent
    oppositionist organiser organizer outsider owner painter panelist participant
    partisan partner passenger pastor patient patriot pediatrician peer performer
    person philanthropist philosopher photographer physician physicist pilot pioneer
    plaintiff player playwright pm poet policymaker politician pollster pope
    predecessor premier presenter president priest principal prisoner producer
    professor programmer progressive promoter proponent prosecutor protester protestor
    provost psychiatrist psychologist publicist publisher pundit pupil purist rabbi
    radical ranger reader realist reality-star realtor rebel receptionist refugee
    registrar regulator relative reporter representative republican researcher resident
    respondent retiree reverend reviewer right-hand ringleader rival runner scholar
    scientist screenwriter sculptor secretary senator sergeant settler sheikh sheriff
    shooter shopper singer skeptic skywriter socialist sociologist soldier solicitor
    source speaker specialist speechwriter spokesperson sponsor staff staffer star
    statesman strategist student subscriber successor suffragette sultan superdelegate
    superintendent superior superstar supporter surgeon surrogate survivor suspect
    sympathizer teacher technician teenager terrorist thinker toddler tourist trader
    trainer translator traveler treasurer trustee tutor tycoon undergraduate user vet
    veteran veterinarian viewer villager visitor volunteer voter vp watchdog watcher
    whip whistleblower witness worker writer youngster youth zoologist
    """)
    )
)

IRREGULAR_PLURALS: Final[Mapping[str, str]] = {
    "men": "man", "women": "woman", "people": "person", "children": "child",
    "gentlemen": "gentleman", "spokesmen": "spokesman", "spokeswomen": "spokeswoman",
    "congressmen": "congressman", "businessmen": "businessman",
    "businesswomen": "businesswoman", "chairmen": "chairman", "wives": "wife",
    "policemen": "policeman", "fishermen": "fisherman", "kids": "kid",
    "folks": "person",
    "statesmen": "statesman", "gunmen": "gunman", "ladies": "lady", "youths": "youth",
    "allies": "ally", "attorneys": "attorney", "secretaries": "secretary",
    "deputies": "deputy", "authorities": "authority", "celebrities": "celebrity",
    "beneficiaries": "beneficiary", "families": "family", "countries": "country",
    "parties": "party", "companies": "company", "agencies": "agency",
    "studies": "study", "surveys": "survey", "armies": "army", "cities": "city",
    "universities": "university", "polls": "poll",
    "communities": "community", "analyses": "analysis",
    "media": "medium", "data": "datum",
}  # fmt: skip

# Of two words, where the last alone is a person's.
COMPOUND_GROUPS: Final = frozenset(
    {f"{first} guard" for first in str.split("border coast home national palace")}
)

# Groups and institutions, as common nouns.
GROUP_NOUNS: Final = COMPOUND_GROUPS | frozenset(
    str.split("""
    administration agency airline alliance apparatus arm army assembly association
    audience authority bank bench block blog board body brand brewery broadcaster
    brokerage bureau business cabinet camp campaign carrier caste caucus center centre
    chain chamber channel charity church circle city clan class club coalition college
    colony column commission committee commonwealth community company conference
    conglomerate congress consortium contingent corporation council country county
    couple court crew crowd daily delegation department diocese division electorate
    embassy employer establishment executive faction faculty family federation field
    firm fleet force foundation franchise fund generation giant government group
    hospital house household industry institute institution intelligentsia journal jury
    labor laboratory leadership league left legislature lobby magazine majority maker
    management manufacturer market mayoralty medium membership military minister
    ministry minority mob monarchy movement museum nation neighborhood network
    newspaper newsroom newswire nonprofit office operation opposition orchestra order
    organisation organization outfit outlet pac panel paper parish parliament party
    platform police populace population presidency press profession prosecution public
    publication publisher regime regulator republic resistance retailer right school
    sect section sector senate service side site society squad staff startup state
    station store studio subsidiary superpac supplier syndicate tabloid tank team tribe
    tribunal trio troupe union unit university utility village website weekly wing wire
    world youth
    """)
)

# Things that say what is written in them.
WORK_NOUNS: Final = frozenset(
    str.split("""
    account ad advert advertisement advertising affidavit analysis announcement
    argument article audit autobiography average ballot bill biography blog book brief
    briefing broadcast broadside bulletin calculation caption chart charter column
    comment commentary commercial complaint conclusion constitution contract cover
    coverage data database deal debate decision declaration decree deposition diary
    dictionary directive disclosure dispatch document documentary dossier draft
    editor's editorial email emails entry episode essay estimate evidence excerpt
    experiment fact faq figure file filing film finding footage forecast form graphic
    guide guideline headline hearing history indictment infographic information inquiry
    inscription interview investigation judgement judgment labels law lawsuit leaflet
    legend letter line link list literature log lyrics mailer manifesto manual memo
    memoir memorandum message metric minutes model monologue motion movie narrative
    news newsletter note notice novel op-ed opinion order page pamphlet paper paragraph
    passage petition phrase picture pitch placard plan plaque play playbook pledge poem
    policy poll polling portrait post poster precedent presentation proclamation
    profile program projection proposal prospectus provision publication quiz quote
    ranking reading rebuttal recap record recording release remark report reporting
    research resolution response result review rule ruling saying schedule screed
    script section sermon show sign signs slogan song speech spot standard statement
    statistic statistics statute story study suit summary survey tally tape testimony
    text theory thesis tract transcript translation treaty tweet update verdict verse
    version video volume warrant website wikipedia wording words writing
    """)
)

# Nouns for what a person says or thinks: they speak as that person.
SPEECH_NOUNS: Final = frozenset(
    str.split("""
    account address answer argument candidacy claim comment comments criticism eyes
    interview message mind op-ed opinion platform pledge proposal remark remarks
    response rhetoric speech statement testimony thinking thoughts tone tweet view
    voice vow word words
    """)
)

# A group or work noun after a name makes a name of the two ("Hart campaign").
NAMING_NOUNS: Final = frozenset(
    str.split("""
    administration average board camp campaign committee court government law
    leadership legislature magazine ministry newspaper parliament party platform police
    poll presidency regime survey team
    """)
)

# Words that say the same of a person: each is read as the first of its line.
_SYNONYMS: Final = """
    senator: sen senators sens lawmaker legislator
    representative: rep congressman congresswoman reps lawmaker legislator
    governor: gov govs
    president: presidents commander-in-chief
    secretary: sec minister
    spokesman: spokeswoman spokesperson
    chairman: chairwoman chair chairperson
    businessman: businesswoman tycoon mogul magnate billionaire entrepreneur developer
    professor: prof academic scholar
    general: gen
    candidate: hopeful contender nominee front-runner frontrunner standard-bearer
    lawyer: attorney counsel solicitor
    adviser: advisor aide strategist consultant
    reporter: journalist correspondent newsman
    host: anchor presenter broadcaster
    doctor: dr physician surgeon
    judge: justice
    director: head chief boss
    writer: author columnist novelist
    pastor: reverend rev priest minister
    leader: head chief boss
    expert: specialist
    researcher: scientist
    mayor: mayors
    executive: ceo chief
    officer: policeman policewoman cop
    democrat: democratic democrats
    republican: gop republicans
    poll: survey polling
    minister: premier
"""


def _synonyms() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _SYNONYMS.strip().splitlines():
        head, words = line.strip().split(":")
        for word in [head, *words.split()]:
            table.setdefault(word, set()).add(head)
    return {word: frozenset(heads) for word, heads in table.items()}


SYNONYMS: Final = _synonyms()
