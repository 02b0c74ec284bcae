"""Quotation marks, and the words beside which an apostrophe looks like one."""

from typing import Final

# Marks that pair with one another share a family, whose name is a quotation's style.
DOUBLE: Final = "double"
SINGLE: Final = "single"
GUILLEMET: Final = "guillemet"
ANGLE: Final = "angle"
CORNER: Final = "corner"
WHITE_CORNER: Final = "white corner"
DASH: Final = "dash"

# Marks that only ever open.
OPENING: Final = {
    "„": DOUBLE,
    "‟": DOUBLE,
    "〝": DOUBLE,
    "``": DOUBLE,
    "‘‘": DOUBLE,
    "「": CORNER,
    "﹁": CORNER,
    "｢": CORNER,
    "『": WHITE_CORNER,
    "﹃": WHITE_CORNER,
}

# Marks that only ever close.
CLOSING: Final = {
    "〞": DOUBLE,
    "〟": DOUBLE,
    "」": CORNER,
    "﹂": CORNER,
    "｣": CORNER,
    "』": WHITE_CORNER,
    "﹄": WHITE_CORNER,
}

# Marks that usually open, but close in some languages: „…“ »…« ›…‹.
MOSTLY_OPENING: Final = {"“": DOUBLE, "«": GUILLEMET, "‹": ANGLE}

# Marks that usually close, but open in some languages: ”…” »…« ›…‹.
MOSTLY_CLOSING: Final = {
    "”": DOUBLE,
    "''": DOUBLE,
    "’’": DOUBLE,
    "»": GUILLEMET,
    "›": ANGLE,
}

# Marks that open and close alike.
STRAIGHT: Final = {'"': DOUBLE, "＂": DOUBLE}

# Double marks that may be two single ones.
DOUBLED: Final = ("''", "’’")

# Single marks that only open, and those that may be apostrophes.
LOW_SINGLE: Final = "‚‛"
APOSTROPHES: Final = "'’‘`´＇"

DASHES: Final = "—―–"

# Clitics, which a tokeniser may have cut off ('s, 'll).
CLITICS: Final = "s d m t re ve ll nt"

# Words that lost their beginning ('em, 'tis): with an apostrophe before them they
# hardly open a quotation.
ELIDED_WORDS: Final = """
    em tis twas twere twill twould twasn taint tisn tain tween twixt til till cause
    cos cuz coz bout round neath gainst fore fraid nough nuff pon mongst midst n un
    uns er im ard ave ere ead ome ope ouse ouses orse orses ow ee e ell ello eard elp
    ot alf andsome undred eart eaven ands ern y ye yer cept scuse
    spose specially tention lectric zactly nother tother ud ull lowance bacca baccy
    burbs hood kay
    """

# Words that lost their end (o' clock, th' other, a' things).
CLIPPED_WORDS: Final = """
    o th an a n wi i ol fo mo po yo lil ha gi tha d mus jus mos las bes nex ev wha fro
    ca thro tho altho mak tak nothin somethin
    """

# Words between two quoted pieces that do not make a quotation a mixed one.
CONNECTIVES: Final = "and or but nor then yet"

# Verbs of the narration that interrupts speech opened by a dash, and the pronouns
# before them; dialogue with dashes is French, Spanish, Russian … as much as English.
NARRATION_VERBS: Final = """
    said says asked asks replied replies answered answers cried cries called calls
    whispered whispers murmured murmurs shouted shouts muttered mutters exclaimed
    added adds continued returned repeated remarked observed told inquired laughed
    dit dis répondit demanda murmura ajouta cria reprit fit déclara
    dijo preguntó respondió contestó exclamó gritó murmuró añadió susurró
    disse perguntou respondeu exclamou murmurou gritou chiese rispose esclamò mormorò
    сказал сказала спросил спросила ответил ответила крикнул крикнула прошептал
    прошептала воскликнул воскликнула произнес произнесла произнёс
    powiedział powiedziała zapytał zapytała odparł odparła rzekł rzekła szepnął
    sagte fragte rief antwortete
    """
NARRATION_PRONOUNS: Final = "he she they i we it il elle ils elles er sie он она"
