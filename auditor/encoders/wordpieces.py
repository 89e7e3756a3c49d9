"""The pieces of a BERT-like encoder: `vocab.txt`, one piece a line, greedy longest match in lower case (WordPiece; Devlin et al. 2019).

No control token is among what text is cut into: a literal "[SEP]" stays four letters in brackets.
"""

from pathlib import Path

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
CONTROL = (START, END, UNKNOWN)
VOCABULARY = "vocab.txt"


class WordPieces:
    """Turns text into the pieces of one encoder.

    Attributes:
        control: the ids of its control tokens.
    """

    def __init__(self, folder: Path) -> None:
        """Load `vocab.txt` from `folder`.

        Raises:
            OSError, KeyError: the file is missing, or lacks a control token.
        """
        from tokenizers import Tokenizer
        from tokenizers.models import WordPiece
        from tokenizers.normalizers import BertNormalizer
        from tokenizers.pre_tokenizers import BertPreTokenizer

        ids = {piece: index for index, piece in enumerate(read_pieces(folder))}
        self.control = {token: ids[token] for token in CONTROL}
        self._tokenizer = Tokenizer(WordPiece(vocab=ids, unk_token=UNKNOWN))
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()

    def ids(self, text: str) -> list[int]:
        """Return the pieces of a text."""
        found: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return found


def read_pieces(folder: Path) -> list[str]:
    """Return the pieces of a folder in the order of their ids.

    Raises:
        OSError: there is no `vocab.txt`.
    """
    return (folder / VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
