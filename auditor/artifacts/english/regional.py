"""Words of the English of many countries as their papers print them, without quotation marks, and of lands that the world reads of.

Lemmas, as in `recent`. What Italian, Spanish, French, Portuguese or German have as a word of their own is left out, for a translator may
have left it. So is what is likelier a slip of the pen: "gele" for "gene".
"""

from auditor.artifacts.english.words import listed

# Of the markets, kitchens, stages and courts of West, East and southern Africa.
_AFRICA = listed("""
    abuna afang afrobeats agbada agbero akara akpeteshie alhaja alhaji alloco almajiri amakhosi amala amapiano amasi asantehene askari
    attieke babalawo balafon banku benga berbere bobotie bodaboda boerewors boma boubou braaivleis buibui buka bukateria busaa chakalaka
    changaa chibuku chiru danfo debtera dikdik djembe droewors egungun egusi ewedu fasika fura fynbos garri gengetone githeri gogo gqom
    igwe inkosi inyanga isiagu isicathamiya isiewu izinduna jiko kachumbari kanga kapenta kebele keke kelewele kenkey kikoi kilishi
    kingklip kitenge kitfo koeksister kontomire kora kunu kwaito lobola mabati majimbo mampoer mandazi manyatta marabi marula matoke
    mbaqanga mbira mganga mieliepap miraa mishkaki mitumba molue mopane mopani morogo mukimo muratina mwananchi mzee mzungu naartjie ngoma
    ngoni nkwobi nshima nsima nyama ofada ogbono ogogoro omena owambe oyinbo padkos padstal platteland posho potjie potjiekos renosterveld
    rungu sabar sadza sahelian sallah samoosa shiro shito shuka sitatunga sobolo sosatie spruit strandveld sukuma taarab tabot tannie
    timkat toyitoyi trotro tsotsi tsotsitaal tukul uhuru umqombothi verkrampte verligte vetkoek vlei voortrekker waakye waganga wahala
    wazee wazungu witblits woreda yassa
""")
# Of South Asia: land and law, weddings and worship, music, the street and its food.
_SOUTH_ASIA = listed("""
    achaar adivasi almirah anganwadi appam azaan badmash bansuri baraat barfi beedi bhel bindi bund chaiwala chaiwallah chapli chawl
    chhath chowkidar dabba dabbawala darbar dhaba dupatta durzi filmi gassi ghatam ghazal giddha golgappa goonda gotra granthi gulkand
    haldi haleem hilsa hindutva idli iftar izzat jalebi jamun jatra jeera jheel jhuggi jirga kahwa kameez karahi karsevak kathak kathakali
    keema khansama kheer khidmatgar kirtan kisan kothu kottu kuchipudi laddu ladoo lamprais langar lehenga lokayukta lokpal mandap mandi
    mangalsutra maulvi mehndi methi mithai mixie mohiniyattam mridangam mujahid mundu nihari nikah nimbu nullah onam pakora panipuri
    paratha patwari payasam poha pookalam puttu qawwal qawwali rajma rasam rickshawallah rohu ryot sabzi sadhya sangeet santoor sarkari
    sarod savarna sehri sevak shehnai sherwani sindoor suhoor surmai swadeshi tandoor taraweeh tharra upma uttapam walima zamindari
""")
# Of Singapore and Malaysia, Indonesia, the Philippines, China, Korea and Japan.
_EAST_ASIA = listed("""
    adobo amihan arnis bagoong baijiu bajaj baju balikbayan balut banchan banzuke baozi barkada basho bayanihan becak belacan bibimbap
    bihon bomoh bulalo bumiputera bumiputra bunraku calamansi carinderia danwei datuk dohyo doufu erhu eskrima fengshui galbi getai gimbap
    guanxi guqin guzheng habagat hagwon hanami hanbok hanfu hanok hikikomori hongbao hutong ippon izakaya japchae jeonse jiaozi kaiseki
    kampung kangkong karoshi kebaya keiretsu kiasi kiasu kinilaw kintsugi koban kombu kopi kopitiam kotatsu kretek krupuk kueh kuih
    kundiman kurung lanzones lechon lingbao longganisa lumpia makan makcik makgeolli mantou maotai mawashi noraebang noren nyonya
    ojek omakase omiyage ondol onigiri onsen ozeki pakcik pancit pandan pandesal pasalubong pasyon pempek peranakan petai pinakbet
    poblacion purok qigong rakugo rakyat rendang renga rojak royong ryokan sabong sabungero santol satoyama sensei shumai siheyuan silat
    simbang sinigang siomai sisig songkok syariah taiyaki takoyaki tinikling tinola tocino tonkatsu tonkotsu tsinelas tteokbokki tudung
    turon ukiyo videoke wagashi warung yakiniku youtiao yusheng zongzi
""")
# Of Australia, New Zealand and the islands.
_PACIFIC = listed("""
    aroha bettong bilum brekkie brigalow brolga budgy coolibah daggy dunnart dunny esky furphy goanna hapuka harakeke hoiho hoon jackaroo
    jandals jarrah jillaroo kahawai kaitiaki kaitiakitanga kanuka karri kastom katipo kaupapa kawanatanga koha kokako kokoda korowai kuia
    kundu lamington laplap lavalava manuka mulga nakamal palusami piupiu pohutukawa pokie pollie puha pukeko rangatahi rangatiratanga
    rellie rewena rort rorted rorting rouseabout siapo tamariki tamure tangata tanoa tarakihi tawa tinnie toheroa truckie tuatua waharoa
    waiata wandoo wantok yabby yowie
""")
# Of the dialects of Britain, and of Ireland.
_BRITAIN_AND_IRELAND = listed("""
    baffies bahookie bampot banjax banjaxed barmbrack barmcake bawbag begorrah boxty bridie caman ceann chav chavvy clootie comhairle
    crabbit cranachan crubeens currach curragh cwtch dreich drisheen drookit eejit gaeilgeoir gaeltacht gansey ginnel gombeen gombeenism
    grockle gyaldem hiraeth hoggie hoolie hwyl inbye jackeen jitty laverbread mackem mardy meitheal merrow naomhog oggy oireachtas
    peelywally plamas scally scunner seanchai seannachie selkie shearling shoogle sleeveen sleveen smirr smoggie snicket stargazy stottie
    stovies stramash tammie taoisigh twitten tystie uileann wagwan wheesht zummerzet
""")
# Of the regions of North America, and of the Caribbean.
_AMERICA = listed("""
    bajans bammy birria boudin bredren bredrin buljol bupkes bupkis callalloo callaloo calypsonian carnitas cegep chamoy charreada charro
    chimichanga chislic chowdah christophene dubplate eavestrough elote escovitch fluffernutter folklorico frybread guinep haboob horchata
    hotdish huipil inukshuk jawn jourvert jumbie junkanoo keiki kolache krewe krumkake kupuna kweyol lefse lowriders malasada mamaguy
    mauby mento michelada muffuletta muktuk nebby nyabinghi ohana pelau pholourie phulourie picong pierogi potlatch pozole riddim runza
    saimin selectah shaka sistren snickerdoodle soca sopaipilla steelpan superfan tajin taquito tejano tlayuda toonie touque veep
    verklempt vincy yardie yinz
""")
# Of the eastern Mediterranean, the Caucasus, Russia and Central Asia, and of Jewish life.
_LEVANT = listed("""
    abaya aflaj agal agunah ajvar ayran ayvar babka badia banya basbousa bigos borek bourekas burek buzkashi chaikhana chokha churchkhela
    dishdashas diwaniya dolma dolmades dukkah falaj fattoush feddan gemara ghutra gozleme halachic halakha halakhic halva halwa
    hamantaschen hammam haredi hasbara havdalah hawawshi ikat kafeneio kafenion kanafeh kashrut kataifi ketubah khachapuri khinkali khor
    kibbe kibbeh kiddush kippa kippot knafeh kokpar koshari kufiya kugel kunafa kushari lahmacun langos lobio lokum maamoul maftoul
    manakish manousheh mansaf maqluba marshrutka mashrabiya menemen meze midrashic molokhia moshav mujaddara mukhabarat musakhan nakba
    naksa oleh palinka pelmeni peyot pkhali plov qvevri rakija rebbe rebbetzin rebetiko sabich sabkha sabra saganaki shayla shechita
    sheitel shtreimel skordalia souq spanakopita sufganiyah sufganiyot suzani syrniki taameya tagine tallit tamada taverna thobe tiropita
    treif tsipouro ulpan vareniki yahrzeit yizkor zakuska zakuski zurek
""")
REGIONAL = _AFRICA | _SOUTH_ASIA | _EAST_ASIA | _PACIFIC | _BRITAIN_AND_IRELAND | _AMERICA | _LEVANT
