"""Write the model card from what training and evaluation recorded.

python -m models.recipe.card --work training --languages it es --out models/compact/MODEL_CARD.md
"""

import argparse
import json
from pathlib import Path
from typing import Any

from models.recipe.evaluate import BEAM, COLUMNS
from models.recipe.exported import PROGRESS_FILE
from models.recipe.languages import PIVOTS
from models.recipe.network import SIZES
from models.recipe.sources import NAMES, PLACES, QUESTIONS, SOURCES

CARD = """# compact: a many-to-many Marian trained from scratch

Directions: {directions}. Architecture: `MarianMTModel`, d_model {size.d_model}, {size.encoder_layers} encoder and {size.decoder_layers}
decoder layers, {size.heads} heads, feed-forward {size.ffn}, one shared embedding; joint sentencepiece vocabulary with byte fallback;
target chosen by `>>ita<<`-style tokens. Weights: safetensors in float16; on first use the auditor makes CTranslate2's int8 weights of them.

Licence of the weights: CC BY-SA 4.0. They were trained by `models/recipe` on the data below, whose licences are its own.

## Training

{tokens:.1f} million target tokens, {minutes:.0f} minutes on {constant[hardware]} (bfloat16). {history} AdamW at a constant rate of
{constant[rate]:g} after warm-up, batches of up to {constant[batch_tokens]:,} tokens a side, pairs of at most 10, 14 and 25 pieces first,
then all lengths; at the end a cool-down to rate zero on the sources nearest to news. Dropout {constant[dropout]:g}, label smoothing
{constant[smoothing]:g}; {constant[sampled]:.0%} of the sources had their subwords sampled, {cooldown[sampled]:.0%} in the cool-down.
Half of the times that a pair with shared names or acronyms is drawn, it gets rare ones on both sides, so that names are copied; two of
five times a country, language or city that the Unicode CLDR knows is replaced by another, each side by its own word.

## Figures

FLORES-200 devtest (evaluation only; `python -m models.recipe.evaluate`), {bleu_signature} and {chrf_signature}; greedy decoding, as
the auditor uses it, and a beam of {beam}:

| direction | BLEU | chrF | BLEU, beam | chrF, beam | OPUS-MT, published BLEU | Argos, published BLEU | floor | goal on a GPU |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
{figures}

English through a pivot and back, greedy, on the same sentences:

| pivot | chrF | loops | empty | names kept | sentences with all names kept | recognised names kept | sentences with all of those kept |
| --- | --- | --- | --- | --- | --- | --- | --- |
{trips}

Names are the capitalised words inside a sentence, "the President" among them; recognised names are the people, organisations and
places that the auditor's recogniser finds, and letter case does not count there (`models/recipe/kept_names.py`).

## Known failures

{failures}

## Data

Pairs that share ten words in a row with FLORES devtest, NTREX or a WMT test set from 2011 on were kept out (`models/recipe/overlap.py`).

| source | licence |
| --- | --- |
{sources}
"""

HISTORY = """It was trained in three parts, at the end of each of which the rate fell to zero: 157.0 million
tokens and eleven minutes, on one NVIDIA H200, went into a model of six encoder layers; the others grew between them, and 330.7 million
tokens and eleven minutes followed on one NVIDIA H100; the last part took 402.3 million and eleven minutes again. In that part
89,000 pairs were seen towards English alone whose foreign side the model had made itself before (`models/recipe/back_translation.py`)."""
KEPT = ("names_kept", "sentences_with_all_names_kept", "recognised_names_kept", "sentences_with_all_recognised_names_kept")
FAILURES = """- Long sentences lose clauses, rare words break into invented ones, and loops occur; the auditor detects loops and cut
  translations and leaves those segments out of its figures.
- Words of one target language slip into another (Spanish weekdays in Portuguese), and English ones stay.
- A name that is spelt alike in both languages is mostly copied; one that has a form of its own in the pivot often comes back changed.
- The prose it knows is parliament, web sites, documentation and everyday sentences; news only from the WMT sets of 2008 to 2010.
- It is an instrument for round trips, not a translator to publish with."""


def rows(cells: list[list[Any]]) -> str:
    """Return table rows; an absent figure is a dash."""
    return "\n".join("| " + " | ".join("–" if cell is None else str(cell) for cell in row) + " |" for row in cells)


def used_sources(data: Path | None, languages: list[str]) -> list[list[str]]:
    """Return name and licence of every source of these languages (of all, if the data is not at hand)."""
    found = [
        source
        for source in SOURCES
        if data is None or any((data / "parallel" / language / f"{source.name}.tsv.xz").exists() for language in languages)
    ]
    return [[source.name, source.licence] for source in (*found, QUESTIONS, NAMES, PLACES)]


def write_card(work: Path, languages: list[str], size: str, data: Path | None, out: Path) -> str:
    """Return the text of the card that lies beside the exported weights as `out`."""
    evaluation = json.loads((work / "evaluation.json").read_text(encoding="utf-8"))
    progress = json.loads((out.parent / PROGRESS_FILE).read_text(encoding="utf-8"))
    constant, cooldown = (json.loads((work / f"{phase}.settings.json").read_text(encoding="utf-8")) for phase in (size, "cooldown"))
    bleu_signature, chrf_signature = evaluation["directions"][0]["signatures"]
    return CARD.format(
        directions=", ".join(row["direction"] for row in evaluation["directions"]),
        size=SIZES[size],
        tokens=progress["target_tokens"] / 1e6,
        minutes=progress["seconds"] / 60,
        constant=constant,
        cooldown=cooldown,
        history=HISTORY,
        beam=BEAM,
        bleu_signature=f"`{bleu_signature}`",
        chrf_signature=f"`{chrf_signature}`",
        figures=_figures(evaluation),
        trips=_trips(evaluation),
        failures=FAILURES,
        sources=rows(used_sources(data, languages)),
    )


def _figures(evaluation: dict[str, Any]) -> str:
    """Return a row a direction: BLEU and chrF, greedy and by beam, and what stands beside them in `COLUMNS`."""
    cells = [
        [
            row["direction"],
            *(f"{row[figure]:.1f}" for figure in ("bleu", "chrf", "bleu_beam", "chrf_beam")),
            *(row[name] for name in COLUMNS),
        ]
        for row in evaluation["directions"]
    ]
    return rows(cells)


def _trips(evaluation: dict[str, Any]) -> str:
    """Return a row a pivot: chrF, loops and silence, and the shares of names in `KEPT`."""
    cells = [
        [row["pivot"], f"{row['chrf']:.1f}", f"{row['loops']:.2%}", f"{row['empty']:.2%}", *(f"{row[share]:.1%}" for share in KEPT)]
        for row in evaluation["round_trips"]
    ]
    return rows(cells)


def main() -> None:
    """Write the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("training"))
    parser.add_argument("--data", type=Path, help="folder with parallel/, to name only the sources that these languages have")
    parser.add_argument("--languages", nargs="+", choices=PIVOTS, default=list(PIVOTS))
    parser.add_argument("--size", choices=SIZES, default="compact")
    parser.add_argument("--out", type=Path, default=Path("models/compact/MODEL_CARD.md"))
    arguments = parser.parse_args()
    arguments.out.write_text(
        write_card(arguments.work, arguments.languages, arguments.size, arguments.data, arguments.out), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
