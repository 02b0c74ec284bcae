"""Given names by the gender they usually tell, and the short forms of names.

Written by hand from common knowledge: frequent names of the English-speaking world,
and enough of others to read world news. A name that is given to women and men alike
(Alex, Jordan, Taylor) is in `EITHER`: it shows a person, but no gender.
"""

from collections.abc import Mapping
from typing import Final

FEMALE: Final = frozenset(
    str.split("""
    abby abigail ada adele adriana agatha agnes aileen aisha alana alberta alejandra
    alexandra alexis alice alicia alina alison allison alma althea alyssa amal amalia
    amanda amara amber amelia amina amira amy ana anastasia andrea aneta angela
    angelica angelina angie anita ann anna annabel anne annemarie annette annie antonia
    anya april arlene astrid audrey augusta aurora ava barbara beatrice beatriz becca
    becky belinda bella bernadette bernice bertha beth bethany betsy betty beverly
    bianca blanca bonnie brenda briana brianna bridget brigitte brittany brooke camila
    camilla candace cara carla carly carmen carol carole carolina caroline carolyn
    carrie cassandra catalina catharine catherine cathy cecile cecilia celeste celia
    chantal charlene charlotte chelsea cherie cheryl chloe christa christiane christie
    christina christine cindy claire clara clare clarissa claudia colleen condoleezza
    connie constance consuelo cora cordelia corinne courtney cristina crystal cynthia
    daisy danielle daphne daria darlene dawn debbie deborah debra deirdre delia delores
    denise diana diane dianne dina dolores donna dora doreen doris dorothy edith edna
    eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise
    elsa elsie emily emma erica erika erin esmeralda esperanza estelle esther ethel
    eugenia eunice eva eve evelyn fatima faye felicia felicity fiona flora florence
    frances francesca frida gabriela gabrielle gail galina gemma geneva genevieve
    georgia georgina geraldine gertrude gina ginny giovanna gisela gladys gloria grace
    greta gretchen guadalupe gwen gwendolyn haley hanna hannah harriet hazel heather
    heidi helen helena helene helga henrietta hermione hilary hilda hillary holly hope
    ida ilana ilse imogen ina indira ines inga ingrid irene irina iris irma isabel
    isabella isabelle ivana ivanka ivy jackie jacqueline jamila jana jane janet janice
    janine jasmine jean jeanette jeanine jeanne jen jenna jennifer jenny jessica jill
    joan joanna joanne jocelyn johanna josephine joy joyce juana juanita judith judy
    julia juliana julianne julie juliet june justine kaitlyn kamala karen karin karina
    karla kate katharina katharine katherine kathleen kathryn kathy katie katrina katya
    kay kayla keisha kellyanne kendra khadija kimberly kirsten kirstjen kristen kristi
    kristin kristina lara larissa latoya laura lauren lea leah leila lena leona leticia
    lidia lila lilian lillian lily linda lisa liz liza lois lola loretta lori lorraine
    louise lourdes lucia lucille lucinda lucy luisa lydia lynda lynne mabel maddie
    madeleine madeline madonna mae magdalena maggie malala malia mandy marcia margaret
    margarita margot maria mariah mariam mariana marianne marie mariel marilyn marina
    marjorie marla marlene marsha martha martina mary maryam matilda maud maude maura
    maureen maxine maya megan meghan melania melanie melinda melissa melody mercedes
    meredith mia michele michelle mila mildred millie mimi mindy minnie miranda miriam
    mollie molly mona monica monique muriel myra myrtle nadia nadine nan nancy naomi
    natalia natalie natasha nellie nicole nikki nina noelle nora noreen norma octavia
    olga olivia ophelia oprah paige pam pamela parvati patrice patricia patsy patty
    paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis
    pippa polly pooja portia priscilla priya rachel ramona rania raquel rebecca regina
    renata renee rhoda rhonda rita roberta robyn rochelle rosa rosalie rosalind
    rosamund rosario rose rosemary rosie roxanne ruby ruth sabina sabrina sadie sally
    salma samantha sandra sara sarah savannah selena selma serena sharon sheila shelley
    shelly sherri sherry shirin shirley sigrid silvia simone siobhan sofia sonia sonya
    sophia sophie stacey stella stephanie sue susan susana susanna susannah suzanne
    svetlana swati sybil sylvia tabitha tamara tamika tammy tania tanya tara tatiana
    teresa terri tess tessa thelma theresa tiffany tina tonya tracey tricia trudy tulsi
    ulrike ursula valentina valerie vanessa vera verna veronica vicki vicky victoria
    viola violet virginia vivian viviane wanda wendy wilhelmina wilma winifred winnie
    ximena yasmin yolanda yuliya yvette yvonne zadie zainab zara zelda zephyr zoe zora
    """)
)

