"""How many missing articles are found: python -m bench.artifacts.bare DATA.

Human news of DATA/detect, the half that nothing was tuned on. From each place of `auditor.artifacts.determiners.places` that has an article
it is taken out, one at a time, and the sentence is checked again. The baseline is the same sentence untouched: what is found at the
place then is found for nothing.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.article import Article, Segment, SegmentedArticle
from auditor.artifacts.determiners import missing
from auditor.artifacts.determiners.places import Place, places
from auditor.artifacts.english.words import ARTICLES
from auditor.artifacts.text import Sentence, Text, tokenised
from bench.artifacts.data import read_clean
from bench.command import run_bench


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/")
    parser.add_argument("--documents", type=int, default=300, help="documents, drawn at random (default 300)")
    options = parser.parse_args()
    documents = [sentences for _, sentences in read_clean(options.data, "held-out")]
    random.Random(1).shuffle(documents)
    tried, found, untouched = Counter[bool](), Counter[bool](), Counter[bool]()
    for text in (text for sentences in documents[: options.documents] for text in sentences):
        for sentence, place in with_article(text):
            tried[place.modified] += 1
            untouched[place.modified] += marked(text, sentence.tokens[place.noun].end)
            found[place.modified] += marked(*without(text, sentence, place))
    print("| noun | articles taken out | found | found untouched (baseline) |\n| --- | ---: | ---: | ---: |")
    for modified, name in ((False, "alone"), (True, "with an adjective or noun before it")):
        shares = [100 * counts[modified] / max(1, tried[modified]) for counts in (found, untouched)]
        print(f"| {name} | {tried[modified]} | {shares[0]:.1f} % | {shares[1]:.1f} % |")


def read(text: str) -> Text:
    """Return a sentence as the checks see it."""
    return tokenised(SegmentedArticle(Article("", text), "en", 1.0, (Segment(0, len(text), text),)))


def with_article(text: str) -> Iterator[tuple[Sentence, Place]]:
    """Yield the places of a sentence that have an article."""
    for sentence in read(text).sentences:
        yield from ((sentence, place) for place in places(sentence) if place.determined and sentence.tokens[place.start].lower in ARTICLES)


def without(text: str, sentence: Sentence, place: Place) -> tuple[str, int]:
    """Return the sentence without the article of a place, and where the noun then ends."""
    start, end = sentence.tokens[place.start].start, sentence.tokens[place.start + 1].start
    return text[:start] + text[end:], sentence.tokens[place.noun].end - (end - start)


def marked(text: str, end: int) -> bool:
    """Tell whether something that ends at `end` is found."""
    return any(mark.end == end for mark in missing.CHECK.run(read(text)))


if __name__ == "__main__":
    run_bench(main)
