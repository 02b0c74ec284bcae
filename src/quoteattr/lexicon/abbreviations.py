"""Abbreviations, and the words that tell whether their full stop ends a sentence."""

from typing import Final

# With a name or a word always after them.
NEVER_FINAL: Final = """
    Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Revd Fr Hon Gov Govs Sen Sens Rep Reps
    Pres Gen Adm Col Maj Capt Cmdr Cdr Brig Lt Sgt Cpl Pvt Supt Insp Det Atty Amb Sec
    Ald Del Msgr Ven Mt Ft Cf cf vs v viz al e.g i.e E.g I.e approx Herr Hr Frau Fig
    """

# Followed by a number, but for which they are words or end a sentence.
BEFORE_NUMBERS: Final = """
    No Nos no nos c ca p pp vol vols Vol Vols fig figs ch chap art sec para
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """

# Final where a sentence can begin after them: "in the U.S. The", "the U.S. Senate".
SOMETIMES_FINAL: Final = """
    Inc Ltd Co Corp Bros Cos Assn Dept Univ Ave Blvd Rd St Sq Jr Sr Esq Ph Ont Calif
    Conn Fla Mass Mich Minn Miss Penn Tenn Tex Va Wash Wis Ariz Ala Ark Colo Ga Ill
    Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Vt
    """

# Capitalised, they begin a sentence rather than go on with a name.
SENTENCE_STARTERS: Final = """
    The A An He She It They We I You This That These Those There Here His Her Its
    Their Our My Your But And Or So Yet For Nor If When While As After Before Since
    Because Although Though In On At To From By With Of Under Over During What Who
    Why How Where Which Not No Yes One Some Many Most All Each Both Another Other
    Also Then Now Today Even Only Still Just More Such However Meanwhile Asked Once
    """