MALE: Final = frozenset(
    str.split("""
    aaron abbas abdul abdullah abe abel abraham adam adel adolf ahmad ahmed aidan al
    alan alastair albert alberto aldo alec alejandro aleksandr alessandro alexander
    alexei alfonso alfred alfredo ali alistair allan allen alvin amir amos anatoly
    anders andre andreas andrei andres andrew andy angelo angus anthony antoine anton
    antonin antonio antony archie ari armando arnold arthur artur asa ash ashraf asif
    augustus austin axel barack barnaby barney barry bart bashar basil beau ben
    benedict benito benjamin bennett benny bernard bernardo bernie bert bill billy
    bjorn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce
    bruno bryan bryce burt byron caleb calvin carl carlo carlos carlton cecil cedric
    cesar chad charles charlie chester christian christoph christopher christos chuck
    clarence clark claude claudio clay clayton clement cliff clifford clint clinton
    clive clyde cody colin conrad cornel cory craig curt curtis cyril cyrus dale damian
    damien dan daniel danny dante darrell darren darryl darwin dave david davis dean
    denis dennis denzel derek derrick desmond devin dexter dick diego dieter dimitri
    dinesh dirk dmitri dominic don donald donny doug douglas duane duncan dustin dwayne
    dwight earl ed eddie edgar edmund eduardo edward edwin eldon eli elias elijah
    elliot elliott elmer elon elton elvis emilio emmanuel enrique eric erich erik
    ernest ernesto ernie errol ethan eugene evan evgeny ezekiel ezra felipe felix
    ferdinand fernando fidel fitzwilliam floyd francesco francis francisco francois
    frank franklin franz fred freddie freddy frederic frederick fritz gabriel gareth
    garrett garry gary gavin gene geoff geoffrey george georges gerald gerard gerhard
    gerry giacomo gideon gilbert giles giorgio giovanni giulio giuseppe glen glenn
    gonzalo gordon graham grant greg gregg gregory guillermo gunter gus gustav gustavo
    guy hal hamid hamza hank hans harold harrison harry harvey hassan hector heinrich
    henri henrik henry herb herbert herman hernan hiroshi homer horace howard hubert
    hugh hugo hussein ian ibrahim ignacio igor ike imran ira irving isaac isaiah ismail
    ivan ivo jack jacob jacques jake jamal james jared jason javier jay jeb jed jeff
    jefferson jeffery jeffrey jeremiah jeremy jerome jerry jim jimmy joachim joaquin
    joe joel joey johan johann johannes john johnny jon jonah jonathan jonathon jorge
    jose josef joseph josh joshua josiah juan juergen julian julio julius jurgen justin
    kareem karl keith ken kenneth kenny kent kevin khaled khalid kirk klaus kofi
    kristoffer kurt kyle lachlan lamar lance larry lars laurence lawrence leif len
    lenny leo leon leonard leonardo leonid leopold leroy lester lev levi lewis liam
    lionel lloyd lorenzo louis luca lucas lucien luigi luis luiz luke luther lyle
    lyndon mahmoud malcolm manny manuel marc marcel marcelo marco marcos marcus mariano
    mario mark markus marlon marshall martin marty martyn marvin mathew matt matteo
    matthew matthias maurice mauricio maurizio maxim maximilian maxwell mehdi mehmet
    melvin michael michel miguel mike mikhail miles milo milton mitch mitchell mitt
    mohamed mohammad mohammed morris mort moses muammar muhammad murray mustafa
    narendra nasser nate nathan nathaniel neal ned neil nelson newt nicholas nick
    nicolas nicolo nigel nikolai nikos noah noam nolan norm norman oleg oliver olivier
    omar orlando orson osama oscar oswald otto owen pablo paolo pascal patrick paul
    pavel pedro percy perry pete peter phil philip philippe phillip pierre piers pietro
    prescott preston quentin quincy rafael raj rajiv ralph ramon randall randolph raul
    ravi ray raymond recep reginald reid reinhold rene rex ricardo rich richard rick
    ricky rob robbie robert roberto rod roderick rodney rodrigo roger roland rolf roman
    ron ronald ronnie ross roy ruben rudolf rudolph rudy rufus rupert russ russell ryan
    saad saddam salman salvador salvatore sami samir samuel sanjay saul scott sean
    sebastian sergei sergey sergio seth shaun shawn sherlock sherman sid siegfried
    silvio simon sol solomon spencer spiro stan stanley stefan stefano stephan stephen
    sterling steve steven stewart stuart sven syed tariq tayyip ted teddy terence
    terrence thad theo theodore thomas tim timothy tobias toby todd tom tomas tommy
    tony travis trent trevor trey tristan tyler tyrone ulrich umar umberto uri vaclav
    valentin vernon victor viktor vince vincent vincenzo vladimir wade wallace wally
    walt walter ward warren wayne wendell werner wes wesley wilbur wilfred wilhelm will
    willard willem william willie winston wolfgang woodrow woody xavier yitzhak youssef
    yuri yusuf yves zac zachary zack
    """)
)

