"""Find the names of a sentence, and say what speaks for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.entities.mention import Kind
from auditor.entities.recognition.boundaries import names_in_run
from auditor.entities.recognition.name_kinds import kind_of_name, roles_near
from auditor.entities.recognition.runs import capitalised_runs
from auditor.entities.recognition.work_runs import is_title_run
from auditor.entities.words.classes import GLUE, TIED
from auditor.entities.words.lexicon import is_common, is_function
from auditor.entities.words.tokens import Token, gaps_between, tokenise


@dataclass(frozen=True, slots=True)
class Name:
    """A name and what speaks for it; offsets are those of its tokens."""

    tokens: tuple[Token, ...]
    kind: Kind
    weak: bool
    roles: frozenset[str]

    @property
    def span(self) -> tuple[int, int]:
        """Return the offsets of the name."""
        return self.tokens[0].start, self.tokens[-1].end


def is_title_case(text: str) -> bool:
    """Tell whether a text is written as headlines are, without a full stop, so that a capital says nothing."""
    words = [token for token in tokenise(text) if len(token.text) > 3 and token.text.isalpha()]
    return not text.rstrip().endswith((".", ".”", '."')) and len(words) >= 4 and sum(word.capitalised for word in words) >= 0.8 * len(words)


def find_names(text: str, offset: int) -> Iterator[Name]:
    """Yield the names of one sentence that starts at `offset` in its article."""
    tokens = tokenise(text, offset)
    gaps = gaps_between(text, tokens, offset)
    for first, last in capitalised_runs(tokens, gaps):
        for start, end in names_in_run(tokens, first, last):
            yield _name(tokens, gaps, start, end)


def _untied(token: Token) -> Token:
    """Return a name without the word that a hyphen ties to it: "SNP-style", "Turin-based"."""
    head, _, tail = token.text.rpartition("-")
    return Token(head, token.start, token.start + len(head)) if head and tail in TIED else token


def _name(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> Name:
    run = (*tokens[start : end - 1], _untied(tokens[end - 1]))
    roles = roles_near(tokens, gaps, start, end)
    content = [token for token in run if not is_function(token.lower) and token.lower not in GLUE]
    weak = all(is_common(token.lower) for token in content) and not any(token.shouted for token in run)
    if is_title_run(tokens, gaps, start, end):
        return Name(run, Kind.TITLE, weak=False, roles=frozenset({*roles, "title"}))
    kind = kind_of_name(run, content, roles, weak=weak, colon=": " in gaps[start : end - 1])
    return Name(run, kind, weak and len(content) < 2, frozenset(roles))
