"""Which preposition English words govern, where a Romance language has another one that translators carry over.

Only pairs that no good English has, once what follows and stands before is as each row wants it. Made of the grammar of English alone.
"""

from enum import Flag, auto
from typing import NamedTuple

from auditor.artifacts.english.names import COUNTRIES, PERSONS
from auditor.artifacts.english.words import listed


class After(Flag):
    """What must follow the preposition."""

    PHRASE = auto()
    """A determiner or possessive with its noun, an object pronoun, or a question: "the weather", "him", "how it goes"."""
    DEFINITE = auto()
    """The same, but no indefinite article: "arrived to a city in ruins" says in what state."""
    BARE = auto()
    """A noun without a determiner."""
    GERUND = auto()
    """An -ing form."""
    DOING = auto()
    """An -ing form with its object, which is no noun: not "insisted in meeting after meeting", "thinking in changing times"."""
    NAME = auto()
    """A name."""
    BASE = auto()
    """A bare verb."""
    PERSON = auto()
    """Somebody that one marries: "a doctor", "her", "Anna"."""
    COUNT = auto()
    """A number word or figure."""


class Before(Flag):
    """What must stand before the word."""

    ANYTHING = auto()
    LINKING = auto()
    """A form of "be", "feel", "fall" or their like."""
    ACTIVE = auto()
    """No form of "be": the word is no passive."""
    SUBJECT = auto()
    """A subject that begins a clause, or "to" behind a verb: what is discussed stands behind, and not before."""
    ASKING = auto()
    """No form of "be", and no question, which is asked "to" somebody in some Englishes."""
    GROUP = auto()
    """A body of people."""


class Governed(NamedTuple):
    """A row: words, the preposition carried over, the right one (empty: none), what has it elsewhere, and where it counts.

    Attributes:
        words: forms, separated by bars; a form may be of several words.
        language: ISO 639-1 code of a language that has the wrong preposition, in `foreign`; both empty where none is plain.
        nouns: heads of which one must follow; empty means any.
        whole: `right` stands for word and preposition together.
    """

    words: str
    wrong: str
    right: str
    language: str
    foreign: str
    after: After = After.PHRASE
    before: Before = Before.ANYTHING
    nouns: frozenset[str] = frozenset()
    whole: bool = False


_ANY = After.PHRASE | After.BARE
_THING = After.PHRASE | After.GERUND
_PLACES = listed("""
    room house building office church museum kitchen bedroom apartment palace prison stadium courtroom classroom cathedral hotel restaurant
    country village
""")
_GOALS = _PLACES | listed("airport station city town capital island hospital scene port border camp")
_ENDS = listed("conclusion agreement decision compromise understanding final finals semifinals")
_NEAR = _PLACES | listed("door table window car river border")
_CLAIMS = listed("need importance necessity idea fact right")
_EVENTS = listed("ceremony funeral concert wedding match premiere festival screening summit conference mass inauguration burial")
_WORKS = listed("novel book story stories legend tale film")
_SCENERY = listed("snow blood mud dust ice sand ash ashes water flowers leaves oil dirt sweat smoke paint grass trees tattoos glory clouds")
_CROWDS = listed("people tourists visitors fans children passengers refugees water smoke joy hope surprises errors mistakes contradictions")
_CRIMES = listed("""
    murder corruption fraud theft rape treason terrorism homicide robbery bribery embezzlement manslaughter espionage blasphemy
""")
_OUTCOMES = listed("""
    result results team teams club display performance performances work game outcome victory way players service season match agreement
    start achievement efforts
    progress answer answers decision draw win
""")
_BLOWS = listed("accident crash attack attacks earthquake fire shipwreck explosion bombing genocide tsunami wreck avalanche")
_STEERED = listed("result results outcome decision election vote price prices market choice development behaviour behavior")
_BACKING = listed("support help presence participation backing collaboration assistance")
_DREAMS = listed("house home future career return title trip world life job victory medal car goal final triumph")
_UNIONS = listed("team party club protest protests army campaign group movement strike celebrations demonstration band")
_TROUBLES = listed("problem problems crisis challenge challenges difficulties threat situation reality")
_COLOURS = listed("black white red blue green yellow pink grey gray purple")

