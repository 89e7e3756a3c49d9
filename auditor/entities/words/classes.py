"""The closed classes of words that tell what kind of name stands where. Open classes come from `data/` through `lexicon`."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _set(
    """
    a an the this that these those some any no every each all both either neither such what which who whom whose when where why
    how i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself
    itself and or but nor so yet for if then than because as while although though since until unless whether of in on at by to
    from with without within into onto over under after before between among against about during through across along around
    behind beyond despite toward towards upon via per near off out up down is are was were be been being am do does did done has
    have had having will would shall should can could may might must not also only just even still already again once there here
    now today tomorrow yesterday meanwhile however moreover furthermore additionally later earlier soon often never always
    instead according last next more most many much few less least other another same own very too ever perhaps indeed thus
    hence therefore both let's it's that's there's
    """
)

ARTICLES = frozenset({"the", "a", "an"})
INTERJECTIONS = _set("ah aha hah ha hey hi hmm ho hoo huh mm oh ooh oops ouch ow pff phew ugh uh uhm um wow yeah yay")

# Small words that stand inside names: "Bank of England", "Ursula von der Leyen", "Lord of the Rings".
GLUE = _set(
    "of the de del della delle dei di da do dos das du des la las le les los el al van von der den ter zu y e und bin ibn ben bint abu"
)

# Words before a person's name that names of things begin with as well: Major League, General Motors, Prince Hotel.
AMBIGUOUS_HONORIFICS = _set(
    "lord lady father sister brother captain colonel general major sergeant commander pope king queen prince princess emperor cardinal "
    "bishop"
)
HONORIFICS = AMBIGUOUS_HONORIFICS | _set(
    "mr mrs ms miss mx dr prof professor sir dame madam madame monsieur herr frau senor senora signor signora don rev reverend "
    "saint st hon capt col gen lt lieutenant maj sgt adm admiral cmdr sheikh sultan imam rabbi archbishop"
)

ROLES = _set(
    """
    actor actress director producer writer author novelist singer musician composer painter artist architect photographer
    journalist reporter editor astronaut cosmonaut scientist researcher physicist chemist biologist engineer doctor surgeon
    nurse teacher president premier chancellor minister secretary senator governor mayor ambassador spokesman spokeswoman
    spokesperson chairman chairwoman chair chief ceo cfo founder cofounder co-founder owner head leader manager coach trainer
    striker midfielder goalkeeper defender captain player champion winner candidate lawyer attorney judge prosecutor analyst
    economist expert star hero heroine officer commissioner billionaire entrepreneur businessman businesswoman banker historian
    philosopher poet playwright screenwriter filmmaker cinematographer conductor pianist violinist dancer choreographer rapper
    comedian presenter host anchor model designer farmer fisherman pilot driver skipper climber cyclist swimmer runner boxer
    king queen prince princess administrator coordinator boss vice deputy former prime councillor councilor mp mep gov sen rep congressman
    congresswoman lawmaker moderator negotiator retired interim acting assistant associate
    """
)

WORKS = _set(
    "film movie movies films picture feature blockbuster sequel prequel thriller comedy drama documentary series show sitcom "
    "novel book memoir "
    "trilogy saga play musical opera album song single track podcast game videogame painting poem magazine franchise title titled called "
    "entitled named hit bestseller instalment installment episode"
)

# Those that say that something has a name, and not what it is.
NAMING = _set("title titled called entitled named hit feature show picture")

ORGANISATIONS = _set(
    """
    administration agency alliance assembly bloc coalition movement
    ministry department university institute college school academy bank company corporation corp inc ltd llc plc gmbh
    group council commission committee union association federation foundation organisation organization party club team league
    studios studio pictures entertainment records airlines airways motors technologies systems laboratories laboratory lab
    hospital court parliament senate congress police army navy force forces office bureau authority board society network
    channel television news times post journal herald tribune guardian gazette church orchestra museum theatre theater centre
    center gallery library station
    """
)

PLACES = _set(
    """
    city town village river lake sea ocean bay gulf strait island islands isle isles mount mountain mountains hill hills valley desert
    forest park street avenue road square bridge airport port harbour harbor cosmodrome province state county region district
    peninsula cape north south east west northern southern eastern western republic kingdom emirates coast canyon plateau
    """
)

# A quarter of the compass, and what lies there.
COMPASS = {form: quarter for quarter in ("north", "south", "east", "west") for form in (quarter, f"{quarter}ern")}

# Words for one thing in the names of laws, honours, offices and meetings, among which whoever translates is free to choose.
OFFICIAL = {
    word: number
    for number, words in enumerate(
        (
            "law act bill statute code regulation regulations rules ordinance", "medal order award prize badge", "national state federal",
            "administration bureau office department agency service services authority board directorate division section",
            "meeting conference summit congress convention forum", "trading transaction trade commercial business",
            "supervision regulation management inspection", "community association society federation union",
            "ministry secretariat secretary minister", "institute institution college academy", "branch subsidiary",
        )
    )
    for word in words.split()
}  # fmt: skip

# What a hyphen ties to a name and is no part of it.
TIED = _set(
    "approved area backed based born brokered built controlled dominated educated era friendly funded held led made occupied owned related "
    "run sponsored style themed trained type wide"
)

LEGAL_FORMS = _set(
    "inc incorporated ltd limited llc llp plc corp corporation co company ag aktiengesellschaft akg gmbh sa spa srl nv bv kg oy ab as asa "
    "ojsc pjsc jsc oao pao ooo zao holding holdings group sarl kk"
)

# What grammar hangs on a stem: "Minister" and "Ministry", "Lille" and "Lillois" differ by these alone.
ENDINGS = _set(
    """
    s es n an ns ans ian ians ish ese i is ic ist ists ism y ie ies ey al t ts er ers or ors ry r rs cy ency ent ents e ia oi ois
    ed ing ment
    ly ness
    """
) | {""}
# Lemmas that stand between an actor and a role; with "by" among them the role comes first.
ACTING = _set("embody impersonate play portray star")
PARTS = _set("part role")
# What two can do with each other, whoever is named first.
MUTUAL = _set(
    """
    agree alongside argue border debate differ discuss drew equal fight fought join marry meet met negotiate neighbour resemble share
    speak spoke talk team tie together versus vs wed
    """
)
