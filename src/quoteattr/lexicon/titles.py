"""Words that stand before a person's name, or end it, and what they tell of gender.

Each is one word, lower case, without its full stop; "vice president" is two titles in
a row. Those of `HONORIFICS` are no part of any name and say nothing else.
"""

from typing import Final

MALE_TITLES: Final = frozenset(
    str.split("""
    alderman archbishop assemblyman baron bishop brother cardinal chairman congressman
    councilman count duke emir emperor father fr herr imam king lord messrs mister
    monsieur monsignor mr pope prince rabbi señor sheik sheikh signor sir spokesman
    sultan
    """)
)

FEMALE_TITLES: Final = frozenset(
    str.split("""
    alderwoman assemblywoman baroness chairwoman congresswoman councilwoman countess
    dame duchess empress frau fräulein lady madam madame miss mlle mme mother mrs ms
    princess queen señora signora signorina sister spokeswoman
    """)
)

HONORIFICS: Final = frozenset(
    str.split("""
    doctor dr drs frau herr madam madame messrs miss mister mlle mme monsieur mr mrs ms
    prof professor professors profs señor señora signor signora sir
    """)
)

# Titles of office and rank, written with a capital before a name.
OFFICES: Final = frozenset(
    str.split("""
    activist actor actress adm admiral adviser advisor ag agent aide alderman
    alderwoman ambassador analyst anchor archbishop assemblyman assemblymember
    assemblywoman astronaut attorney atty aunt auntie author ayatollah baron baroness
    billionaire bishop businessman candidate capt captain cardinal ceo cfo chair
    chairman chairperson chairwoman chancellor chaplain chief cmdr co-founder coach col
    colonel columnist comedian commander commissioner committeeman committeewoman
    comptroller congressman congresswoman constable coo corporal correspondent
    councillor councilman councilmember councilor councilwoman counsel count countess
    cousin cpl dame deacon dean delegate democrat democrats det detective director dj
    dr duchess duke economist editor emir emperor envoy executive father foreman
    founder fr frontrunner gen general gov governor governors govs grandma grandpa
    hopeful host imam insp inspector judge justice justices king lady lawyer leader
    lieutenant lord lt maj major mama manager marshal mayor mep minister mla moderator
    mother mp msp mullah nominee nurse officer owner papa pastor pm pollster pope
    premier president presidents prince princess principal private producer prof
    prosecutor provost pundit pvt queen rabbi rep reporter representative
    representatives reps republican republicans rev reverend rivals secretary sen
    senator senators sens sergeant sgt sheik sheikh sheriff singer sister solicitor
    speaker spokesman spokesperson spokeswoman squire strategist sultan superintendent
    supt treasurer trooper uncle undersecretary vicar vice vp whip
    """)
)

# Words that stand before a title and belong to it.
TITLE_MODIFIERS: Final = frozenset(
    str.split("""
    acting agriculture assistant associate attorney campaign chief commerce
    communications crown current defence defense deputy education energy ex executive
    fellow finance first foreign former general grand health homeland house incoming
    interim interior junior justice labor late lead local longtime lt majority managing
    minority national new outgoing presidential press presumptive prime retired rival
    second security senate senior shadow state then top transportation treasury vice
    """)
)

# Words that "of" binds to a title: "Secretary of State".
OF_TITLES: Final = frozenset(
    str.split("""
    commerce defence defense education energy house labor staff state treasury
    """)
)

TITLES: Final = HONORIFICS | OFFICES

SUFFIXES: Final = frozenset(
    str.split("""
    cbe esq ii iii iv jr kc mbe md obe phd qc sr
    """)
)

# Words with which surnames begin, and which are no given names.
SURNAME_PARTICLES: Final = frozenset(
    str.split("bin bint da de del den der di dos du el ibn la le ten ter van von")
)
