"""Is a reference about the article's story, and is the right one found in an archive? Beside plain BM25.

    python -m bench.reference.finding DATA/detect/wmt11-16.jsonl.gz [--write]

`bench.reference.pairs` says how the pairs are made. Card and thresholds are fitted on the test sets of 2011 to 2013 and measured on
those of 2015 and 2016. With `--write` the fitted card replaces `auditor/entities/data/story.json`, which the product reads.
"""

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from auditor.entities import cards, story
from auditor.entities.story import PARTS
from bench.command import run_bench
from bench.reference.fit import bm25_scores, fit, labels_of, least_threshold, part_rows, probabilities
from bench.reference.pairs import DIFFERENT, FITTED, SAME, Pair, build, read_texts
from bench.reference.retrieval import measure_retrieval

FIT_YEARS = frozenset({"wmt11", "wmt12", "wmt13"})
CARD = Path(story.__file__).with_name("data") / "story.json"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--step", type=int, default=1, help="take every so manieth text")
    parser.add_argument("--write", action="store_true", help="replace the card that the product reads")
    parser.add_argument("--wrong", action="store_true", help="print the wrong finds, to be judged by hand")
    given = parser.parse_args()
    texts = read_texts(given.data)[:: given.step]
    pairs = list(build(texts))
    card = judge(pairs)
    shown = {name: card[name] for name in ("weights", "intercept", "threshold")}
    print(f"\ncard of this run: {json.dumps(shown)}")
    if given.write:
        sha256 = hashlib.sha256(given.data.read_bytes()).hexdigest()
        card |= {"source": "news test sets of WMT 2011-2013, human and machine versions", "sha256": sha256}
        CARD.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
        cards.card.cache_clear()
    fitting = [text for text in texts if text.year in FIT_YEARS]
    measure_retrieval(fitting, [text for text in texts if text.year not in FIT_YEARS], shown=given.wrong)


def judge(pairs: Sequence[Pair]) -> dict[str, object]:
    """Print how well two stories are told apart; return the card."""
    kinds = np.array([pair.kind for pair in pairs])
    fitted = np.isin([pair.year for pair in pairs], sorted(FIT_YEARS))
    used, labels = np.isin(kinds, FITTED), labels_of(pairs)
    rows, plain = part_rows(pairs), bm25_scores(pairs)
    card = fit(rows[fitted & used], labels[fitted & used])
    weights = np.array([card["weights"][name] for name in PARTS])
    sure = probabilities(rows, weights, card["intercept"])
    fewer = fit(rows[fitted & used, :2], labels[fitted & used], PARTS[:2])
    undated = probabilities(rows[:, :2], np.array([fewer["weights"][name] for name in PARTS[:2]]), fewer["intercept"])
    print(f"One story or two: fitted on {(fitted & used).sum()} pairs of {', '.join(sorted(FIT_YEARS))},")
    print(f"measured on {(~fitted & used).sum()} of the other years; by kind of pair the share that is taken for one story.")
    print(f"{'':<28}{'precision':>10}{'recall':>8}" + "".join(f"{kind:>8}" for kind in (*SAME, *DIFFERENT)))
    methods = {
        "plain BM25 score (baseline)": plain,
        "words alone": rows[:, 0],
        "words and names": undated,
        "words, names and dates": sure,
    }
    for name, scores in methods.items():
        threshold = least_threshold(scores[fitted & used], labels[fitted & used])
        chosen = scores >= threshold
        hits = (chosen & labels & ~fitted & used).sum()
        precision, recall = hits / max(1, (chosen & ~fitted & used).sum()), hits / (labels & ~fitted & used).sum()
        shares = "".join(f"{chosen[~fitted & (kinds == kind)].mean():>8.3f}" for kind in (*SAME, *DIFFERENT))
        print(f"{name:<28}{precision:>10.3f}{recall:>8.3f}{shares}")
    return card


if __name__ == "__main__":
    run_bench(main)
