"""Recognise the entities of an article: names, titles, numbers, sums, dates and quotations, by rules and word tables."""

import re
from collections.abc import Iterator, Sequence

from auditor.article import Segment, SegmentedArticle, SegmentKind
from auditor.entities.mention import NAMES, Found, Kind, Mention, Moment, Quantity
from auditor.entities.recognition.dates import zone_of
from auditor.entities.recognition.day_ranges import with_whole_days
from auditor.entities.recognition.foreign_titles import without_titles
from auditor.entities.recognition.german import without_nouns
from auditor.entities.recognition.german_quantities import find_german_quantities
from auditor.entities.recognition.names import is_title_case
from auditor.entities.recognition.openers import without_openers
from auditor.entities.recognition.plain_quantities import find_plain_quantities
from auditor.entities.recognition.quantities import find_quantities
from auditor.entities.recognition.quotations import find_quotations, find_quoted_phrases, find_titles
from auditor.entities.recognition.romance_quantities import find_romance_quantities
from auditor.entities.recognition.spacy_names import OWN, Finder, finder
from auditor.entities.recognition.tagger import label
from auditor.entities.spans import Span, is_free, overlap
from auditor.entities.words.classes import WORKS
from auditor.entities.words.geography import DEMONYMS
from auditor.entities.words.lexicon import is_common, is_function
from auditor.entities.words.measures import CURRENCIES, MONTHS, WEEKDAYS
from auditor.entities.words.tokens import Token, tokenise

# Where no language was identified the text is read as English is.
_ENGLISH = ("en", "und")
_HALVES = ("AM", "PM")
_ERAS = ("AD", "BC", "BCE", "CE")
# A figure that stands in one name with its currency: "Rs50m", "Dh 500".
_FIGURE = re.compile(r"\s?\d.*")
_YEAR = re.compile(r"(?:\d|\bcentur(?:y|ies))\s$")
LABELS = {"PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE, "WORK": Kind.TITLE, "MISC": Kind.NAME}


def recognise(article: SegmentedArticle, recogniser: str = OWN) -> tuple[Mention, ...]:
    """Return every mention of an article in reading order; `article.text[start:end] == text` for each.

    `recogniser` says who finds the names (`spacy_names.finder`); titles in quotation marks, figures, dates and quotations are always
    found by rules.

    Text that is written in title case shows nothing by its capitals: there, only titles in quotation marks, names that the rest of the
    article has, and words that are no common ones are recognised. Mentions outside the body are marked by `scored`.
    """
    find = finder(recogniser)
    if article.language == "de" and recogniser in ("", OWN):
        find = _without_nouns(find)
    elif recogniser in ("", OWN):
        find = _without_openers(find, article.language)
    mentions: list[Mention] = []
    headlines = []
    for index, segment in enumerate(article.segments):
        names: list[Mention] = []
        numbers = list(_quantities(index, segment, article.language))
        if is_title_case(segment.text):
            headlines.append(index)
        else:
            # Outside English a noun of a figure may have a capital: "1,2 Millionen Euro", "Dienstag".
            figures = [] if article.language in _ENGLISH else numbers
            names = [
                name
                for name in _names(index, segment, find, article.language)
                if not _is_none(name, numbers, segment) and not any(_is_within(name, figure) for figure in figures)
            ]
        mentions += names
        mentions += (
            number for number in numbers if not any(overlap(number.span, name.span) and not _is_part(number, name) for name in names)
        )
    mentions += _quotations(article)
    known = {mention.text: mention for mention in mentions if mention.kind in NAMES and not mention.weak}
    for index in headlines:
        found = list(_known_names(index, article.segments[index], known))
        mentions += found
        mentions += _strange_names(index, article.segments[index], [mention.span for mention in found])
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))


def _without_nouns(find: Finder) -> Finder:
    """Return what finds the names of German, in which every noun has a capital."""
    return lambda text, offset: (part for name in find(text, offset) for part in without_nouns(name))


def _without_openers(find: Finder, language: str) -> Finder:
    """Return what finds the names of a language without the words that have their capital from beginning a sentence."""
    return lambda text, offset: (part for name in find(text, offset) for part in without_openers(name, text, offset, language))


def _is_none(name: Mention, numbers: Sequence[Mention], segment: Segment) -> bool:
    """Tell whether what is written like a name is a part of a figure or of a date."""
    return _belongs(name, numbers) or _is_era(name, segment) or _is_first_figure(name, numbers, segment)


def _is_within(name: Mention, figure: Mention) -> bool:
    """Tell whether what is written like a name begins inside a figure, or is a weekday."""
    begins = figure.start < name.start < figure.end or name.span == figure.span
    return begins and name.kind is not Kind.TITLE


def _is_first_figure(name: Mention, numbers: Sequence[Mention], segment: Segment) -> bool:
    """Tell whether a figure in words, which begins a sentence, has its capital from there ("Vingt-deux personnes")."""
    within = any(number.start == name.start and name.end <= number.end and number.text[0].isalpha() for number in numbers)
    return within and not any(map(str.isalnum, segment.text[: name.start - segment.start]))


def _belongs(name: Mention, numbers: Sequence[Mention]) -> bool:
    """Tell whether a name is a figure's own: the currency of a sum ("SEK 50"), the half of the day of a time ("5.30 PM"), its zone."""
    beside = [number for number in numbers if overlap(name.span, number.span)]
    kinds = {number.kind for number in beside}
    sign = name.text.isupper() or _FIGURE.sub("", name.text.lower()) in CURRENCIES
    if (sign and Kind.MONEY in kinds) or (name.text in _HALVES and Kind.DATE in kinds):
        return True
    return any(_tells_of(number, name) for number in beside)


