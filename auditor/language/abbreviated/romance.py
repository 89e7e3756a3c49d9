"""Abbreviations of Italian, Spanish, French, Portuguese, Catalan and Romanian."""

from auditor.language.abbreviated.words import Abbreviations, listed

ITALIAN = Abbreviations(
    never=listed("sig sigg sig.ra sig.na dott dott.ssa ing avv on sen arch geom mons card cav rag s p.es es gen col cap ten"),
    numeric=listed("n nn art artt pag pagg vol cap fig tel nr sec gen feb mar apr mag giu lug ago set sett ott nov dic"),
    either=listed("ecc s.p.a spa s.r.l srl a.c d.c f.lli u.s.a"),
    starters=listed(
        """il lo la i gli le un uno una l' è e ed ma o se in nel nello nella nei negli nelle a al allo alla ai agli alle da
        dal dalla di del della dei degli delle con per su sul sulla tra fra questo questa questi queste quello quella
        lui lei loro noi voi io non anche ora poi dopo prima mentre quando dove come perché chi che cosa così tuttavia
        un' d' c' dell' nell' all' dall' sull' quest' inoltre infine secondo molti tutti ogni alcuni si ci ha hanno era sono"""
    ),
)
SPANISH = Abbreviations(
    never=listed("ee sr sra srta sres dr dra dres d dña dª ing lic arq gral cnel cap tte mons sto sta p.ej ej excmo ilmo fco"),
    numeric=listed("n nº núm num art arts pág págs pag vol cap fig tel s aprox ene feb abr jun jul ago sep sept oct nov dic"),
    # Spanish doubles the letters of a plural, and the words come in pairs: "JJ. OO.", "FF. AA.".
    either=listed("uu jj oo ff aa cc rr hh ss mm dd pp s.a s.l ee.uu cía cia ud uds vd vds a.m p.m a.c d.c av avda"),
    starters=listed(
        """el la los las lo un una unos unas y e o u pero se si no en a al de del con por para sin sobre entre desde hasta
        según tras este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas nosotros yo tú usted se su
        sus mi también además sin embargo mientras cuando donde como porque quien que qué cuál ya ahora luego después
        antes así todos muchos algunos cada otro otra es son fue ha han había hay"""
    ),
    names=listed("uu jj oo ff aa cc rr hh ss mm dd pp"),
)
FRENCH = Abbreviations(
    never=listed("m mm mme mmes mlle mlles me mgr pr st ste gén col cap lt p.ex"),
    numeric=listed("n no nº art p pp vol chap fig tél env janv févr avr juill sept oct nov déc"),
    either=listed("ex s.a s.a.r.l cie av bd j.-c é.-u e.-u"),
    starters=listed(
        """le la les l' un une des du de d' j' n' s' qu' et ou mais donc or ni car si ne il elle ils elles on nous vous je tu ce c' cet
        cette ces son sa ses leur leurs mon notre votre en dans sur sous par pour avec sans chez entre vers depuis
        pendant après avant selon malgré à au aux quand lorsque où comme parce qui que quel quelle ainsi aussi alors
        puis enfin cependant toutefois tous plusieurs certains chaque autre aucun est sont a ont était"""
    ),
    names=listed("m mm col cap"),
)
PORTUGUESE = Abbreviations(
    never=listed(
        "sr sra srs srta sr.ª d dra dr.ª prof.ª profª eng.ª engª drª profa eng arq gen cel cap ten exmo ilmo sto sta p.ex ex pe dep gov fed"
    ),
    numeric=listed("n nº núm art arts pág págs r vol cap fig tel séc jan fev abr jun jul ago nov dez"),
    either=listed("s.a ltda cia av e.u.a eua a.c d.c min"),
    starters=listed(
        """o a os as um uma uns umas e ou mas se não em no na nos nas de do da dos das a ao à aos às com por pelo pela para
        sem sobre entre desde até segundo após este esta estes estas esse essa esses essas aquele aquela isso isto ele
        ela eles elas nós eu você seu sua seus suas também além porém contudo entretanto enquanto quando onde como
        porque quem que qual já agora depois antes assim todos muitos alguns cada outro outra é são foi há"""
    ),
)
CATALAN = Abbreviations(
    never=listed("sr sra srs sres dr dra mn mons p.ex ex excm hble il·lm pl arq gral c"),
    numeric=listed("n núm art arts pàg pàgs p vol cap fig tel s aprox gen febr abr jul ag set oct nov des"),
    either=listed("s.a s.l a.c d.c av avda ee.uu ud vd cia"),
    starters=listed(
        """el la els les l' un una uns unes i o però si no en a al als de del dels d' amb per sense sobre entre des fins segons després
        abans
        aquest aquesta aquests aquestes ell ella ells elles nosaltres jo tu es s' se el seu la seva també a més mentre quan on com perquè
        qui què ara així tots molts alguns cada un altre és són va van ha han havia hi ho"""
    ),
)
ROMANIAN = Abbreviations(
    never=listed("dl dna d-na d-l d-lui dlui d-nei dnei d-ra dra ing av arh col lt cpt mr pr sf str bd b-dul șos jud com mun acad conf ex"),
    numeric=listed("nr art alin lit pag p vol cap fig tel sec ian feb mar apr iun iul aug sept oct nov dec"),
    either=listed("gen s.a s.r.l s.c ș.a ș.a.m.d î.hr d.hr î.e.n e.n"),
    starters=listed(
        """un o niște și sau dar iar însă ci nu în la de din pe cu fără pentru prin despre după înainte până spre între sub peste conform
        potrivit acest această acești aceste acesta aceasta acela aceea el ea ei ele noi eu tu se își său sa săi sale lor și-a s-a s-au
        când unde cum ce cine care dacă deși pentru că astfel apoi acum atunci aici toți toate mulți câțiva fiecare alt altă este sunt
        era erau a au ar va vor"""
    ),
    final=listed("mil mld"),
)
