"""Abbreviations of English, German, Dutch and the languages of Scandinavia."""

from auditor.language.abbreviated.words import Abbreviations, listed

_STATES = listed(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore penn pa tenn tex va vt
    wash wis wyo"""
)
ENGLISH = Abbreviations(
    never=listed(
        """mr mrs ms messrs mx rev hon fr gen lt col maj capt cpt sgt cpl pvt cmdr adm gov sen sens rep reps pres profs drs supt insp det mt
        e.g i.e viz approx dept asst assoc esp incl brig lieut pfc spc msgr smt mme mlle cllr ald amb atty dist ft"""
    ),
    numeric=listed("no nos vol vols p pp ch chap sec fig figs art op par rs c jan feb mar apr jun jul aug sep sept oct nov dec"),
    either=_STATES | listed("inc corp co ltd llc bros u.s u.k u.n e.u d.c l.a a.m p.m a.d b.c ave blvd rd est govt"),
    starters=listed(
        """the a an this that these those it its he his she her they their we our you your i my there here who what when
        where why how which and but or so yet in on at by for from with without of to as if after before since while
        during until under over between among about although though because despite however meanwhile instead moreover
        then now later earlier also both some many most several all each every another other no not one two three is are
        was were has have had do does did can could will would may should only even still just according additionally
        finally first last once more such nor let today yesterday tomorrow"""
    ),
    names=_STATES | listed("ft gen rep reps profs"),
)
GERMAN = Abbreviations(
    never=listed(
        """hr fr frl hrn dipl ing st z d u o i v z.b d.h u.a v.a i.d.r d a o.ä s.o s.u z.t u.u bzw bspw vgl sog ggf bes lt gebr mag evtl
        inkl exkl zzgl mind max
        geb gen rd ehem abg fa med phil jur rer nat h.c"""
    ),
    numeric=listed("nr nrn s art abs kap str bd abb tel jan feb mär apr jun jul aug sep sept okt nov dez"),
    either=listed("usw u.s.w mio mrd tsd jh jhd ag v.h n.chr v.chr e.v co"),
    starters=listed(
        """der die das den dem des ein eine einen einem einer eines und aber oder denn doch wenn weil dass ob als wie wo
        wer was wann warum er sie es wir ihr ich du man sein seine seinen ihre ihren unser mein dieser diese dieses
        diesen diesem jener jene in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von
        vom vor während wegen zu zum zur zwischen trotz laut auch noch nur nun nicht kein keine so da dann hier dort
        jetzt damals später zuvor danach dabei dafür damit darum deshalb zudem außerdem allerdings jedoch schließlich
        alle viele einige mehrere jeder jede anderen ist sind war waren hat haben hatte wird werden"""
    ),
    ordinals=True,
    endings=("str",),
)
DUTCH = Abbreviations(
    never=listed(
        """dhr mevr mw mr drs ir ing ds mgr o.a d.w.z bijv bv m.n m.b.t i.p.v i.v.m t.a.v t.o.v t.b.v z.g zgn incl excl resp burg
        weth gen kol kap v.l.n.r ged fam"""
    ),
    numeric=listed("nr nrs art blz p afb fig tel jan febr feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za zo ca"),
    either=listed("n.v b.v v.chr n.chr e.a w a.u.b"),
    starters=listed(
        """de het een en of maar want dus ook als dat die dit deze er hij zij ze we wij ik je jij u hun haar zijn mijn ons onze in op
        aan bij
        met van voor naar uit over door tegen tot sinds na om tijdens volgens toen nu nog niet geen wel wat wie waar waarom hoe wanneer
        daar daarom daarna hier zo al alle veel enkele sommige is was waren heeft hebben had wordt werd kan zou moet wil"""
    ),
    final=listed("mln mld enz e.d"),
)
SWEDISH = Abbreviations(
    never=listed("bl.a t.ex dvs d.v.s f.d s.k p.g.a pga m.a.o resp inkl exkl jfr fr.o.m t.o.m fil lic kand ev"),
    numeric=listed("kl nr s sid kap art fig bil tel jan febr feb mars apr aug sept okt nov dec st c"),
    either=listed("m.fl e.kr f.kr"),
    starters=listed(
        """det den de en ett och men eller för att som han hon vi ni jag du man detta denna dessa sin sitt sina deras hans hennes i på
        av med
        till från om vid under efter före innan utan mellan mot enligt när då där här nu så också även inte ingen inget alla många några
        varje vad vem var varför hur är har hade blev kan kommer ska skulle sedan"""
    ),
    final=listed("mkr kr milj mdr tkr osv o.s.v m.m"),
)
_SCANDINAVIAN = listed(
    """det den de en et ei og men eller for at som han hun vi jeg du man dette denne disse sin sitt sine deres hans hendes hennes i på av af
    med til fra om ved under etter efter før uten uden mellom mellem mot mod ifølge når da der her nå nu så også ikke ingen intet alle mange
    noen nogle hver hva hvad hvem hvor hvorfor hvordan er har havde hadde blev ble kan vil skal skulle siden samtidig"""
)
DANISH = Abbreviations(
    never=listed("bl.a f.eks dvs d.v.s fhv pga p.g.a ift inkl ekskl jf hhv vedr skt cand stud mag scient d evt"),
    numeric=listed("kl nr s kap art fig stk tlf jan feb mar apr jun jul aug sep sept okt nov dec"),
    either=listed("m.fl e.kr f.kr t.h"),
    starters=_SCANDINAVIAN,
    final=listed("mio mia mill kr pct osv o.s.v mv m.m"),
)
NORWEGIAN = Abbreviations(
    never=listed("bl.a f.eks dvs d.v.s pga p.g.a ift inkl ekskl jf hhv vedr cand stud mag ev evt"),
    numeric=listed("kl nr s kap art fig tlf jan feb mar apr jun jul aug sep sept okt nov des"),
    either=listed("m.fl e.kr f.kr"),
    starters=_SCANDINAVIAN,
    final=listed("mill mrd kr pst osv o.s.v mv m.m"),
)
