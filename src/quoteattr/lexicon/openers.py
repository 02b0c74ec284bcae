"""Common words with which sentences and headlines begin, in lower case.

A capital there does not make them names. Function words and nouns for speakers are
listed elsewhere.
"""

from typing import Final

OPENERS: Final = frozenset(
    str.split("""
    able accept according add added adding afraid ahead alleged allegedly allow almost
    alone amazing ambitious angry announcing another apparent appear arguing armed
    arrest ask asked average awful back backed backing bad ban banned based beating
    because become becomes before begin behind believe best better beware big bigger
    biggest bitter black blame blast blasts block bloody blunt bold born bottom brand
    brave break breaking brief bright bring broad broken build building business busy
    buy buying call called calls campaign campaigning careful cast catch caught certain
    challenge change cheap check choose chronic citing clean clear close closed closing
    cold combined come comes coming common complete concerned confirmed contrary
    controversial convicted cool correct crazy creating crime critical crooked cruel
    curious current cut cutting daily dangerous dark dead deadly dear death debate
    decades decent deciding deep defending derelict desperate despite died different
    difficult direct dirty disgraced double doubt down drawn dressed drive driving dry
    due dying each eager earlier early easy economic effective elected election
    embattled emerging empty end enter entire equal escape even every evidence evil
    exactly excerpt exclusive exit expect expected extra extreme facing fact failing
    fair faith fake famed familiar family famous far fast fat favorite fear feared
    fearing fed feel fellow female few fewer fiery fight fighting final finally find
    fine fire first fix flash flat focus follow following food force foreign forget
    form former forward found four free fresh friendly front frustrated full fun funny
    future general get gets getting giant give given global go goes going gold gone
    good great greater green gross ground growing guilty gun half hand happy hard harsh
    hate hates heads health hear heavy held help helping here high higher highest
    historic hit hold holding home honest hot hours huge human hundreds hungry hurt
    ignore imagine imagining immediate important incoming incredible indeed individual
    infamous influential inside instead international introducing investigation
    inviting ironically joined joining joint just keep keeping keeps key kill killed
    killing kind knowing known labor lack large larger largest last lasting late later
    latest law laws lead leading leave leaving left legal less let life light like
    likely likewise listen little live living local lone long longtime look looking
    loose losing loss lost loud love low lower lucky mad main major make makes making
    male manufacturing many mass massive maybe mean meaning mere middle midnight mild
    military missing mixed modern money months moral more morning most move moving much
    multiple murdered mysterious naked named national native natural near necessary
    need negative never new newly news next nice night nobody normal note noted nothing
    notice now obvious odd official often old once one only open opening opinion
    opposing opposite ordinary original other otherwise out outgoing outraged outside
    outspoken over overall own part particular past pay peace people perfect perhaps
    personal physical pick picture plain plan planned play pleased plus point political
    poor popular positive possible powerful present press pressing pretty previous
    private privately probably prominent promising proof proper protesters proud public
    pure push pushing put quick quiet quite race radical raising rare rather raw read
    reading ready real reality really reason recent record red regardless related
    released remember remembering repeat reports resist rest rich right rising risky
    rival road rough round running rural sad safe same save saving saying scared secret
    seeing seek seeking self selling senior serious seven several severe shame sharp
    shocking short shot show showing shows shut sick sign silent similar simple simply
    since single six slow small smaller smart so social soft solid some something
    sometimes soon sorry speak speaking speaks special spending stand standing star
    start starting state stay step still stop stopping straight strange strong stuck
    study stunning stupid such sudden super support supporting supposed sure surprise
    surprising sweet swift take taken takes taking talk talking tall tax tell telling
    ten tens terrible thanks then think thinking third this thoughtful thousands
    threatening three through throw tight times tiny tired today together tonight top
    total tough toward traditional true trust trying turn turned turning two typical
    ugly ultimate unable unlike unlikely until unusual upset urban urging use used
    using usual vague valuable various vast very video visit visiting vote voting wait
    waiting wake walking wanted war warm warning was watch watching ways weak wealthy
    wearing weeks welcome well what when where whether which while white whole why wide
    wild will willing win winning wise with within without women wonderful words work
    working world worried worse worst worth wow writing wrong years yes yesterday yet
    young younger
    """)
)
