"""The pieces of a Marian model: plain sentencepiece and `vocab.json`, no tokenizer class.

`MarianTokenizer` reads `</s>`, `<pad>` or `>>fra<<` in an article as control tokens: it ends the sentence there or changes the
target language. Sentencepiece alone cannot produce them, and what it does not know becomes `<unk>` here, by its id, never by its spelling.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auditor.errors import ModelError
from auditor.translation.marian.normalise import normalise

END, UNKNOWN, PAD = "</s>", "<unk>", "<pad>"
_TARGET_TOKEN = re.compile(r">>\w+<<")
_DAMAGED = "Run `auditor models verify`, then fetch or reinstall the model."


class Vocabulary:
    """Turns text into the pieces of one model and back."""

    def __init__(self, folder: Path) -> None:
        """Load `source.spm`, `target.spm` and `vocab.json` from `folder`.

        Raises:
            ModelError: a file is missing or damaged, or the vocabulary lacks a control token.
        """
        self.ids = _load_ids(folder / "vocab.json")
        self._source = _load_sentencepiece(folder / "source.spm")
        self._target = _load_sentencepiece(folder / "target.spm")
        self.target_tokens = frozenset(token for token in self.ids if _TARGET_TOKEN.fullmatch(token))
        # What a decoder must never emit, and what no text is ever encoded to.
        self.control = self.target_tokens | {UNKNOWN, PAD}
        self._pieces = {index: piece for piece, index in self.ids.items()}

    def require(self, token: str) -> str:
        """Return the target token `token`, which the model must know.

        Raises:
            ModelError: the vocabulary has no such token; a model would take it for `<unk>` and translate into any language.
        """
        if token in self.target_tokens:
            return token
        known = ", ".join(sorted(self.target_tokens)) or "none, for it has one target language"
        raise ModelError(f"The model has no target token {token!r}.", f"Its target tokens are: {known}.")

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a normalised source text, without control tokens."""
        return self._encode(self._source, text)

    def encode_target(self, text: str) -> list[str]:
        """Return the pieces of a normalised target text; bilingual models have other pieces on this side."""
        return self._encode(self._target, text)

    def decode(self, pieces: Sequence[str]) -> str:
        """Return the target text of `pieces`; control tokens among them are left out."""
        spoken = [piece for piece in pieces if piece != END and piece not in self.control]
        # A piece that only the source side knows comes out with its space mark, and bytes can spell control characters.
        return normalise(str(self._target.decode_pieces(spoken)).replace("▁", " "))

    def to_ids(self, pieces: Sequence[str]) -> list[int]:
        """Return the ids of `pieces`."""
        return [self.ids.get(piece, self.ids[UNKNOWN]) for piece in pieces]

    def to_pieces(self, ids: Sequence[int]) -> list[str]:
        """Return the pieces of `ids`."""
        return [self._pieces[index] for index in ids]

    def _encode(self, processor: Any, text: str) -> list[str]:
        """Return pieces by id: an unknown stretch is spelled like the text, and the text may spell a control token."""
        pieces = ((index, processor.id_to_piece(index)) for index in processor.encode(text))
        return [UNKNOWN if processor.is_unknown(index) or self._is_control(piece) else piece for index, piece in pieces]

    def _is_control(self, piece: str) -> bool:
        return piece == END or piece in self.control or piece not in self.ids


def _load_ids(path: Path) -> dict[str, int]:
    try:
        ids: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"Cannot read the vocabulary {path}: {error}.", _DAMAGED) from error
    missing = {END, UNKNOWN, PAD} - set(ids)
    if missing:
        raise ModelError(f"The vocabulary {path} lacks {', '.join(sorted(missing))}.", _DAMAGED)
    if ids[PAD] != len(ids) - 1:
        raise ModelError(
            f"The vocabulary {path} does not end with <pad>.", "CTranslate2 would drop another token: use a Marian model of OPUS-MT layout."
        )
    return ids


def _load_sentencepiece(path: Path) -> Any:
    from sentencepiece import SentencePieceProcessor

    try:
        return SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelError(f"Cannot read the sentencepiece model {path}: {error}.", _DAMAGED) from error
