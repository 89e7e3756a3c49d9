"""Countries with their demonyms and the names that careless translation leaves or makes of them."""

# English name: demonyms, then foreign names in es, it, fr, pt, de spelling, without accents.
_COUNTRIES = """
Afghanistan:Afghan:|Albania:Albanian:|Algeria:Algerian:Argelia Algerie Algerien|Angola:Angolan:
Argentina:Argentine Argentinian:Argentinien|Armenia:Armenian:Armenien|Australia:Australian:Australie Australien
Austria:Austrian:Autriche Osterreich|Azerbaijan:Azerbaijani:Azerbaiyan Aserbaidschan|Bahrain:Bahraini:|Bangladesh:Bangladeshi:
Belarus:Belarusian:Bielorrusia Bielorussia Weissrussland|Belgium:Belgian:Belgica Belgio Belgique Belgien|Bolivia:Bolivian:Bolivie
Bosnia:Bosnian:Bosnien|Brazil:Brazilian:Brasil Brasile Bresil Brasilien|Bulgaria:Bulgarian:Bulgarien
Cambodia:Cambodian:Camboya Cambogia Cambodge|Cameroon:Cameroonian:Camerun Cameroun Kamerun|Canada:Canadian:Kanada|Chile:Chilean:Cile
China:Chinese:Cina Chine|Colombia:Colombian:Colombie Kolumbien|Croatia:Croatian:Croacia Croazia Croatie Kroatien|Cuba:Cuban:Kuba
Cyprus:Cypriot:Chipre Cipro Chypre Zypern|Denmark:Danish:Dinamarca Danimarca Danemark|Ecuador:Ecuadorian:Equateur Equador
Egypt:Egyptian:Egipto Egitto Egypte Agypten|England:English:Inglaterra Inghilterra Angleterre|Estonia:Estonian:Estland
Ethiopia:Ethiopian:Etiopia Ethiopie Athiopien|Finland:Finnish:Finlandia Finlande Finnland|France:French:Francia Franca Frankreich
Georgia:Georgian:Georgien|Germany:German:Alemania Germania Allemagne Alemanha Deutschland|Ghana:Ghanaian:
Greece:Greek:Grecia Grece Griechenland|Hungary:Hungarian:Hungria Ungheria Hongrie Ungarn
Iceland:Icelandic:Islandia Islanda Islande Island|India:Indian:Inde Indien|Indonesia:Indonesian:Indonesie Indonesien
Iran:Iranian:Irao|Iraq:Iraqi:Irak Iraque|Ireland:Irish:Irlanda Irlande Irland|Israel:Israeli:Israele
Italy:Italian:Italia Italie Italien|Jamaica:Jamaican:|Japan:Japanese:Japon Giappone Japao
Jordan:Jordanian:Jordania Giordania Jordanie|Kazakhstan:Kazakh:Kazajistan Kazakistan Kasachstan|Kenya:Kenyan:Kenia|Kosovo:Kosovar:
Kuwait:Kuwaiti:|Latvia:Latvian:Letonia Lettonia Lettonie Lettland|Lebanon:Lebanese:Libano Liban|Libya:Libyan:Libia Libye Libyen
Lithuania:Lithuanian:Lituania Lituanie Litauen|Luxembourg:Luxembourgish:Luxemburgo|Malaysia:Malaysian:Malasia Malaisie|Mali:Malian:
Malta:Maltese:|Mexico:Mexican:Messico Mexique Mexiko|Moldova:Moldovan:Moldavia Moldavie|Mongolia:Mongolian:Mongolie
Montenegro:Montenegrin:|Morocco:Moroccan:Marruecos Marocco Maroc Marrocos Marokko|Mozambique:Mozambican:Mozambico|Myanmar:Burmese:
Nepal:Nepalese Nepali:|Niger:Nigerien:|Dominica::|Dominican Republic:Dominican:
Netherlands:Dutch:Holanda Olanda Niederlande|Nigeria:Nigerian:
Norway:Norwegian:Noruega Norvegia Norvege Norwegen|Pakistan:Pakistani:|Palestine:Palestinian:Palestina|Panama:Panamanian:
Paraguay:Paraguayan:|Peru:Peruvian:Perou|Philippines:Philippine Filipino:Filipinas Filippine|Poland:Polish:Polonia Pologne Polen
Portugal:Portuguese:Portogallo|Qatar:Qatari:|Romania:Romanian:Rumania Roumanie Rumanien|Rwanda:Rwandan:Ruanda
Russia:Russian:Rusia Russie Russland|Scotland:Scottish Scots:Escocia Scozia Ecosse Schottland|Saudi Arabia:Saudi:|Senegal:Senegalese:
Serbia:Serbian Serb:Serbie Serbien|Singapore:Singaporean:Singapur|Slovakia:Slovak:Eslovaquia Slovacchia Slowakei
Slovenia:Slovenian Slovene:Eslovenia Slowenien|Somalia:Somali:|Spain:Spanish:Espana Spagna Espagne Espanha Spanien|Sudan:Sudanese:
Sweden:Swedish:Suecia Svezia Suede Schweden|Switzerland:Swiss:Suiza Svizzera Suisse Suica Schweiz|Syria:Syrian:Siria Syrie Syrien
Taiwan:Taiwanese:|Tanzania:Tanzanian:|Thailand:Thai:Tailandia Thailande|Tunisia:Tunisian:Tunez Tunisie Tunesien
Turkey:Turkish:Turquia Turchia Turquie Turkei|Uganda:Ugandan:|Ukraine:Ukrainian:Ucrania Ucraina|Uruguay:Uruguayan:|Uzbekistan:Uzbek:
Venezuela:Venezuelan:|Vietnam:Vietnamese:|Wales:Welsh:Gales Galles|Yemen:Yemeni:|Zambia:Zambian:|Zimbabwe:Zimbabwean:
Tajikistan:Tajik:|Kyrgyzstan:Kyrgyz:|Turkmenistan:Turkmen:|Laos:Laotian Lao:|Bhutan:Bhutanese:|Chad:Chadian:Tschad|Congo:Congolese:Kongo
Macedonia:Macedonian:Mazedonien|Yugoslavia:Yugoslav:|Czechoslovakia:Czechoslovak:|Haiti:Haitian:|Honduras:Honduran:|Nicaragua:Nicaraguan:
Guatemala:Guatemalan:|Oman:Omani:|Namibia:Namibian:|Eritrea:Eritrean:|Malawi:Malawian:|Madagascar:Malagasy:|Liberia:Liberian:
Botswana:Botswanan:|Gabon:Gabonese:|Togo:Togolese:|Tibet:Tibetan:|Chechnya:Chechen:|Crimea:Crimean:
Europe:European:Europa|Africa:African:|Asia:Asian:Asie Asien|America:American:Amerique Amerika
"""
_OTHER_DEMONYMS = """
Soviet Arab Arabic British Latin Western Eastern Nordic Baltic Balkan Catalan Basque Kurdish Jewish Muslim Christian Catholic Czech
Persian Hebrew Korean
"""
# Peoples, faiths and parties whose name is no regular form of the place's or the party's.
_REGIONS = """
Brittany:Breton|Normandy:Norman|Flanders:Flemish Fleming|Wallonia:Walloon|Saxony:Saxon|Swabia:Swabian|Hesse:Hessian
Lombardy:Lombard|Tuscany:Tuscan|Venice:Venetian|Naples:Neapolitan|Vienna:Viennese|Moscow:Muscovite|Rome:Roman|Wales:Welsh
Cornwall:Cornish|Castile:Castilian|Galicia:Galician|Quebec:Quebecer Quebecois|Provence:Provencal|Crete:Cretan|Lapland:Lapp
Islam:Islamic Islamist|Judaism:Jew Jewish Judaic|Hinduism:Hindu|Buddhism:Buddhist
China:Sino|Conservative:Tory Tories|Republican:GOP|Parliament:MP|Poland:Pole|Denmark:Dane|Sweden:Swede|Finland:Finn|Iceland:Icelander
Spain:Spaniard|Turkey:Turk|Hungary:Magyar|Croatia:Croat|Ireland:Irishman|England:Englishman|France:Frenchman|Netherlands:Dutchman
Britain:Briton Brit British|Scotland:Scot|Kurdistan:Kurd|Saudi Arabia:Saudi
Australia:Aussie|Belarus:Belorussian Byelorussian Belarusan|Argentina:Argentinean
"""
_CITIES = """
London:Londres Londra|Moscow:Moscu Mosca Moscou Moskau|Beijing:Pekin Pechino Peking|New York:Nueva York Nova York|Rome:Roma
Paris:Parigi|Milan:Milano Mailand|Florence:Firenze Florencia Florenz|Venice:Venezia Venecia Venise Venedig|Naples:Napoli Napoles
Turin:Torino|Lisbon:Lisboa Lisbona Lisbonne Lissabon|Vienna:Viena Vienne Wien|Munich:Munchen|Cologne:Koln|Prague:Praga Prag
Warsaw:Varsovia Varsavia Varsovie Warschau|Athens:Atenas Atene Athenes Athen|Brussels:Bruselas Bruxelles Brussel
Geneva:Ginebra Ginevra Geneve Genf|Copenhagen:Copenhague Kopenhagen|Stockholm:Estocolmo Stoccolma|Kyiv:Kiew|Cairo:Kairo
Jerusalem:Jerusalen Gerusalemme|Damascus:Damasco Damas Damaskus|Tokyo:Tokio Toquio|Seville:Sevilla Siviglia|Seoul:Seul
"""
# The same of names of several words.
_FOREIGN_PHRASES = """
netherlands:paises_bajos:pays_bas:paesi_bassi:paises_baixos saudi_arabia:arabia_saudi:arabia_saudita:arabie_saoudite
united_kingdom:reino_unido:royaume_uni:regno_unito:vereinigtes_konigreich
united_states:eeuu:ee_uu:estados_unidos:etats_unis:stati_uniti:vereinigte_staaten
"""

