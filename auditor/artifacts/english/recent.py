"""Words that English newspapers print today and the tables lack, which were made of older text and of other kinds of it.

Lemmas, for regular plurals and other derivatives are told by their make; the accents of `loans` are theirs alone.
"""

from auditor.artifacts.english.regional import REGIONAL
from auditor.artifacts.english.words import listed

# Of networks, money and the pandemic; of work, politics and people; of illness and drugs; of technology and the sky.
_NEW = listed("""
    altcoin brexiteer clicktivism doomscroll doomscrolling doxed doxing doxx doxxing edtech esports fintech flytip flytipped flytipper
    flytippers flytipping gamification gamify greenhushing insurtech listicle malvertising manosphere mansplain mansplaining martech medtech
    nepo nudify proptech quishing rickroll rizz sextort sextortion shrinkflation skimpflation smishing spearphishing stalkerware techlash
    tradwife tradwives upcycle upcycling upskill upskilling upvote vishing vlog workation yimby
    agrivoltaics antivax antivaxxer chemsex clawback fatberg flexitarian freegan glamping incel pescatarian petrostate polycule unvaxxed
    vaxxed vaxxer
    aphantasia chikungunya dyspraxia dyspraxic hantavirus misoprostol mpox nitazene oropouche semaglutide tirzepatide xylazine zika
    exomoon extremophile gigafactory gigafactories kilonova kilonovae magnetar perovskite quadcopter rubisco
""")
# Of sport and the road, of the kitchen, of animals.
_SPORT_AND_TABLE = listed("""
    backheel bakkie camogie coasteering domestique ebike enduro escooter futsal gegenpress gegenpressing gilet gokart jeepney karateka
    karting keirin kitesurf kitesurfer leggie legspinner libero matatu offspinner padel peloton pickleball rabona rikishi skicross slamdunk
    sliotar sumo tifo torero tuktuk utes wonderkid
    affogato arancini arepa boba boerewurst braai bruschetta bulgogi charcuterie chermoula chimichurri crostini daal dashi digestif dosa
    escabeche feijoada freekeh furikake gochujang gyoza halloumi harissa injera jollof kefir kombucha labneh laksa macaron manchego matcha
    merengue mezze nduja nori okonomiyaki orzo pisco ponzu poutine prosecco pulao pupusa ragu raita rioja sambal shakshuka shochu tapenade
    taqueria teppanyaki tikka torta tostada udon umami wagyu yakitori yuzu zaatar
    kereru macaque pirarucu quokka quoll weta
""")
# Of one country's English: Ireland and Scotland, New Zealand and Australia, India, Africa, America; and of countries reported on.
_OF_COUNTRIES = listed("""
    bodhran boreen craic culchie fleadh garda gardai gaelscoil haar kirk loch lochan machair neep numpty sassenach scunnered tanaiste
    taoiseach uilleann
    bikie bogan doona haka hapu hikoi hongi karakia kaumatua kohanga korero kumara marae mokopuna pakeha pounamu powhiri rangatira rohe
    taonga tangi tikanga tradie waka whakapapa whanau whenua
    aadhaar bandh bhajan dalit dargah gherao hawala hijra jawan kirpan kurta maulana mandir mofussil namaz pandal puja rangoli sabha
    sarpanch tehsil tehsildar thali yatra
    baraza harambee imbizo kgotla lekgotla shamba spaza stokvel ugali wananchi
    bodega cabana ranchera shtetl
    adhan armada barangay biergarten bundestag burqini cedi centavo loggia niqab riad siloviki souk terroir vigneron zakat
""")
# Of more tables: what menus and food pages print as it is.
_TABLE = listed("""
    agnolotti agretti agriturismi agriturismo aguachile aligot alioli amann amaretti aperitivi aperitivo aquafaba arancino baharat
    bottarga bucatini cannolo cantucci caponata castellers cava cavatelli cavolo chilaquiles choucroute cicchetti cicchetto clafoutis
    cotechino cronut croquembouche cruffin currywurst doubanjiang doughball escalivada esquites fideua fika fonio frizzante garnacha
    genmaicha godello gordita gougere gravlax gremolata guanciale gueuze gyokuro hakarl hefeweizen hojicha hygge kouign kriek lagom lambic
    lampascioni lapsang lebkuchen levain maritozzi maritozzo mousseline negroni nougatine orecchiette ossobuco panzanella pappardelle
    peperonata pintxo porchetta puntarelle raclette radler ribollita romesco sachertorte saltimbocca screwcap semifreddo semla semlor
    sencha sfogliatella shichimi skyr stracchino stracciatella tagliolini tartiflette tempranillo tisane togarashi trulli trullo tuile
    txakoli txoko vacherin verdejo yerba zampone
""")
# Of more grounds, rings, boards and roads.
_SPORT = listed("""
    aquathlon audax bikepacker boccia carrom changeup cueball cyclocross doosra duathlon eephus fianchetto fianchettoed flyhalf
    freeskier garryowen glima gruppetto hyrox inswinger judogi jumar kabbadi kickflip kitefoil korfball legbreak mezzala nurdle nurdled
    nurdling oche panenka patzer playcaller puffback puncheur racewalker randonneur ringette rouleur sabermetric sabermetrician sabreur
    salchow sinbin slurve soigneur takraw teesra trequartista twizzle wingfoil wrongun zwischenzug
""")
# Of laboratories, drugs and skies; of screens, games and those who live by them; of politics and great sums.
_SCIENCE_AND_SCREENS = listed("""
    agentic agrivoltaic airgapped alexithymia allistic anhedonia aphantasic apixaban australopithecine backdoored backdooring bedrotting
    blazar buprenorphine bussin centibillionaire chumocracy circumbinary citalopram clickbaity collapsar connectome connectomics cringey
    cringy crispr cubesat decacorn devomax donanemab enshittification enshittified exascale exocomet exome finfluencer firenado gacha
    gazillionaire geroscience greedflation greenlash hangry heliopause hitbox hominin humblebrag humblebragging hycean hydrogel
    ignimbrite incunable indyref infostealer isekai kakistocracy kleptocrat kleptocratic lahar lecanemab letrozole lexiteer liraglutide
    looksmaxxing lootbox manhwa medicane memecoin mesocyclone metroidvania mirtazapine misophonia naltrexone nanobody nanoplastics
    narcostate neverendum nootropic organoid ostraca permadeath petascale pliosaur pregabalin prosopagnosia proteome proteomic
    quangocracy quangocrat qubit redditor rivaroxaban robotaxi roguelite rotavirus rugpull screencap screenshotted shojo shonen
    silvopasture squillion squillionaire stagflationary stratovolcano synaesthete synesthete technosignature thundersnow tiktoker
    tramadol transcriptomic trillionaires tweakment virome vtuber webtoons wokerati wokery zillionaire
""")
RECENT = _NEW | _SPORT_AND_TABLE | _OF_COUNTRIES | _TABLE | _SPORT | _SCIENCE_AND_SCREENS | REGIONAL
