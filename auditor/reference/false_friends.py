"""False friends beside the reference: "actually" where its sentence has "currently", which Spanish "actualmente" means.

A word that looks like a foreign one tells nothing by itself; nor does it that another writer has another word. That the one is known to be
taken for the other, and the sentence of the reference has just that other, are two sources that agree. Where the two words may be said of
one thing ("parents", "relatives"), two writers may have chosen: these are believed only of an article that a machine likely translated.
So are phrases that come out as hardly any English when they are read word by word.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from auditor.article import SegmentedArticle
from auditor.artifacts.hypotheses.candidates import candidates
from auditor.artifacts.hypotheses.kinds import Kind, kind
from auditor.artifacts.sources import LANGUAGE_NAMES
from auditor.bilingual import lexicon
from auditor.entities.spans import is_free
from auditor.entities.words.tokens import Token, meaning, tokenise
from auditor.reference.counterparts import Beside, counterparts
from auditor.report import Finding, Severity

WORD, PHRASE = "lexis.false-friend", "likelihood.source-reading"
CONFIDENCE = 0.85
# Words of a phrase at most.
LONGEST = 4
# So many plain ones show that the article is a translation, and the others are believed with them.
PLAINLY = 2
_MESSAGE = "“{quote}” stands where the reference has “{meant}”: that is what {language} “{foreign}” means."
Lemmas = tuple[str, ...]


class Friend(NamedTuple):
    """A foreign word or phrase, what it usually means (lemmas), and whether that can be said of the same thing as its look-alike."""

    language: str
    foreign: str
    usual: tuple[Lemmas, ...]
    is_near: bool
    check: str = WORD


class Misread(NamedTuple):
    """Words of the article, those of the reference's sentence that say what was meant, and what may be the cause."""

    start: int
    end: int
    meant: str
    causes: tuple[Friend, ...]

    @property
    def is_near(self) -> bool:
        """Tell whether a writer may have chosen the words."""
        return all(friend.is_near for friend in self.causes)


@cache
def friends() -> dict[Lemmas, tuple[Friend, ...]]:
    """Return the false friends by the lemmas of their English look-alike."""
    found: dict[Lemmas, tuple[Friend, ...]] = {}
    rows = files("auditor.reference").joinpath("data", "false_friends.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for language, foreign, english, usual, distance in (row.split("\t") for row in rows):
        friend = Friend(language, foreign, tuple(map(_told, usual.split("|"))), distance == "near")
        found[_lemmas(english)] = (*found.get(_lemmas(english), ()), friend)
    return found


def misread_words(
    article: SegmentedArticle, reference: SegmentedArticle, others: Sequence[tuple[int, int]], *, is_translated: bool
) -> tuple[Finding, ...]:
    """Return a finding for each false friend and each phrase read word by word whose true meaning the reference's sentence has.

    Args:
        article: the text that is audited.
        reference: a clean text of its story.
        others: what was found otherwise; none of it is touched.
        is_translated: whether a machine likely translated the article.
    """
    own, theirs = _text(article, _noun), _text(reference, meaning)
    found = [item for beside in counterparts(article, reference) for item in _misread(beside, own, theirs)]
    free = [item for item in found if is_free((item.start, item.end), others)]
    plain = {item.causes for item in free if not item.is_near}
    believed = [item for item in free if is_translated or len(plain) >= PLAINLY or not item.is_near]
    heard = Counter(language for item in believed for language in {friend.language for friend in item.causes})
    return tuple(_finding(article, item, heard) for item in believed)


def _misread(beside: Beside, own: str, theirs: str) -> Iterator[Misread]:
    """Yield what is misread in a sentence, the longest phrases first, no word twice."""
    tokens = tokenise(beside.segment.text, beside.segment.start)
    told = [token for one in beside.counterparts for token in tokenise(one.text)]
    last = 0
    for i in range(len(tokens)):
        # A capital within a sentence is a name's.
        if i < last or (i and tokens[i].capitalised):
            continue
        for behind in range(min(i + LONGEST, len(tokens)), i, -1):
            run = tokens[i:behind]
            meant, causes = _meant(run, told, own, theirs)
            if causes:
                yield Misread(run[0].start, run[-1].end, meant, causes)
                last = behind
                break


def _meant(run: Sequence[Token], told: Sequence[Token], own: str, theirs: str) -> tuple[str, tuple[Friend, ...]]:
    """Return what a run of words was meant to be, as the reference writes it, and the friends that it may be.

    Whoever has what is meant elsewhere in the article knows the word; whoever has only "damages and interests" does not.
    """
    words = tuple(map(meaning, run))
    is_name = any(token.capitalised for token in run[1:])
    known = () if is_name else _known(words, " ".join(token.lower for token in run))
    if not known or _says(theirs, words):
        return "", ()
    lemmas = [_noun(token) for token in told]
    # What is plainly meant comes before what may be.
    for usual in dict.fromkeys(usual for friend in sorted(known, key=lambda friend: friend.is_near) for usual in friend.usual):
        found = _place(usual, lemmas)
        if found is not None and (_says(f" {' '.join(words)} ", usual) or not _says(own, usual)):
            causes = tuple(friend for friend in known if usual in friend.usual)
            return " ".join(token.text for token in told[found : found + len(usual)]), causes
    return "", ()


def _place(words: Lemmas, lemmas: Sequence[str]) -> int | None:
    return next((i for i in range(len(lemmas) - len(words) + 1) if tuple(lemmas[i : i + len(words)]) == words), None)


def _known(words: Lemmas, surface: str) -> tuple[Friend, ...]:
    found = friends().get(words, ())
    if len(words) == 1 or surface not in lexicon().literals:
        return found
    phrases = (item for item in candidates(surface, lexicon()) if " " in item.foreign and kind(item) is Kind.PHRASE)
    return (*found, *(Friend(item.language, item.foreign, (_told(item.meant),), is_near=True, check=PHRASE) for item in phrases))


def _lemmas(text: str) -> Lemmas:
    return tuple(map(meaning, tokenise(text)))


def _told(text: str) -> Lemmas:
    return tuple(map(_noun, tokenise(text)))


def _noun(token: Token) -> str:
    """Return the lemma of a word, of a noun in -ing the word: who spoke at a hearing was heard, and an audience hears."""
    return token.lower if token.lower.endswith("ing") else meaning(token)


def _text(text: SegmentedArticle, form: Callable[[Token], str]) -> str:
    """Return the words of a text in that form, each between spaces."""
    return f" {' '.join(form(token) for segment in text.segments for token in tokenise(segment.text))} "


def _says(text: str, words: Lemmas) -> bool:
    return f" {' '.join(words)} " in text


def _finding(article: SegmentedArticle, item: Misread, heard: Mapping[str, int]) -> Finding:
    """Return the finding, which names the language that most of the article's speak for."""
    quote = article.article.text[item.start : item.end]
    friend = max(item.causes, key=lambda friend: (not friend.is_near, heard[friend.language]))
    told = {"quote": quote, "meant": item.meant, "language": LANGUAGE_NAMES[friend.language], "foreign": friend.foreign}
    return Finding(
        check=friend.check,
        category="accuracy/mistranslation",
        severity=Severity.MINOR,
        start=item.start,
        end=item.end,
        quote=quote,
        message=_MESSAGE.format(**told),
        confidence=CONFIDENCE,
        evidence={"language": friend.language, "foreign": friend.foreign, "reference": item.meant},
    )