_RENAMED = (
    "beijing:peking|kyiv:kiev|mumbai:bombay|kolkata:calcutta|chennai:madras|myanmar:burma|netherlands:holland|tehran:teheran"
    "|ulaanbaatar:ulan bator|macao:macau|czech republic:czechia|russia:russian federation"
    "|china:people republic of china|ivory coast:cote ivoire|turkey:turkiye|eswatini:swaziland|cape verde:cabo verde"
    "|east timor:timor leste|north macedonia:macedonia|north korea:democratic people republic of korea|south korea:republic of korea"
)
# Cities that English writes by two names or in two spellings.
_TWO_NAMES = """
Astana:Nur Sultan|Busan:Pusan|Chongqing:Chungking|Gwangju:Kwangju|Incheon:Inchon|Nanjing:Nanking
Basel:Basle|Bengaluru:Bangalore|Bern:Berne|Chornobyl:Chernobyl|Chernihiv:Chernigov|Dnipro:Dnipropetrovsk
Donbas:Donbass|Gurugram:Gurgaon|Hanover:Hannover|Ho Chi Minh City:Saigon|Jeddah:Jiddah|Kharkiv:Kharkov|Kolkata:Calcutta|Kyiv:Kiev
Luhansk:Lugansk|Lviv:Lvov|Lyon:Lyons|Marseille:Marseilles|Mecca:Makkah|Medina:Madinah|Mykolaiv:Nikolaev|Mykolaiv:Nikolayev
Mysuru:Mysore|Odesa:Odessa|Prayagraj:Allahabad|Puducherry:Pondicherry|Raqqa:Raqa|Reims:Rheims|Thiruvananthapuram:Trivandrum
Varanasi:Benares|Vinnytsia:Vinnitsa|Yangon:Rangoon|Zaporizhzhia:Zaporizhia|Zaporizhzhia:Zaporizhzhya|Zaporizhzhia:Zaporozhye
"""

