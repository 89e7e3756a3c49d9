"""Closed lists of names and of nouns for people that several checks share."""

from auditor.artifacts.english.words import listed

MONTHS = listed("January February March April May June July August September October November December")
WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
# Countries that take no article; those that do (the Netherlands, the Philippines, the Gambia…) are absent.
COUNTRIES = listed("""
    Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium Bolivia Brazil Bulgaria
    Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt England Estonia Ethiopia Finland
    France Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica
    Japan Jordan Kazakhstan Kenya Kosovo Kuwait Latvia Libya Lithuania Luxembourg Malaysia Malta Mexico Moldova Mongolia
    Montenegro Morocco Mozambique Nepal Nicaragua Nigeria Norway Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania
    Russia Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sweden Switzerland Syria Taiwan Tanzania
    Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe Europe Asia Africa
    America Paris London Rome Madrid Moscow Berlin Brussels Milan
""")
# Acronyms said as a word, which therefore take no article.
SPOKEN_ACRONYMS = listed("NASA NATO UNESCO UNICEF OPEC FIFA UEFA INTERPOL Interpol Europol ASEAN Mercosur")
NATIONALITIES = listed("""
    American Argentine Australian Austrian Belgian Brazilian British Bulgarian Canadian Chilean Chinese Colombian Croatian Cuban
    Czech Danish Dutch Egyptian English Estonian European Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi
    Irish Israeli Italian Japanese Korean Latvian Lebanese Libyan Lithuanian Mexican Moroccan Nigerian Norwegian Pakistani
    Palestinian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Serbian Soviet Spanish Swedish Swiss Syrian Tunisian
    Turkish Ukrainian Venezuelan Vietnamese Welsh
""")
FEMALE_NAMES = listed("""
    Maria Anna Anne Julia Laura Sarah Emma Elena Elizabeth Margaret Catherine Katherine Charlotte Sophie Sophia Isabella Olivia
    Angela Alice Clara Claire Helen Jane Jennifer Jessica Julie Karen Kate Linda Lisa Louise Lucy Mary Michelle Monica Nancy
    Natalie Natasha Olga Patricia Paula Rachel Rebecca Rosa Ruth Sandra Silvia Simone Sofia Stephanie Susan Teresa Theresa
    Valentina Victoria Yulia Hillary Diana Francesca Giulia Chiara Carmen
""")
MALE_NAMES = listed("""
    John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Donald Steven Paul Andrew
    Kenneth George Kevin Brian Edward Ronald Timothy Jeffrey Peter Henry Carl Arthur Roger Lawrence Vladimir Ivan Sergei Dmitry
    Boris Mikhail Carlos Pedro Antonio Manuel Giovanni Giuseppe Marco Luca Mario Stefano Roberto Hans Klaus Wolfgang Pierre
    Jacques François Oleg Igor Alexander Tom Bill Joe Jack
""")
FEMALE_NOUNS = listed("""
    actress woman girl queen mother daughter sister wife widow princess aunt grandmother businesswoman duchess heroine waitress
    lady
""")
MALE_NOUNS = listed("man boy king father son brother husband prince uncle grandfather businessman duke gentleman waiter")
RELATIVES = listed("husband wife mother father son daughter brother sister uncle aunt parents children cousin grandfather grandmother")
# Unmistakable people, for whom English says "who".
PEOPLE = (
    FEMALE_NOUNS
    | MALE_NOUNS
    | listed("""
    actor actors singer singers writer writers author authors politician politicians doctor doctors surgeon surgeons nurse nurses
    teacher teachers scientist scientists astronaut astronauts cosmonaut cosmonauts footballer footballers player players
    journalist journalists lawyer lawyers judge judges policeman policemen farmer farmers fisherman fishermen tourist tourists
    student students women men people children girls boys senator senators minister ministers president presidents mayor mayors
    director directors engineer engineers pilot pilots soldier soldiers worker workers patient patients prisoner prisoners refugee
    refugees migrant migrants employee employees businessmen neighbour neighbours neighbor neighbors friend friends colleague
    colleagues citizen citizens voter voters passenger passengers artist artists painter painters composer composers
""")
)
# Those who speak in the news for others, some of whom have the name of a thing ("coach").
OFFICIALS = listed("""
    minister ministers premier chancellor spokesman spokeswoman spokesperson chairman chairwoman governor bishop archbishop cardinal pope
    prosecutor coach manager captain commissioner ambassador secretary officer detective
""")
PERSONS = PEOPLE | OFFICIALS