# Given to women and men: they show a person, but not which.
EITHER: Final = frozenset(
    str.split("""
    adrian alex ariel ashley aubrey avery bailey blair brook cameron carey carson casey
    chris corey dana darcy devon drew dylan emerson finley frankie gale harper hayden
    jaime jamie jan jessie jo jody jordan jules kai kelly kendall kerry kim kit lane
    laurie lee leslie lindsay lindsey logan loren lou lynn mackenzie marion marley max
    mel micah morgan nicola noel pat payton quinn raphael reese regan remy riley robin
    rory rowan sage sam sandy sasha shannon shea shelby sidney skyler stacy stevie
    sydney taylor teri terry toni tracy val whitney yuan
    """)
)

GIVEN: Final = FEMALE | MALE | EITHER

# Short form: the full names that it stands for.
_SHORT_FORMS: Final = """
    abby: abigail
    abe: abraham
    al: albert alan alexander alfred alvin
    alex: alexander alexandra alejandro alexandria
    andy: andrew
    angie: angela
    annie: ann anne anna
    archie: archibald
    art: arthur
    barney: bernard
    bart: bartholomew
    becky: rebecca
    ben: benjamin bennett
    bernie: bernard
    bert: albert herbert bertram
    beth: elizabeth
    betsy: elizabeth
    betty: elizabeth
    bill: william
    billy: william
    bob: robert
    bobby: robert
    brad: bradley
    cathy: catherine
    charlie: charles
    chris: christopher christian christine christina
    chuck: charles
    cindy: cynthia
    cliff: clifford
    dan: daniel
    danny: daniel
    dave: david
    debbie: deborah debra
    dick: richard
    don: donald
    doug: douglas
    drew: andrew
    ed: edward edwin edgar edmund
    eddie: edward edwin
    eliza: elizabeth
    ernie: ernest
    frank: francis franklin
    fred: frederick alfred
    gabe: gabriel
    gene: eugene
    geoff: geoffrey
    gerry: gerald gerard
    ginny: virginia
    greg: gregory
    gus: augustus
    gwen: gwendolyn
    hal: harold henry
    hank: henry
    harry: harold henry
    herb: herbert
    jack: john
    jackie: jacqueline
    jake: jacob
    jan: janet
    jeff: jeffrey jefferson
    jen: jennifer
    jenny: jennifer
    jerry: gerald jerome
    jim: james
    jimmy: james
    joe: joseph
    joey: joseph
    johnny: john
    jon: jonathan
    josh: joshua
    judy: judith
    kate: katherine catherine kathryn
    kathy: katherine kathleen kathryn
    katie: katherine kathryn catherine
    ken: kenneth
    kim: kimberly
    kitty: catherine
    larry: lawrence laurence
    len: leonard
    leo: leonard leopold leonardo
    liz: elizabeth
    lizzy: elizabeth
    lou: louis louise
    luke: lucas
    maggie: margaret
    manny: manuel
    matt: matthew
    max: maxwell maximilian
    meg: margaret
    mike: michael
    mitch: mitchell
    mort: morton mortimer
    nate: nathan nathaniel
    ned: edward
    newt: newton
    nick: nicholas
    norm: norman
    pam: pamela
    pat: patrick patricia
    patty: patricia
    peggy: margaret
    pete: peter
    phil: philip phillip
    ray: raymond
    rich: richard
    rick: richard
    rob: robert
    robbie: robert
    rod: rodney roderick
    ron: ronald
    ronnie: ronald
    rudy: rudolph
    russ: russell
    sally: sarah
    sam: samuel samantha
    sandy: sandra
    stan: stanley
    steve: steven stephen
    sue: susan
    suzy: susan
    ted: theodore edward
    teddy: theodore edward
    terry: terrence terence theresa
    tim: timothy
    toby: tobias
    tom: thomas
    tommy: thomas
    tony: anthony antony
    trish: patricia
    vicki: victoria
    vicky: victoria
    vince: vincent
    wally: walter wallace
    walt: walter
    wes: wesley
    will: william
    willie: william
    zack: zachary
"""


def _short_forms() -> Mapping[str, frozenset[str]]:
    lines = (line.split(":") for line in _SHORT_FORMS.strip().splitlines())
    return {short.strip(): frozenset(full.split()) for short, full in lines}


NICKNAMES: Final = _short_forms()