# How news shortens the states of the United States.
_STATES = """
alabama:ala arizona:ariz arkansas:ark california:calif colorado:colo connecticut:conn delaware:del florida:fla georgia:ga illinois:ill
indiana:ind kansas:kan kentucky:ky louisiana:la maryland:md massachusetts:mass michigan:mich minnesota:minn mississippi:miss missouri:mo
montana:mont nebraska:neb nevada:nev oklahoma:okla oregon:ore pennsylvania:pa tennessee:tenn texas:tex vermont:vt virginia:va
washington:wash wisconsin:wis wyoming:wyo
"""


def _rows(text: str) -> list[list[str]]:
    return [row.split(":") for row in text.replace("\n", "|").split("|") if row]


def _aliases() -> dict[str, str]:
    """Return English names that stand beside another English name of the same place."""
    return (
        {name: new for pair in _RENAMED.split("|") for new, old in [pair.split(":")] for name in (new, old)}
        | dict.fromkeys(("us", "usa", "u.s.", "u.s.a.", "united states", "united states of america", "america"), "united states")
        | dict.fromkeys(("uk", "u.k.", "britain", "great britain", "united kingdom"), "united kingdom")
    )


COUNTRIES: dict[str, str] = {row[0].lower(): row[0].lower() for row in _rows(_COUNTRIES)} | _aliases()
DEMONYMS: dict[str, str] = {demonym.lower(): row[0].lower() for row in _rows(_COUNTRIES) for demonym in row[1].split()} | {
    demonym.lower(): "" for demonym in _OTHER_DEMONYMS.split()
}
# The region, faith or party of people that the tables of countries lack.
REGIONS: dict[str, str] = {people.lower(): row[0].lower() for row in _rows(_REGIONS) for people in row[1].split()}
CITIES: frozenset[str] = frozenset(row[0].lower() for row in _rows(_CITIES))
# A city's other English name -> the first.
CITY_NAMES: dict[str, str] = {other.lower(): first.lower() for first, other in _rows(_TWO_NAMES)}
# A state's short form -> its name.
ABBREVIATIONS: dict[str, str] = {short: name for row in _STATES.split() for name, short in [row.split(":")]}
STATES: frozenset[str] = frozenset(ABBREVIATIONS.values())
# Foreign form -> English form. A form that is English as well ("Georgia") never gets here, being its own English form.
EXONYMS: dict[str, str] = {
    foreign.lower().replace("-", " "): row[0].lower()
    for row in _rows(_COUNTRIES) + _rows(_CITIES)
    for foreign in (row[-1].split() if row[0] != "New York" else ["nueva york", "nova york"])
    if foreign.lower() != row[0].lower()
} | {foreign: english for row in _FOREIGN_PHRASES.split() for english, *others in [row.replace("_", " ").split(":")] for foreign in others}


def place_named(folded: str, default: object) -> object:
    """Return one name of the country or city that has a folded name, `default` where the tables have no other name of it."""
    return COUNTRIES.get(folded) or CITY_NAMES.get(folded) or (folded if folded in CITY_NAMES.values() else default)


def is_place(folded: str) -> bool:
    """Tell whether a folded name is a country or a city of the tables, in English."""
    return folded in COUNTRIES or folded in CITIES
