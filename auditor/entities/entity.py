"""Cluster the mentions of an article: one entity for "Tom Cruise", "Cruise" and "Mr Cruise"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.entities.mention import NAMES, PERSONAL, Kind, Mention
from auditor.entities.words.classes import WORKS
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import Tokens, canonical, name_tokens, same_name

_QUOTES = tuple("\"“”„«‘'")


@dataclass(frozen=True, slots=True)
class Entity:
    """What several mentions name.

    Attributes:
        kind: the kind that its mentions speak for.
        text: its fullest form.
        mentions: in reading order, never empty.
        forms: its distinct spellings, fullest first.
        tokens: the canonical tokens of its fullest form.
        segments: the indices of the segments that name it.
        titled: whether quotation marks, a colon or a word such as "film" show it to be a work.
        weak: nothing but a capital on a common word speaks for it.
    """

    kind: Kind
    text: str
    mentions: tuple[Mention, ...]
    forms: tuple[str, ...]
    tokens: Tokens
    segments: frozenset[int]
    titled: bool
    weak: bool

    @property
    def roles(self) -> frozenset[str]:
        """Return the role words that stand near its mentions."""
        return frozenset(role for mention in self.mentions for role in mention.roles)


def lone_entity(mention: Mention) -> Entity:
    """Return an entity of one mention, which nothing shows to be a work."""
    tokens = canonical(name_tokens(mention.text))
    return Entity(
        mention.kind, mention.text, (mention,), (mention.text,), tokens, frozenset({mention.segment}), titled=False, weak=mention.weak
    )


def stands_in_quotes(mention: Mention, text: str) -> bool:
    """Tell whether a mention of `text` stands right behind a quotation mark."""
    return text[mention.start - 1 : mention.start] in _QUOTES


def cluster(mentions: Iterable[Mention], text: str) -> tuple[Entity, ...]:
    """Return the named entities among the mentions of `text`, in the order of their first mention.

    Fuller forms come first and a short form joins the most frequent fuller one that it fits, so that two teams of one
    city never become one through the city's name.
    """
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind in NAMES and not mention.text.startswith("@"):  # an account is nobody's spelling of a name
            by_form[mention.text].append(mention)
    short = _abbreviations(by_form, text)
    groups: list[list[str]] = []
    for form in sorted(by_form, key=lambda item: (-len(name_tokens(item)), -len(by_form[item]), item)):
        fitting = [group for group in groups if short.get(form) in group or _fits(form, group[0], by_form)]
        if fitting:
            max(fitting, key=lambda group: (_exactness(form, group[0]), sum(len(by_form[item]) for item in group))).append(form)
        else:
            groups.append([form])
    entities = (_entity(group, [mention for form in group for mention in by_form[form]], text) for group in groups)
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0].start))


def _abbreviations(by_form: dict[str, list[Mention]], text: str) -> dict[str, str]:
    """Return {acronym: full name} where the text sets an acronym in brackets after the name, of whatever language its letters are."""
    ends = {mention.end: form for form, mentions in by_form.items() for mention in mentions if len(name_tokens(form)) > 1}
    return {
        form: ends[mention.start - 2]
        for form, mentions in by_form.items()
        for mention in mentions
        if form.isupper() and form.isalpha() and mention.start - 2 in ends and text[mention.start - 2 : mention.start] == " ("
    }


def _exactness(form: str, other: str) -> bool:
    return name_tokens(form) == name_tokens(other)


def _fits(form: str, fuller: str, by_form: dict[str, list[Mention]]) -> bool:
    if not same_name(form, fuller):
        return False
    if _exactness(form, fuller):
        return True
    short, full = by_form[form][0], by_form[fuller][0]
    if short.kind is Kind.PLACE and full.kind is not Kind.PLACE:
        return False
    # A common word with a capital is a short form only of a name that has it as its last word: "Cruise", not "Space".
    return not short.weak or (not full.weak and name_tokens(form)[-1] == name_tokens(fuller)[-1] and full.kind in PERSONAL)


def _entity(forms: Sequence[str], mentions: list[Mention], text: str) -> Entity:
    mentions.sort(key=lambda mention: mention.start)
    titled = any(_is_titled(mention, text) for mention in mentions)
    return Entity(
        kind=_entity_kind(forms[0], mentions),
        text=forms[0],
        mentions=tuple(mentions),
        forms=tuple(sorted(forms, key=lambda form: (-len(name_tokens(form)), form))),
        tokens=canonical(name_tokens(forms[0])),
        segments=frozenset(mention.segment for mention in mentions),
        titled=titled,
        weak=all(mention.weak for mention in mentions) and not titled,
    )


def _entity_kind(form: str, mentions: Sequence[Mention]) -> Kind:
    """Return the kind that the fullest form's first mention shows, else the kind that most mentions show."""
    full = next(mention.kind for mention in mentions if mention.text == form)
    if full is not Kind.NAME:
        return full
    kinds = Counter(mention.kind for mention in mentions if mention.kind is not Kind.NAME)
    return kinds.most_common(1)[0][0] if kinds else Kind.NAME


def _is_titled(mention: Mention, text: str) -> bool:
    if mention.kind is not Kind.TITLE or mention.text[:1].islower():
        return False
    return stands_in_quotes(mention, text) or ": " in mention.text or bool(mention.roles & WORKS)


def is_worded(entity: Entity) -> bool:
    """Tell whether an entity's name is made of common words, as titles are ("Quiet Harbour")."""
    return len(entity.tokens) > 1 and all(is_common(token) or token.isdigit() for token in entity.tokens)


def first_mentions(entity: Entity) -> list[Mention]:
    """Return the first mention of every spelling of an entity, one in the body before any other."""
    ranked = sorted(entity.mentions, key=lambda mention: (not mention.scored, mention.start))
    return sorted({mention.text: mention for mention in reversed(ranked)}.values(), key=lambda mention: mention.start)
