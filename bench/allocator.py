"""Compare audits with and without memory that is kept once freed: python -m bench.allocator [--rounds N].

Both audit the demo story in processes of their own, in turns, round trips included; prints processor time and peak memory of each, and
their ratios. How much it saves depends on what a system call costs.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from auditor.memory import keep_freed_memory
from bench.command import run_bench

DEMO = Path(__file__).parents[1] / "corpus" / "demo"


def measure(*, keep: bool) -> dict[str, float]:
    """Audit the demo's texts in this process; return processor seconds and megabytes at the peak."""
    if keep:
        keep_freed_memory()
    from auditor import Article, Auditor

    auditor = Auditor()
    articles = [Article(path.name, path.read_text(encoding="utf-8")) for path in sorted(DEMO.glob("*.txt"))]
    begun = time.process_time()
    list(auditor.audit(articles))
    return {"seconds": time.process_time() - begun, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--in-process", choices=("kept", "given-back"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.in_process:
        print(json.dumps(measure(keep=options.in_process == "kept")))
        return
    found: dict[str, list[dict[str, float]]] = {"given-back": [], "kept": []}
    for _ in range(options.rounds):
        for name, figures in found.items():
            command = [sys.executable, "-m", "bench.allocator", "--in-process", name]
            figures.append(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    middle = {name: {unit: median(one[unit] for one in own) for unit in own[0]} for name, own in found.items()}
    for unit in ("seconds", "megabytes"):
        before, after = middle["given-back"][unit], middle["kept"][unit]
        print(f"{unit}: given back {before:.1f} (baseline), kept {after:.1f}: {after / before:.2f} of the baseline")


if __name__ == "__main__":
    run_bench(main)
