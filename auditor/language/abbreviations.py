"""Abbreviations that carry a full stop without ending the sentence, and the words that begin one."""

from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What a full stop means after which word; all in lower case, without the last full stop.

    Attributes:
        never: a name or the rest of the phrase follows ("Dr.", "e.g.").
        numeric: only before a number, of Roman figures too ("No. 5", "vol. II").
        either: may also end a sentence ("Inc."): it does before a starter.
        starters: words that are capitalised only at the beginning of a sentence.
        ordinals: whether "5." is how the language writes "5th".
        names: those of them that are abbreviations only with a capital ("Ill.", "Ft."); in small letters they are words or units.
    """

    never: frozenset[str]
    numeric: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    ordinals: bool = field(default=False)
    names: frozenset[str] = field(default=frozenset())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Initials that transliteration makes two letters long, and Latin that every language uses.
_COMMON_EITHER = _words("yu ya ye zh kh ts etc al ph.d jr sr st")
_COMMON_NEVER = _words("cf ca vs v dr prof")

_STATES = _words(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore penn pa tenn tex va vt
    wash wis wyo"""
)
_ENGLISH = Abbreviations(
    never=_words(
        """mr mrs ms messrs mx rev hon fr gen lt col maj capt cpt sgt cpl pvt cmdr adm gov sen sens rep reps pres profs drs supt insp det mt
        e.g i.e viz approx dept asst assoc esp incl brig lieut pfc spc msgr smt mme mlle cllr ald amb atty dist ft"""
    ),
    numeric=_words("no nos vol vols p pp ch chap sec fig figs art op par rs c jan feb mar apr jun jul aug sep sept oct nov dec"),
    either=_STATES | _words("inc corp co ltd llc bros u.s u.k u.n e.u d.c l.a a.m p.m a.d b.c ave blvd rd est govt"),
    starters=_words(
        """the a an this that these those it its he his she her they their we our you your i my there here who what when
        where why how which and but or so yet in on at by for from with without of to as if after before since while
        during until under over between among about although though because despite however meanwhile instead moreover
        then now later earlier also both some many most several all each every another other no not one two three is are
        was were has have had do does did can could will would may should only even still just according additionally
        finally first last once more such nor let today yesterday tomorrow"""
    ),
    names=_STATES | _words("ft gen rep reps profs"),
)
_ITALIAN = Abbreviations(
    never=_words("sig sigg sig.ra sig.na dott dott.ssa ing avv on sen arch geom mons card rag s p.es es gen col cap ten"),
    numeric=_words("n nn art artt pag pagg vol cap fig tel nr sec gen feb mar apr mag giu lug ago set sett ott nov dic"),
    either=_words("ecc s.p.a spa s.r.l srl a.c d.c f.lli u.s.a"),
    starters=_words(
        """il lo la i gli le un uno una l' è e ed ma o se in nel nello nella nei negli nelle a al allo alla ai agli alle da
        dal dalla di del della dei degli delle con per su sul sulla tra fra questo questa questi queste quello quella
        lui lei loro noi voi io non anche ora poi dopo prima mentre quando dove come perché chi che cosa così tuttavia
        un' d' c' dell' nell' all' dall' sull' quest' inoltre infine secondo molti tutti ogni alcuni si ci ha hanno era sono"""
    ),
)
_SPANISH = Abbreviations(
    never=_words("ee sr sra srta sres dr dra dres d dña dª ing lic arq gral cnel cap tte mons sto sta p.ej ej excmo ilmo fco"),
    numeric=_words("n nº núm num art arts pág págs pag vol cap fig tel s aprox ene feb abr jun jul ago sep sept oct nov dic"),
    # Spanish doubles the letters of a plural, and the words come in pairs: "JJ. OO.", "FF. AA.".
    either=_words("uu jj oo ff aa cc rr hh ss mm dd pp s.a s.l ee.uu cía cia ud uds vd vds a.m p.m a.c d.c av avda"),
    starters=_words(
        """el la los las lo un una unos unas y e o u pero se si no en a al de del con por para sin sobre entre desde hasta
        según tras este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas nosotros yo tú usted se su
        sus mi también además sin embargo mientras cuando donde como porque quien que qué cuál ya ahora luego después
        antes así todos muchos algunos cada otro otra es son fue ha han había hay"""
    ),
    names=_words("uu jj oo ff aa cc rr hh ss mm dd pp"),
)
_FRENCH = Abbreviations(
    never=_words("m mm mme mmes mlle mlles me mgr pr st ste gén col cap lt p.ex"),
    numeric=_words("n no nº art p pp vol chap fig tél env janv févr avr juill sept oct nov déc"),
    either=_words("ex s.a s.a.r.l cie av bd j.-c é.-u e.-u"),
    starters=_words(
        """le la les l' un une des du de d' j' n' s' qu' et ou mais donc or ni car si ne il elle ils elles on nous vous je tu ce c' cet
        cette ces son sa ses leur leurs mon notre votre en dans sur sous par pour avec sans chez entre vers depuis
        pendant après avant selon malgré à au aux quand lorsque où comme parce qui que quel quelle ainsi aussi alors
        puis enfin cependant toutefois tous plusieurs certains chaque autre aucun est sont a ont était"""
    ),
    names=_words("m mm col cap"),
)
_PORTUGUESE = Abbreviations(
    never=_words("sr sra srs srta d dra drª profa eng arq gen cel cap ten exmo ilmo sto sta p.ex ex pe dep gov fed"),
    numeric=_words("n nº núm art arts pág págs vol cap fig tel séc jan fev abr jun jul ago nov dez"),
    either=_words("s.a ltda cia av e.u.a eua a.c d.c min"),
    starters=_words(
        """o a os as um uma uns umas e ou mas se não em no na nos nas de do da dos das a ao à aos às com por pelo pela para
        sem sobre entre desde até segundo após este esta estes estas esse essa esses essas aquele aquela isso isto ele
        ela eles elas nós eu você seu sua seus suas também além porém contudo entretanto enquanto quando onde como
        porque quem que qual já agora depois antes assim todos muitos alguns cada outro outra é são foi há"""
    ),
)
_GERMAN = Abbreviations(
    never=_words(
        """hr fr frl hrn dipl ing st z d u o i v z.b d.h u.a v.a i.d.r o.ä s.o s.u z.t bzw bspw vgl sog ggf evtl inkl exkl zzgl mind max
        geb gen rd ehem abg fa med phil jur rer nat h.c"""
    ),
    numeric=_words("nr nrn s art abs kap bd abb tel jan feb mär apr jun jul aug sep sept okt nov dez"),
    either=_words("usw u.s.w mio mrd tsd jh jhd str ag n.chr v.chr e.v co"),
    starters=_words(
        """der die das den dem des ein eine einen einem einer eines und aber oder denn doch wenn weil dass ob als wie wo
        wer was wann warum er sie es wir ihr ich du man sein seine seinen ihre ihren unser mein dieser diese dieses
        diesen diesem jener jene in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von
        vom vor während wegen zu zum zur zwischen trotz laut auch noch nur nun nicht kein keine so da dann hier dort
        jetzt damals später zuvor danach dabei dafür damit darum deshalb zudem außerdem allerdings jedoch schließlich
        alle viele einige mehrere jeder jede anderen ist sind war waren hat haben hatte wird werden"""
    ),
    ordinals=True,
)
_RUSSIAN = Abbreviations(
    never=_words("им ул пр просп с пос дер пер стр корп т.е т.к т.н напр св акад проф ген полк"),
    numeric=_words("№ п пп ч ст рис гл"),
    either=_words("млрд д г гг т.д т.п др н.э обл"),
    starters=_words(
        "в на с к о по за из от до для при но и а он она они мы я вы это этот эта эти как что кто где когда если также однако все после"
    ),
)

_BY_LANGUAGE = {
    "en": _ENGLISH,
    "it": _ITALIAN,
    "es": _SPANISH,
    "fr": _FRENCH,
    "pt": _PORTUGUESE,
    "de": _GERMAN,
    "ru": _RUSSIAN,
}


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return what is known for `language` (ISO 639-1); for any other one, what English has."""
    own = _BY_LANGUAGE.get(language, _ENGLISH)
    never = (own.never | _COMMON_NEVER) - own.numeric
    return Abbreviations(never, own.numeric, (own.either | _COMMON_EITHER) - never, own.starters, own.ordinals, own.names)
