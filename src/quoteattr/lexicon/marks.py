"""Quotation marks, and the words in which an apostrophe looks like one."""

from typing import Final

# Marks that pair with one another share a family.
DOUBLE: Final = "double"
SINGLE: Final = "single"
GUILLEMET: Final = "guillemet"
ANGLE: Final = "angle"
CORNER: Final = "corner"
WHITE_CORNER: Final = "white corner"
DASH: Final = "dash"

# Marks that only ever open, by family.
OPENING: Final = {
    "„": DOUBLE,
    "‟": DOUBLE,
    "〝": DOUBLE,
    "``": DOUBLE,
    "‚": SINGLE,
    "‛": SINGLE,
    "「": CORNER,
    "﹁": CORNER,
    "｢": CORNER,
    "『": WHITE_CORNER,
    "﹃": WHITE_CORNER,
}

# Marks that only ever close, by family.
CLOSING: Final = {
    "〞": DOUBLE,
    "〟": DOUBLE,
    "」": CORNER,
    "﹂": CORNER,
    "｣": CORNER,
    "』": WHITE_CORNER,
    "﹄": WHITE_CORNER,
}

# Marks that usually open, but close in some languages („…“, »…«, ›…‹).
MOSTLY_OPENING: Final = {"“": DOUBLE, "«": GUILLEMET, "‹": ANGLE}

# Marks that usually close, but open in some languages (”…”, »…«, ›…‹).
MOSTLY_CLOSING: Final = {"”": DOUBLE, "''": DOUBLE, "»": GUILLEMET, "›": ANGLE}

# Marks that open and close alike: their surroundings tell.
STRAIGHT: Final = {'"': DOUBLE, "＂": DOUBLE}

# Marks that may be apostrophes.
APOSTROPHES: Final = "'’‘`´＇"

# Words that lost their beginning ('em, 'tis), and clitics that a tokeniser cut
# off ('s, 'll); with an apostrophe before them they open no quotation.
ELIDED_WORDS: Final = frozenset(
    """
    em tis twas twere twill twould twasn taint tisn tain tween twixt til till cause
    cos cuz coz bout round neath gainst fore fraid nough nuff pon mongst midst
    mid n un uns er im is ard ave as ad ere ead ome ope ouse orse ow ee e ell ello
    eard em elp ot alf ow'd andsome undred eart eaven ouses orses ands ern
    t d s m re ve ll nt y ye yer cept scuse spose specially tention lectric zactly
    tother ud ull way long low tar lowance bacca baccy
    burbs hood net sup cept kay nother cross stead side
    """.split()
)

# Words that lost their end (o' clock, th' other, goin' home).
CLIPPED_WORDS: Final = frozenset(
    """
    o th an wi i ol fo mo po yo lil ha gi tha ha' d t mus jus mos las bes nex ev
    don won wha tha' whe ther a' fro' i' no' wi' ca thro tho altho mak tak
    """.split()
)

# Words between two quoted pieces that do not make a quotation a mixed one.
CONNECTIVES: Final = frozenset("and or but nor then yet".split())
