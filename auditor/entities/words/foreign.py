"""Words of German, French, Italian, Portuguese and Spanish as sentences are compared: small ones, their forms, how common they are."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from auditor.bilingual import lexicon, other_lexicon
from auditor.entities.words.lexicon import frequency, is_function, lemma, synonyms
from auditor.entities.words.normalise import fold, unhyphened

# Articles, prepositions, pronouns, conjunctions, auxiliaries and adverbs that any sentence may have, without accents.
_SMALL = {
    "de": """
        ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis da dabei dafur dagegen damit
        dann daran darauf darin daruber darum darunter das dass davon dazu dem den denen denn der deren des dessen die dies diese diesem
        diesen dieser dieses doch dort du durch ein eine einem einen einer eines er erst es etwa etwas fur gab ganz gar gegen gegenuber
        gibt gut habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins ist ja jede
        jedem jeden jeder jedes jetzt kann kein keine keinen keiner kommt konnen konnte konnten man mehr mein mit muss mussen musste
        mussten nach nachdem neben nicht nichts noch nun nur ob oder ohne rund schon sehr sei seien sein seine seinem seinen seiner seines
        seit selbst sich sie sind so sogar soll sollen sollte sollten sondern uber um und uns unser unter viel viele vielen vom von vor
        wann war waren warum was wegen weil weiter welche wenn wer werde werden wie wieder will wir wird wo wollen wollte worden wurde
        wurden zu zum zur zwar zwischen
    """,
    "es": """
        a al algo alguna algunas alguno algunos ambos ante antes aquel aquella aqui asi aun aunque ayer bajo bien cada casi como con
        contra cual cuales cuando cuanto de del desde despues donde durante e el ella ellas ellos en entonces entre era eran es esa esas
        ese eso esos esta estaba estaban estan estar estas este esto estos fue fueron gran ha haber habia habian han hasta hay he hoy
        incluso junto la las le les lo los luego mas me menos mi mientras mismo mucho muchos muy nada ni ningun ninguna no nos nosotros
        nuestra nuestro o os otra otras otro otros para pero poco por porque puede pueden pues que quien quienes se segun ser si sido
        siempre sin sino sobre solo son su sus tambien tan tanto te tenia tenian tiene tienen toda todas todavia todo todos tras tu u un
        una unas uno unos y ya yo
    """,
    "fr": """
        a afin ai ainsi alors apres au aucun aucune aujourd aussi autre autres aux avaient avait avant avec avoir bien c car ce ceci cela
        celle celles celui ces cet cette ceux chaque chez comme contre d dans de deja depuis derriere des devant dont du elle elles en
        encore entre est et etaient etait etant ete etre eu eux fait faut hui il ils j je jusque l la le les leur leurs lors lorsque lui m
        ma mais malgre me meme memes mes moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus
        plusieurs pour pourtant puis qu quand que quel quelle qui quoi s sa sans se sera seront ses si son sont sous sur t ta tant te tous
        tout toute toutes tres trop tu un une vers vos votre vous y
    """,
    "it": """
        a abbiamo ad agli ai al alcune alcuni all alla alle allo allora altra altre altri altro anche ancora avere aveva avevano ben c che
        chi ci cio coi col come con contro cosi cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello dentro
        di dopo dove durante e ed era erano essere fa fino fra gia gli ha hai hanno ho i ieri il in io l la le lei li lo loro lui ma mai
        me mentre mi mia mio molto ne negli nei nel nell nella nelle nello nessun nessuna niente no noi non o oggi ogni oltre ora per
        perche pero piu poi prima proprio qua quale quali quando quanto quasi quel quell quella quelle quelli quello quest questa queste
        questi questo qui quindi se sei sempre senza si sia siamo sono sopra sotto sta stata state stati stato su sua sue sugli sui sul
        sull sulla sulle suo suoi tra tu tutta tutte tutti tutto un una uno verso vi
    """,
    "pt": """
        a agora ainda alem algo algum alguma algumas alguns ante antes ao aos apenas apos aquela aquele aqui as assim ate bem cada com
        como contra cuja cujo da das de dela dele deles depois desde dessa desse desta deste disse do dos durante e ela elas ele eles em
        enquanto entao entre era eram essa essas esse esses esta estao estar estas estava estavam este estes eu foi foram ha havia hoje
        isso isto ja la lhe lhes mais mas me mesmo meu minha muito muitos na nada nao nas nem nenhum nenhuma nessa nesse nesta neste no
        nos nossa nosso num numa o onde ontem os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porque pouco
        quais qual quando quanto que quem quer se segundo seja sem sempre ser sera seu seus sido so sob sobre sua suas tambem tao tem
        tendo ter teve tinha tinham toda todas todo todos tudo um uma umas uns vai
    """,
}  # fmt: skip
_ENDINGS = {
    "de": ("", "e", "em", "en", "er", "es", "n", "s"),
    "es": ("", "a", "as", "e", "es", "o", "os", "s"),
    "fr": ("", "e", "ee", "ees", "er", "es", "s"),
    "it": ("", "a", "e", "i", "o"),
    "pt": ("", "a", "as", "e", "es", "o", "os", "s"),
}
# What is left of a word without its ending has as many letters, to be a word's.
_SHORTEST_STEM = 3
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|(?:d|n|qu|su|a|da|de|ne|que|co)(?:l|ll)|quest|un|sant)['’](?=\w)")


@cache
def _small(language: str) -> frozenset[str] | None:
    return frozenset(_SMALL[language].split()) if language in _SMALL else None


def is_known(language: str) -> bool:
    """Tell whether a language's own words are known."""
    return language in _SMALL


