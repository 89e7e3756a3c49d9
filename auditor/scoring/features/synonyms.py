"""Whether synonyms would stand better where the words are: a spinner takes the word that people say and puts in another.

Each word that has synonyms is compared with the one that fits its place best under the model of clean English
(`auditor.artifacts.english.swaps`). A writer has chosen among them; what a spinner put in was chosen by nobody.
"""

from dataclasses import replace

from auditor.article import SegmentedArticle
from auditor.artifacts.english.swaps import CLIPPED, FEATURES, SUSPECT, features
from auditor.artifacts.text import tokenised
from auditor.scoring.features.measure import OWN, Measure
from auditor.translation.marian.normalise import normalise

MEASURES = (
    Measure(
        "synonyms.gap",
        "nats",
        "synonyms",
        "Synonyms would stand better in the place of its words than in human text ({value} nats against {human}).",
        "Its words stand better in their places than their synonyms would ({value} nats against {human}).",
        f"How much more probable the best synonym of a word is in its place, on average, each within {CLIPPED[0]:g} to {CLIPPED[1]:g}.",
        OWN,
    ),
    Measure(
        "synonyms.better",
        "per 100 words with synonyms",
        "synonyms",
        "In the place of {value} of 100 words a synonym would stand far better, where human text has {human}.",
        "In the place of only {value} of 100 words a synonym would stand far better, where human text has {human}.",
        f"Words in whose place a synonym is more probable by {SUSPECT:g} nats.",
        OWN,
    ),
)
_GAP = FEATURES.index("gap")


def synonym_features(segmented: SegmentedArticle) -> dict[str, float]:
    """Return the figures; nothing for a text none of whose words has synonyms."""
    _, rows = features(tokenised(_as_read(segmented)))
    if not rows:
        return {}
    gaps = [row[_GAP] for row in rows]
    return {
        "synonyms.gap": sum(max(CLIPPED[0], min(CLIPPED[1], gap)) for gap in gaps) / len(gaps),
        "synonyms.better": 100 * sum(gap > SUSPECT for gap in gaps) / len(gaps),
    }


def _as_read(segmented: SegmentedArticle) -> SegmentedArticle:
    """Return the scored sentences as the other features read them: no soft hyphen hides a word. Offsets are those of the new sentences."""
    sentences, start = [], 0
    for segment in segmented.body:
        text = normalise(segment.text)
        sentences.append(replace(segment, start=start, end=start + len(text), text=text))
        start += len(text) + 1
    return replace(segmented, segments=tuple(sentences))
