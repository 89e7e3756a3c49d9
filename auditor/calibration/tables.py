"""An evaluation as text: aligned tables that a terminal, a mail and a Markdown page show alike."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from auditor.calibration.evaluation import VERDICTS
from auditor.rendering.safe import one_line
from auditor.rendering.words import counted

_ABSENT = "–"
# Below this many human documents a rate of 1 % is less than one document.
_HUMAN_FOR_ONE_PERCENT = 100
_WORTH = ("documents", "AUC", "at 1 %", "at 5 %", "calibration error")
_HUMAN = ("documents", "called something else", *VERDICTS)

Row = Sequence[str]


def to_text(evaluation: Mapping[str, Any]) -> str:
    """Return the sections of an evaluation, the figures for all documents first."""
    return "\n\n".join(section for section in _sections(evaluation) if section) + "\n"


def calibration_to_text(evaluation: Mapping[str, Any], unseen: Sequence[Mapping[str, Any]], baseline: Mapping[str, Any] | None) -> str:
    """Return the held-out figures of a new card.

    Args:
        evaluation: the figures on groups that each fold's card had not seen.
        unseen: rows of figures on engines that the judging card had not seen either.
        baseline: the row of the shipped card on the same documents, where it can judge them.
    """
    rows = [{**evaluation["all"], "name": "the new card"}, *([{**baseline, "name": "the shipped card"}] if baseline else [])]
    beside = worth("The new card on what it has not seen, beside the shipped one (which may have seen it)", rows)
    strangers = worth("On engines that were left out of the fit, one family at a time", unseen)
    return "\n\n".join(section for section in (beside, strangers, to_text(evaluation)) if section)


def _sections(evaluation: Mapping[str, Any]) -> Iterator[str]:
    yield worth("What it is worth, in all and by engine", [evaluation["all"], *evaluation["engines"]] if evaluation["engines"] else [])
    yield worth("By source language", evaluation["source_languages"])
    yield _lengths(evaluation["lengths"])
    human = evaluation["human"]
    humans = (human["all"], *human["source_languages"]) if human["source_languages"] else ()
    yield _titled("Human text, in all and by source language", _HUMAN, [_human(row) for row in humans])
    confusion = [(label, str(sum(given.values())), *_shares(given)) for label, given in evaluation["confusion"].items()]
    engines = [(row["name"], str(row["documents"]), *_shares(row["verdicts"])) for row in evaluation["engines"]]
    yield _titled("Verdicts at the card's thresholds, by label and by engine", ("documents", *VERDICTS), confusion + engines)
    yield _reliability(evaluation["calibration"])
    yield _sources(evaluation["source_language"])
    yield "\n".join(_notes(evaluation))


def worth(title: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """Return a table of AUC, detection rates and calibration errors."""
    return _titled(title, _WORTH, [(row["name"], *_worth_cells(row)) for row in rows])


def _worth_cells(row: Mapping[str, Any]) -> Row:
    error = _ABSENT if row["expected_calibration_error"] is None else f"{row['expected_calibration_error']:.2f} ({row['by_chance']:.2f})"
    return (str(row["documents"]), _figure(row["auc"]), _figure(row["detected_at_1%"]), _figure(row["detected_at_5%"]), error)


def _lengths(rows: Sequence[Mapping[str, Any]]) -> str:
    cells = [
        (row["name"], *_worth_cells(row), _figure(row["false_positives"]), f"{_part(row['verdicts'], 'undetermined'):.2f}") for row in rows
    ]
    return _titled("By number of sentences", (*_WORTH, "human called something else", "undetermined"), cells)


def _human(row: Mapping[str, Any]) -> Row:
    return (row["name"], str(row["documents"]), _figure(row["false_positives"]), *_shares(row["verdicts"]))


def _reliability(held: Mapping[str, Any] | None) -> str:
    if held is None:
        return ""
    rows = [
        (f"from {row['from']:.1f}", str(row["documents"]), f"{row['predicted']:.2f}", f"{row['observed']:.2f}")
        for row in held["reliability"]
    ]
    title = (
        f"Reliability: expected calibration error {held['expected_calibration_error']:.3f}, of which {held['by_chance']:.3f} "
        "would come with so few documents by chance"
    )
    return _titled(title, ("documents", "said", "came true"), rows)


def _sources(held: Mapping[str, Any]) -> str:
    rows = [(row["name"], str(row["documents"]), _figure(row["top_1"])) for row in held["languages"]]
    total = str(sum(row["documents"] for row in held["languages"]))
    return _titled("Source language, top 1", ("documents", "right"), [("all", total, _figure(held["top_1"])), *rows] if rows else [])


def _notes(evaluation: Mapping[str, Any]) -> Iterator[str]:
    human, humans = evaluation["human"]["all"]["documents"], evaluation["all"]["human_documents"]
    if not evaluation["engines"]:
        yield "All of it is human text: whether anything would be found cannot be told."
    if not human:
        yield "None of it is human text: how much of that would be accused, and what is found at which price, cannot be told."
    yield "In brackets: 95 % intervals; beside a calibration error, what chance alone would show."
    if without := evaluation["all"]["without_evidence"] + human - humans:
        yield f"{counted(without, 'document')} gave no evidence at all and had no part in any figure but the verdicts."
    if evaluation["all"]["auc"] is None:
        return
    yield "at 1 %, at 5 %: machine text found where that share of human text would be flagged as well; the card's thresholds play no part."
    if humans < _HUMAN_FOR_ONE_PERCENT:
        yield f"1 % of {humans} human documents is less than one: that column allows no false positive, and more human text would say more."


def _titled(title: str, columns: Row, rows: Sequence[Row]) -> str:
    """Return a table under its title; nothing where it has no rows."""
    if not rows:
        return ""
    lines = [("", *columns), *(tuple(one_line(cell) for cell in row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rule = f"| {'-' * widths[0]} |" + "".join(f" {'-' * (width - 1)}: |" for width in widths[1:])
    first, *others = [_line(line, widths) for line in lines]
    return "\n".join([title, "", first, rule, *others])


def _line(cells: Row, widths: Sequence[int]) -> str:
    figures = (f" {cell:>{width}} |" for cell, width in zip(cells[1:], widths[1:], strict=True))
    return f"| {cells[0]:<{widths[0]}} |" + "".join(figures)


def _figure(figure: Mapping[str, float] | None) -> str:
    return _ABSENT if figure is None else f"{figure['value']:.2f} ({figure['low']:.2f}–{figure['high']:.2f})"


def _shares(given: Mapping[str, int]) -> list[str]:
    return [f"{_part(given, label):.2f}" if sum(given.values()) else _ABSENT for label in VERDICTS]


def _part(given: Mapping[str, int], label: str) -> float:
    return given[label] / max(sum(given.values()), 1)
