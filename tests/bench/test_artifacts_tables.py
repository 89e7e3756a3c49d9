"""The benches run from data to printed table, without round trips."""

import gzip
import json

import pytest

from bench.artifacts import clean, demetr, spans
from bench.artifacts.damage import changed, damaged
from bench.artifacts.garbled import article
from bench.artifacts.planted import print_tables
from bench.inflection import Thesaurus

SENTENCES = ("The mayor opened the the road.", "He left early in the morning.")


def write(path, rows):
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def span_row(document, system, **others):
    errors = [{"start": 17, "end": 24, "category": "Fluency/Grammar", "severity": "minor", "annotator": "r1"}]
    return {"id": f"set:{system}:{document}:1:r1", "source_language": "it", "system": system, "origin": "mt", "source": "", "target":
            SENTENCES[0], "document": document, "annotator": "r1", "errors": errors} | others  # fmt: skip


def run(module, monkeypatch, capsys, *arguments):
    monkeypatch.setattr("sys.argv", ["bench", *map(str, arguments)])
    module.main()
    return capsys.readouterr().out.splitlines()


def row(lines, *cells):
    """Return the cells of the row that begins with `cells`."""
    found = [line.split("|") for line in lines if line.startswith("| " + " | ".join(cells) + " |")]
    assert len(found) == 1, f"{cells} in {lines}"
    return [cell.strip() for cell in found[0][1:-1]]


def test_spans(tmp_path, monkeypatch, capsys):
    rows = [span_row(f"story.{number}", "a") for number in range(24)]
    write(tmp_path / "spans" / "mqm_ted_zhen.dev.jsonl.gz", rows)
    lines = run(spans, monkeypatch, capsys, tmp_path, "--rules", "--sets", "ted", "--curve", tmp_path / "curve.png")
    each = lines[lines.index("each rater") : lines.index("each rater, major alone")]
    assert row(each, "ted", "rules alone")[3].startswith("1.000")  # "the the" is what the rater marked
    assert (tmp_path / "curve.png").exists()


def test_clean(tmp_path, monkeypatch, capsys):
    rows = [{"id": f"wmt.{origin}#{number}", "origin": origin, "segments": SENTENCES} for origin in ("human", "mt") for number in range(4)]
    write(tmp_path / "detect" / "wmt11-16.jsonl.gz", rows)
    lines = run(clean, monkeypatch, capsys, tmp_path, "--rules", "--show", "determiners")
    assert row(lines, "above minor-punctuation")[1] == "83.333 [83.333, 83.333]"  # one finding in twelve words
    assert row(lines, "determiners.doubled", "minor")[2:] == ["4", "83.333", "83.333"]
    assert sum(line.startswith("  determiners.doubled: 'the the'") for line in lines) == 4


def test_demetr(tmp_path, monkeypatch, capsys):
    rows = [
        span_row(f"demetr:{number}", "demetr-perturbed", perturbation="minor_id1_repeat2", unperturbed_mt="The mayor opened the road.")
        for number in range(8)
    ]
    write(tmp_path / "spans" / "demetr_xx_en.dev.jsonl.gz", rows)
    lines = run(demetr, monkeypatch, capsys, tmp_path, "--rules")
    assert "false findings above minor-punctuation per 1,000 words: 0.00 (rules alone 0.00)" in lines
    assert row(lines, "minor_id1_repeat2")[2:4] == ["1.00", "1.00"]


@pytest.mark.parametrize(("misses", "told"), [(True, 1), (False, 0)])
def test_planted_damage(misses, told, capsys):
    thesaurus = Thesaurus(frequency=dict.fromkeys(["the", "mayor", "opened", "road", "he", "left", "early", "in", "morning"], 5))
    garble = {"The mayor opened the road.": SENTENCES[0], "He left early in the the morning.": "He left early in the the morning."}
    item = article("any", "one", list(garble), lambda sentences: [garble[sentence] for sentence in sentences], thesaurus)
    assert damaged(*next(iter(garble.items())), thesaurus) == changed(*next(iter(garble.items())))
    print_tables([item], None, misses=misses)
    lines = capsys.readouterr().out.splitlines()
    cells = row(lines, "any", "above minor-punctuation")
    assert (cells[3][:4], cells[5][:4]) == ("0.50", "1.00")  # the second doubling is the clean sentence's own
    assert sum(line.startswith("  determiners.doubled") for line in lines) == told