def _tells_of(number: Mention, name: Mention) -> bool:
    """Tell whether a name in a figure is a time's zone ("3 p.m. Moscow time") or a temperature's scale ("40 degrees Celsius")."""
    within = number.start < name.start and name.end <= number.end
    scale = isinstance(number.value, Quantity) and number.value.unit.startswith("temperature")
    return within and (scale or (isinstance(number.value, Moment) and zone_of(number.value) != ""))


def _is_era(name: Mention, segment: Segment) -> bool:
    """Tell whether a name says from where a year or century is counted."""
    return name.text in _ERAS and _YEAR.search(segment.text[: name.start - segment.start]) is not None


def _is_part(number: Mention, name: Mention) -> bool:
    """Tell whether a figure stands inside a name, where it can change as any other ("School Board 37"); a title's is its own."""
    return name.kind is not Kind.TITLE and name.start <= number.start and number.end <= name.end and number.text != name.text


def _scored(segment: Segment) -> bool:
    return segment.kind is SegmentKind.BODY


def _quantities(index: int, segment: Segment, language: str) -> Iterator[Mention]:
    for start, end, kind, value in _found_quantities(segment.text, language):
        yield Mention(kind, segment.start + start, segment.start + end, segment.text[start:end], index, _scored(segment), value=value)


def _found_quantities(text: str, language: str) -> list[Found]:
    if language in _ENGLISH:
        return find_quantities(text)
    found = find_german_quantities(text) if language == "de" else find_romance_quantities(text, language)
    return with_whole_days(text, find_plain_quantities(text, language) if found is None else found)


def _names(index: int, segment: Segment, find: Finder, language: str) -> Iterator[Mention]:
    """Yield quoted titles and names; a name that a quoted title holds is part of the title."""
    found = list(_titles(index, segment))
    yield from found
    titles = [mention.span for mention in found]
    phrases = [(segment.start + start, segment.start + end) for start, end in find_quoted_phrases(segment.text)]
    for start, end in phrases:
        text = segment.text[start - segment.start : end - segment.start]
        yield Mention(Kind.TITLE, start, end, text, index, _scored(segment), weak=True)
    for name in find(segment.text, segment.start):
        start, end = name.span
        left = without_titles(name, segment.text[start - segment.start : end - segment.start], language)
        if left is not None and is_free(name.span, titles):
            (start, end), kind = left
            text = segment.text[start - segment.start : end - segment.start]
            yield Mention(kind, start, end, text, index, _scored(segment), name.weak, name.roles)


def _titles(index: int, segment: Segment) -> Iterator[Mention]:
    """Yield the titles in quotation marks."""
    for start, end in find_titles(segment.text):
        text = segment.text[start:end]
        roles = _works(segment.text[max(0, start - 40) : start])
        weak = all(is_common(token.lower) for token in tokenise(text)) and not roles and len(text.split()) == 1
        yield Mention(Kind.TITLE, segment.start + start, segment.start + end, text, index, _scored(segment), weak, roles)


def _works(before: str) -> frozenset[str]:
    """Return the words for works right before a title; one that only describes the next word is none ("film festival")."""
    words = [token.lower for token in tokenise(before)][-4:]
    return frozenset(
        word for word, after in zip(words, [*words[1:], "of"], strict=False) if word in WORKS and (is_function(after) or after in WORKS)
    )


def likely_kind(mention: Mention, article: SegmentedArticle) -> Kind:
    """Return the kind of a mention, of a name whose words tell none the one that the tagger sees.

    Matching does without it: a guess that differs between two texts would part a name from itself.
    """
    if mention.kind is not Kind.NAME:
        return mention.kind
    segment = article.segments[mention.segment]
    return LABELS.get(label(segment.text, mention.start - segment.start, mention.end - segment.start), mention.kind)


def _quotations(article: SegmentedArticle) -> Iterator[Mention]:
    """Yield quotations, which may run over several segments; each belongs to the segment that it starts in."""
    text = article.article.text
    for start, end in find_quotations(text):
        for index, segment in enumerate(article.segments):
            if segment.start <= start < segment.end:
                yield Mention(Kind.QUOTE, start, end, text[start:end], index, _scored(segment))
                break


def _strange_names(index: int, segment: Segment, taken: Sequence[Span]) -> Iterator[Mention]:
    """Yield the titles in quotation marks of a headline, and its runs of words that English does not write small."""
    titles = [title for title in _titles(index, segment) if not title.weak and is_free(title.span, taken)]
    yield from titles
    known = [*taken, *(title.span for title in titles)]
    run: list[Token] = []
    for token in (*tokenise(segment.text, segment.start), None):
        if run and (token is None or not _is_strange(token, known) or token.start - run[-1].end > 1):
            yield _strange(index, segment, run)
            run = []
        if token is not None and _is_strange(token, known):
            run.append(token)


def _is_strange(token: Token, known: Sequence[Span]) -> bool:
    """Tell whether a word of a headline can only be a name's."""
    usual = is_common(token.lower) or token.lower in DEMONYMS or token.lower in MONTHS or token.lower in WEEKDAYS
    return token.capitalised and len(token.text) > 1 and not usual and is_free((token.start, token.end), known)


def _strange(index: int, segment: Segment, run: Sequence[Token]) -> Mention:
    start, end = run[0].start, run[-1].end
    return Mention(Kind.NAME, start, end, segment.text[start - segment.start : end - segment.start], index, _scored(segment))


def _known_names(index: int, segment: Segment, known: dict[str, Mention]) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    for text in sorted(known, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", segment.text):
            if is_free(match.span(), taken):
                taken.append(match.span())
                start, end = segment.start + match.start(), segment.start + match.end()
                yield Mention(known[text].kind, start, end, text, index, _scored(segment))