def is_small(word: str, language: str) -> bool:
    """Tell whether a lower-case word says nothing by itself in its language; of a language without words here English has the say."""
    small = _small(language)
    return is_function(word) if small is None else fold(word) in small


def form(word: str, language: str) -> str:
    """Return a lower-case word as the words of two texts are compared.

    An English word is its lemma; any other one is without accents, and without the small one that an apostrophe ties to it: "l'usine".
    """
    if not is_known(language):
        return lemma(unhyphened(fold(word)))
    return unhyphened(fold(_ELIDED.sub("", word) if language in ("fr", "it") else word))


def kin(word: str, language: str) -> frozenset[str]:
    """Return what another text may have for a word: English synonyms, in other languages its forms."""
    return _forms(word, language) if is_known(language) else synonyms(word)


def are_kin(left: str, right: str, language: str) -> bool:
    """Tell whether either of two words can stand for the other."""
    return right in kin(left, language) or left in kin(right, language)


@lru_cache(maxsize=50_000)
def _forms(word: str, language: str) -> frozenset[str]:
    """Return what a folded word may be with the endings of other numbers and genders, itself among them: "evacuada", "evacuados"."""
    endings = _ENDINGS.get(language, ())
    stems = {word[: len(word) - len(ending)] for ending in endings if word.endswith(ending)}
    least = min((stem for stem in stems if len(stem) >= _SHORTEST_STEM), key=len, default="")
    return frozenset(f"{least}{ending}" for ending in endings) | {word} if least else frozenset({word})


def usage(word: str, language: str) -> float:
    """Return occurrences of a folded word per million of prose, by what it means in English."""
    return frequency(meaning_of(word, language) or word)


def meaning_of(word: str, language: str) -> str:
    """Return the English word that a folded word most usually is, empty for one that is not known."""
    return _meanings(language).get(word, "")


@cache
def _meanings(language: str) -> Mapping[str, str]:
    """Return the folded words of a language with the English one that each most usually is."""
    if language not in _SMALL:
        return {}
    words = (other_lexicon() if language == "de" else lexicon()).readings
    return {
        fold(foreign): reading
        for (of, foreign), readings in words.items()
        if of == language and (reading := next((item.english for item in readings if item.english), ""))
    }