GOVERNED: tuple[Governed, ...] = (
    Governed("depend|depends|depended", "of", "on", "es", "depender de", _ANY | After.GERUND | After.NAME),
    Governed("depending", "of", "on", "fr", "dépendre de", After.PHRASE),
    Governed("depend|depends|depended", "from", "on", "it", "dipendere da"),
    Governed(
        "participate|participates|participated|participating|take part|takes part|took part|taken part|taking part",
        "to", "in", "fr", "participer à",
    ),
    Governed("enter|enters|entered|entering", "in", "", "es", "entrar en", before=Before.ACTIVE, nouns=_PLACES),
    Governed("enter|enters|entered|entering", "to", "", "es", "entrar a", before=Before.ACTIVE, nouns=_PLACES),
    Governed("interested", "on", "in", "es", "interesado en", After.PHRASE | After.DOING, Before.LINKING),
    Governed("interested", "to", "in", "it", "interessato a", before=Before.LINKING),
    Governed("responsible", "of", "for", "es", "responsable de", _THING),
    Governed("composed", "by", "of", "es", "compuesto por", After.COUNT, Before.GROUP),
    Governed("integrated", "by", "made up of", "es", "integrado por", After.COUNT, Before.GROUP, whole=True),
    Governed("conformed", "by", "made up of", "es", "conformado por", After.COUNT, Before.GROUP, whole=True),
    Governed("dreamt|dreamed|dreaming", "with", "of", "es", "soñar con", After.DOING),
    Governed("dreamt|dreamed", "with", "of", "es", "soñar con", nouns=_DREAMS),
    Governed("in love", "of", "with", "it", "innamorato di", After.PHRASE | After.NAME, Before.LINKING),
    Governed("capable|incapable", "to", "of", "fr", "capable de", After.BASE, Before.LINKING),
    Governed("able|unable", "of", "to", "es", "capaz de", After.GERUND),
    Governed("different", "of", "from", "es", "diferente de"),
    Governed("similar", "of", "to", "", ""),
    Governed("related", "with", "to", "es", "relacionado con", before=Before.LINKING),
    Governed("the same", "than", "as", "es", "lo mismo que", After.PHRASE | After.NAME),
    Governed("the same", "than", "as", "es", "lo mismo que", After.BARE, nouns=listed("year month week season")),
    Governed("superior|inferior", "than", "to", "", "", _ANY | After.NAME | After.COUNT),
    Governed("married", "with", "to", "es", "casado con", After.PERSON, Before.LINKING),
    Governed("arrive|arrives|arrived|arriving", "to", "at", "es", "llegar a", After.DEFINITE, nouns=_GOALS),
    Governed("arrive|arrives|arrived|arriving", "to", "at", "es", "llegar a", nouns=_ENDS),
    Governed("arrive|arrives|arrived|arriving", "to", "in", "es", "llegar a", After.BARE, nouns=COUNTRIES),
    Governed("reach|reaches|reached|reaching", "to", "", "es", "llegar a", nouns=listed("final finals agreement conclusion decision")),
    Governed("insist|insists|insisted|insisting", "in", "on", "es", "insistir en", After.DOING),
    Governed("insist|insists|insisted|insisting", "in", "on", "es", "insistir en", nouns=_CLAIMS),
    Governed("consist|consists|consisted|consisting", "on", "of", "es", "consistir en", _ANY | After.GERUND | After.COUNT),
    Governed("discuss|discussed|discussing", "about", "", "es", "discutir sobre", before=Before.SUBJECT),
    Governed("approached", "to", "", "es", "acercarse a", before=Before.ACTIVE, nouns=_NEAR),
    Governed("resist|resists|resisted|resisting", "to", "", "fr", "résister à"),
    Governed("obey|obeys|obeyed|obeying", "to", "", "fr", "obéir à"),
    Governed("oppose|opposes|opposing", "to", "", "es", "oponerse a"),
    Governed("renounce|renounces|renounced|renouncing", "to", "", "es", "renunciar a"),
    Governed("attend|attends|attended|attending", "to", "", "es", "asistir a", before=Before.ACTIVE, nouns=_EVENTS),
    Governed(
        "answered|answering", "to", "", "es", "responder a", before=Before.ACTIVE,
        nouns=listed("question questions letter letters"),
    ),
    Governed(
        "ask|asks|asked|asking", "to", "", "es", "preguntar a", After.DEFINITE, Before.ASKING,
        nouns=PERSONS | listed("witness witnesses expert experts reporters government ministry police press"),
    ),
    Governed(
        "killed|arrested|wounded|kidnapped|murdered|injured", "to", "", "es", "matar a", before=Before.ACTIVE,
        nouns=PERSONS - listed("man woman child") | listed("policeman soldier suspect suspects hostage hostages civilian civilians"),
    ),
    Governed("survive|survives|survived|surviving", "to", "", "es", "sobrevivir a", nouns=_BLOWS),
    Governed("affected|affecting", "to", "", "es", "afectar a"),
    Governed("congratulated|congratulating|thanked|thanking", "to", "", "es", "agradecer a", before=Before.ACTIVE),
    Governed("accessed|accessing", "to", "", "es", "acceder a", before=Before.ACTIVE),
    Governed("joined", "to", "", "es", "unirse a", before=Before.ACTIVE, nouns=_UNIONS),
    Governed("faced", "to", "with", "fr", "face à", nouns=_TROUBLES),
    Governed("confronted", "to", "with", "fr", "confronté à"),
    Governed("influenced", "on", "", "es", "influir en", before=Before.ACTIVE, nouns=_STEERED),
    Governed("benefited|benefitted|profited", "of", "from", "fr", "bénéficier de"),
    Governed("suffer|suffers|suffered", "of", "from", "fr", "souffrir de", _ANY),
    Governed("lacks|lacked", "of", "", "es", "carecer de", _ANY),
    Governed("abused", "of", "", "es", "abusar de"),
    Governed("count|counts|counted", "with", "on", "es", "contar con", nouns=_BACKING),
    Governed("counts", "with", "has", "es", "contar con", After.COUNT, whole=True),
    Governed("opt|opts|opted|opting", "by", "for", "es", "optar por", _THING),
    Governed("thinking", "in", "of", "es", "pensar en", After.DOING, Before.LINKING),
    Governed("based", "in", "on", "es", "basado en", After.PHRASE | After.BARE, nouns=_WORKS | listed("events")),
    Governed("inspired", "in|on", "by", "es", "inspirado en", nouns=_WORKS),
    Governed("accused", "for", "of", "es", "acusado por", After.BARE, nouns=_CRIMES),
    Governed("accustomed", "of", "to", "", "", _THING),
    Governed("satisfied", "of", "with", "fr", "satisfait de", nouns=_OUTCOMES),
    Governed("surprised", "of", "at", "fr", "surpris de", before=Before.LINKING),
    Governed("worried|concerned", "of", "about", "it", "preoccupato di", before=Before.LINKING),
    Governed("happy|pleased|delighted|disappointed", "of", "with", "fr", "content de", before=Before.LINKING),
    Governed("rich", "of", "in", "it", "ricco di", After.BARE, Before.LINKING),
    Governed("full", "with", "of", "fr", "plein de", After.BARE, Before.LINKING, _CROWDS),
    Governed("filled", "of", "with", "it", "riempito di", After.BARE),
    Governed("covered", "of", "with", "es", "cubierto de", After.BARE, nouns=_SCENERY),
    Governed("surrounded|accompanied", "of", "by", "es", "rodeado de", _ANY),
    Governed("dressed", "of", "in", "es", "vestido de", After.BARE, nouns=_COLOURS),
    Governed("disguised", "of", "as", "es", "disfrazado de", _ANY),
    Governed("succeeded", "to", "in", "fr", "réussir à", After.BASE),
)  # fmt: skip
