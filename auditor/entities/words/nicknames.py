"""Short forms of English given names, and given names that languages turn into one another."""

_NICKNAMES = """
abigail abby gail|abraham abe|agnes aggie|albert al bert bertie|alexander alex alec sandy|alexandra alex sandra|alfred alf alfie fred
alison ali|amanda mandy|andrew andy drew|anthony tony|archibald archie|arthur art|augustus gus|barbara barb|bartholomew bart
beatrice bea|benjamin ben|bernard bernie|bradley brad|caroline carrie|catherine cathy kate katie|cecilia cissy|charles charlie chuck
charlotte lottie|christopher chris|christine chris chrissy|clifford cliff|cynthia cindy|daniel dan danny|david dave|deborah deb debbie
dennis denny|dominic dom|donald don donnie|dorothy dot dottie|douglas doug|dwight ike|edmund ed ned|edward ed eddie ted ned
eleanor ellie nell|elizabeth liz beth betty eliza lizzie|emily em|ernest ernie|eugene gene|florence flo|francis frank|frances fran
frederick fred freddie|gabriel gabe|geoffrey geoff|george georgie|gerald gerry jerry|gilbert gil|gregory greg|harold harry hal
henry harry hank hal|herbert herb bert|horace horry|hubert bert|isaac ike|isabella bella izzy|jacob jake|jacqueline jackie
james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jeremy jez|jessica jess|john jack johnny|jonathan jon
joseph joe joey|josephine jo josie|joshua josh|judith judy|katherine kathy kate katie kit|kenneth ken kenny|kimberly kim
lawrence larry|leonard leo len|leslie les|lilian lily|louis lou|louise lou|lucille lucy|margaret maggie meg peggy
martin marty|matthew matt|maurice mo|maximilian max|melanie mel|melvin mel|michael mike mick mickey|mildred millie|mitchell mitch
nathaniel nat nathan|natalie nat|nicholas nick|nicola nicky|norman norm|oliver ollie|pamela pam|patricia pat patty|patrick pat paddy
penelope penny|peter pete|philip phil|phyllis phyl|priscilla cilla|randolph randy|raymond ray|rebecca becky|reginald reg reggie
richard rick dick rich|robert bob bobby rob robbie|roderick rod|rodney rod|ronald ron ronnie|rudolph rudy|russell russ
samantha sam|samuel sam sammy|sebastian seb|sidney sid|stanley stan|stephen steve|steven steve|stuart stu|susan sue|sylvester sly
terence terry|theodore ted theo|theresa terry tess|thomas tom tommy|timothy tim|tobias toby|valentina valya|vanessa nessa
veronica ronnie|victor vic|victoria vicky|vincent vince|virginia ginny|walter walt wally|wilfred wilf|william bill billy will
winifred winnie|winston winnie|zachary zach zack|vladimir volodya|dmitry dima|yuri yura|sergei seryozha|nikolai kolya|mikhail misha
ekaterina katya|francisco paco pancho|jose pepe|dolores lola|ignacio nacho|giuseppe beppe|giovanni gianni|lorenzo enzo|vincenzo enzo
"""

# English, Spanish, Italian, French, Portuguese, German, Russian spellings of one given name.
_COUNTERPARTS = """
alexander alejandro alessandro alexandre aleksandr|andrew andres andrea andre andreas andrei|anthony antonio antoine anton
charles carlos carlo carl karl|christopher cristobal cristoforo christophe christoph|elizabeth isabel elisabetta elisabeth elizaveta
francis francisco francesco francois franz|frederick federico frederic friedrich|george jorge giorgio georges georg yuri
gregory gregorio gregoire grigory|henry enrique enrico henri heinrich henrique|james jaime giacomo jacques tiago jakob
jerome jeronimo girolamo|john juan giovanni jean joao johann hans ivan|joseph jose giuseppe josef iosif|julius julio giulio jules
lawrence lorenzo laurent lourenco|louis luis luigi ludwig|luke lucas luca luc lukas|mark marcos marco marc markus|martin martino
matthew mateo matteo matthieu mateus matthias matvei|michael miguel michele michel mikhail|nicholas nicolas nicola nikolaus nikolai
paul pablo paolo paulo pavel|peter pedro pietro pierre petr pyotr|philip felipe filippo philippe filipe|ralph raul raoul
raymond ramon raimondo|richard ricardo riccardo|robert roberto|stephen esteban stefano etienne stefan estevao stepan
thomas tomas tommaso|vincent vicente vincenzo vinzenz|william guillermo guglielmo guillaume guilherme wilhelm
catherine catalina caterina ekaterina katharina|helen elena helene|mary maria marie|margaret margarita margherita marguerite
basil vasily basilio|theodore fyodor teodoro|eugene evgeny eugenio
"""

# What news in English spells in several ways, the usual one first: names written in another alphabet.
_TRANSLITERATIONS = """
mohammed mohamed mohammad muhammad mohamad muhammed mohamud mohammod|ahmed ahmad achmed|hussein hussain husain hossein husayn hosain
hassan hasan|youssef yusuf yousef yousuf yussuf|osama usama|othman uthman|abdullah abdallah abdulla|abdul abdel abdal abdol
khaled khalid|rashid rasheed rachid|karim kareem|jamal gamal|mustafa mostafa moustafa|ibrahim ebrahim|ismail esmail|fatima fatema fatimah
aisha ayesha aysha|mahmoud mahmud mahmood|gaddafi qaddafi gadhafi qadhafi kadhafi gadafi|muammar moammar
hezbollah hizbollah hizbullah hizballah
koran quran|muslim moslem|sharif shareef|suleiman sulaiman suleyman|faisal faysal feisal|tariq tarek tarik|zayed zayid|houthi huthi
laden ladin|mujahideen mujahedeen mujahidin|ayatollah ayatullah|nasrallah nasrullah|sheikh shaikh sheik|shiite shia|bashar bashshar
alexander aleksandr alexandr|alexandra aleksandra|yulia julia|dmitry dimitri dimitry|tchaikovsky chaikovsky|khrushchev khruschev
yeltsin eltsin|shabaab shabab|taliban taleban|sanaa sana|zelensky zelenskyy zelenskiy
"""


def _groups(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in text.replace("\n", "|").split("|") if row)


_NICKNAME_GROUPS = _groups(_NICKNAMES)
_COUNTERPART_GROUPS = _groups(_COUNTERPARTS)

# Another usual spelling -> the first.
TRANSLITERATED: dict[str, str] = {
    other: row.split()[0] for row in _TRANSLITERATIONS.replace("\n", "|").split("|") if row for other in row.split()[1:]
}

# Organisations by names that are no initials of each other.
OTHER_NAMES: dict[str, str] = dict.fromkeys(("daesh", "is", "isil", "isis"), "islamic state") | {
    "unicef": "united nations children fund", "un children fund": "united nations children fund",
}  # fmt: skip


def same_given_name(left: str, right: str) -> bool:
    """Tell whether one given name is a usual short form of the other, or both are of a third."""
    return left != right and any(left in group and right in group for group in _NICKNAME_GROUPS)


def counterparts(left: str, right: str) -> bool:
    """Tell whether two given names are one name in two languages ("John", "Giovanni")."""
    return left != right and any(left in group and right in group for group in _COUNTERPART_GROUPS)
