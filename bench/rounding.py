"""Do whole-number weights translate alike wherever they are multiplied? python -m bench.rounding DATA

FLORES devtest out of English, with weights up to 127, as CTranslate2's own converter makes them (the baseline), and up to 64, as ours does
(`auditor/translation/models/rounding.py`), each by both libraries that CTranslate2 multiplies with: MKL does not overflow, oneDNN does
where the processor has no VNNI. Prints BLEU of each, and how many sentences both translate alike.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import sacrebleu

from auditor.settings import Settings
from auditor.translation import load_engine
from auditor.translation.models import rounding
from bench.artifacts.really_translated import sentences
from bench.command import run_bench

LARGEST = (127, rounding.LARGEST)
LIBRARIES = {"0": "oneDNN", "1": "MKL"}
PIVOT = "it"


def main() -> None:
    """Print the table, or translate for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with eval/")
    parser.add_argument("--sentences", type=int, default=100)
    parser.add_argument("--largest", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    pairs = list(sentences(options.data, "flores", PIVOT))[: options.sentences]
    english = [text for _, text in pairs]
    if options.largest:
        print(json.dumps(_translated(english, options.largest)))
        return
    for largest in LARGEST:
        made = {name: _by(value, largest) for value, name in LIBRARIES.items()}
        bleu = (f"{name} {sacrebleu.corpus_bleu(texts, [[foreign for foreign, _ in pairs]]).score:.2f}" for name, texts in made.items())
        alike = sum(one == other for one, other in zip(*made.values(), strict=True))
        print(f"weights up to {largest}: BLEU by {', by '.join(bleu)}; {alike} of {len(english)} sentences alike", flush=True)


def _by(value: str, largest: int) -> list[str]:
    """Return the translations by one library: which one it is, CTranslate2 decides once in a process."""
    command = [sys.executable, "-m", "bench.rounding", *sys.argv[1:], "--largest", str(largest)]
    answer = subprocess.run(command, env=os.environ | {"CT2_USE_MKL": value}, check=True, capture_output=True, text=True)
    found: list[str] = json.loads(answer.stdout)
    return found


def _translated(english: list[str], largest: int) -> list[str]:
    rounding.LARGEST = largest
    with tempfile.TemporaryDirectory() as folder:
        engine = load_engine(Settings(models_dir=folder, threads=1))
        if engine is None:
            raise SystemExit("There is no bundled model to translate with.")
        return [item.text for item in engine.translate(english, "en", PIVOT)]


if __name__ == "__main__":
    run_bench(main)
