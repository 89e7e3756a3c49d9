"""What both Marian engines share: normalise, split, deduplicate, batch, decode, rejoin, judge.

A decoder is the thin part that differs: it turns pieces into pieces and scores them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from auditor.errors import ModelError
from auditor.translation.engine import Likelihood, Translation
from auditor.translation.marian.guards import flaw
from auditor.translation.marian.normalise import normalise
from auditor.translation.marian.splitting import split_to_fit
from auditor.translation.marian.vocabulary import END, Vocabulary

# Marian models are trained on sentences; past this many pieces they drop clauses. Longer input is split.
MAX_PIECES = 120
# Decoding stops at a length that follows from the input's own, so that a runaway costs little and no neighbour changes it.
LIMIT_FACTOR, LIMIT_SLACK = 2, 16
Pieces = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Sources of one length, and the most pieces that a translation of them may have."""

    sources: tuple[Pieces, ...]
    limit: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pieces without control tokens, and whether the decoder ended the sentence itself."""

    pieces: Pieces
    finished: bool


class Decoder(Protocol):
    """Weights that run. Sources carry their target token, if the model has one, and `</s>`; targets carry neither."""

    def signature(self) -> str:
        """Return weights, runtime, arithmetic and beam."""
        ...

    def decode(self, batches: Sequence[Batch]) -> list[Decoded]:
        """Translate every source, in order."""
        ...

    def score(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[tuple[float, ...]]:
        """Return the natural-log probability of each target piece, and of `</s>`, under teacher forcing."""
        ...


class MarianEngine:
    """An `Engine` over one decoder, for the directions that its model was accepted for."""

    def __init__(
        self,
        decoder: Decoder,
        vocabulary: Vocabulary,
        *,
        directions: Sequence[tuple[str, str]],
        target_tokens: Mapping[str, str],
        batch_tokens: int,
    ) -> None:
        """Bind a decoder to its languages.

        Args:
            decoder: the weights.
            vocabulary: their pieces.
            directions: (source, target) pairs of ISO 639-1 codes.
            target_tokens: language → token; empty for a model with one target language.
            batch_tokens: most pieces per batch.

        Raises:
            ModelError: a target token that the vocabulary lacks, or a multilingual model without one for a target.
        """
        self._decoder = decoder
        self._vocabulary = vocabulary
        self._directions = frozenset(directions)
        self._batch_tokens = batch_tokens
        self._prefixes = {target: self._prefix(target, target_tokens) for _, target in self._directions}

    def signature(self) -> str:
        """Return one line that names model, revision, decoding and compute type."""
        return self._decoder.signature()

    def supports(self, source: str, target: str) -> bool:
        """Tell whether the engine translates from `source` to `target` (ISO 639-1 codes)."""
        return (source, target) in self._directions

    def pivots(self, language: str) -> tuple[str, ...]:
        """Return the languages that a round trip from `language` can go through, in alphabetical order."""
        return tuple(sorted(target for source, target in self._directions if source == language and self.supports(target, language)))

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        """Translate every segment; a segment that cannot be translated whole has a flaw.

        Raises:
            ModelError: the model was not accepted for this direction.
        """
        prefix = self._prefix_of(source, target)
        texts = [normalise(segment) for segment in segments]
        parts = {text: split_to_fit(text, self._fits) for text in texts if text}
        pieces = {part: (*prefix, *self._vocabulary.encode(part), END) for split in parts.values() for part in split or ()}
        decoded = self._decode(pieces)
        done = {text: self._joined(text, split, pieces, decoded) for text, split in parts.items()}
        return [done[text] if text else Translation("", "empty") for text in texts]

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        """Return the teacher-forced likelihood of each target given its source; `None` where a side is empty or too long for the model.

        Raises:
            ModelError: the model was not accepted for this direction.
        """
        prefix = self._prefix_of(source, target)
        pairs = [
            (tuple(self._vocabulary.encode(normalise(text))), tuple(self._vocabulary.encode_target(normalise(wanted))))
            for text, wanted in zip(sources, targets, strict=True)
        ]
        unique = [pair for pair in dict.fromkeys(pairs) if all(0 < len(side) <= MAX_PIECES for side in pair)]
        figures = self._decoder.score([(*prefix, *pair[0], END) for pair in unique], [pair[1] for pair in unique])
        found = {pair: Likelihood((*pair[1], END), values) for pair, values in zip(unique, figures, strict=True)}
        return [found.get(pair) for pair in pairs]

    def _prefix(self, target: str, target_tokens: Mapping[str, str]) -> Pieces:
        if target in target_tokens:
            return (self._vocabulary.require(target_tokens[target]),)
        if len(self._vocabulary.target_tokens) > 1:
            raise ModelError(
                f"The model has several target languages but no token is known for {target!r}.", "Name its target token in the catalogue."
            )
        return ()

    def _prefix_of(self, source: str, target: str) -> Pieces:
        if not self.supports(source, target):
            known = ", ".join(sorted(f"{one}-{other}" for one, other in self._directions))
            raise ModelError(
                f"The model does not translate {source}-{target}.", f"It translates {known}; `auditor models list` names others."
            )
        return self._prefixes[target]

    def _fits(self, text: str) -> bool:
        return len(self._vocabulary.encode(text)) <= MAX_PIECES

    def _decode(self, pieces: Mapping[str, Pieces]) -> dict[str, Decoded]:
        """Decode every part once. Only parts of one length share a batch: padding would change the last digits of an answer."""
        by_length: dict[int, list[str]] = {}
        for part, part_pieces in pieces.items():
            by_length.setdefault(len(part_pieces), []).append(part)
        parts, batches = [], []
        for length, same in sorted(by_length.items(), reverse=True):
            examples = max(1, self._batch_tokens // length)
            for start in range(0, len(same), examples):
                chunk = same[start : start + examples]
                parts += chunk
                batches.append(Batch(tuple(pieces[part] for part in chunk), LIMIT_FACTOR * length + LIMIT_SLACK))
        return dict(zip(parts, self._decoder.decode(batches), strict=True))

    def _joined(self, text: str, parts: list[str] | None, pieces: Mapping[str, Pieces], decoded: Mapping[str, Decoded]) -> Translation:
        if parts is None:
            return Translation("", "too-long")
        texts = [self._vocabulary.decode(decoded[part].pieces) for part in parts]
        flaws = (
            flaw(part, found, source_pieces=len(pieces[part]), target_pieces=len(decoded[part].pieces), finished=decoded[part].finished)
            for part, found in zip(parts, texts, strict=True)
        )
        joined = " ".join(filter(None, texts))
        return Translation(joined, next(filter(None, flaws), None) or _flaw_of_whole(text, joined))


def _flaw_of_whole(text: str, translation: str) -> str | None:
    """Return `loop` if the joined parts repeat each other."""
    return flaw(text, translation, source_pieces=1, target_pieces=1, finished=True)
