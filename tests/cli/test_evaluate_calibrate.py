"""`auditor evaluate` and `auditor calibrate`, with a quick engine in the place of the model."""

import json
import random

import pytest

from auditor.scoring import load_card
from auditor.translation.engine import Likelihood, Translation

CARD = load_card()
SUBJECTS = ("The mayor", "A teacher", "The old ferry", "Our neighbour", "The committee", "A young doctor", "The bakery", "Nobody there")
VERBS = ("opened", "closed", "sold", "painted", "remembered", "asked about", "paid for", "complained about")
OBJECTS = ("the bridge", "a wooden house", "the market hall", "two broken lamps", "the winter road", "a letter from Rome", "the school bus")
ENDS = ("on Monday", "after the rain", "without a word", "for the third time", "because of the cold", "before the vote", "in the dark")


class Quick:
    """An engine that upper-cases and counts; its likelihoods depend on the words."""

    asked = 0

    def __init__(self, signature=CARD.engine):
        self._signature = signature

    def signature(self):
        return self._signature

    def supports(self, source, target):
        return True

    def pivots(self, language):
        return CARD.pivots

    def translate(self, segments, source, target):
        Quick.asked += len(segments)
        return [Translation(segment.upper() if source == "en" else segment.capitalize()) for segment in segments]

    def score(self, sources, targets, source, target):
        return [Likelihood(tuple(text.split()), tuple(-0.3 * len(word) for word in text.split())) for text in targets]


@pytest.fixture(autouse=True)
def quick_engine(monkeypatch):
    monkeypatch.setattr("auditor.pipeline.instruments.load_engine", lambda settings: Quick())


def records(size, seed=1):
    """Return documents of sixteen sentences: human ones, and ones that a clumsy machine made of the like."""
    rng = random.Random(seed)
    for number in range(size):
        sentences = [" ".join(map(rng.choice, (SUBJECTS, VERBS, OBJECTS, ENDS))) + "." for _ in range(16)]
        clumsy = [sentence.replace("the ", "the of the ") + " It has made to him." for sentence in sentences]
        yield {"origin": "human", "segments": sentences, "source_language": "it", "group": f"day{number % 8}"}
        engine = ("north-1", "south")[number % 2]
        yield {"origin": "mt", "engine": engine, "segments": clumsy, "source_language": "it", "group": f"day{number % 8}"}


def write(path, items):
    path.write_text("".join((item if isinstance(item, str) else json.dumps(item)) + "\n" for item in items), encoding="utf-8")
    return path


def test_evaluate_prints_tables_and_writes_figures(auditor, tmp_path):
    data = write(tmp_path / "own.jsonl", records(6))
    code, out, _ = auditor("evaluate", data, "--lengths", "1,5,40", "--json", "out/figures.json")
    figures = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))
    assert code == 0
    assert figures["schema"] == "auditor.evaluation/1"
    assert figures["card"] == CARD.name
    assert figures["data"]["documents"] == figures["data"]["measured"] == 12
    assert [row["name"] for row in figures["engines"]] == ["north-1", "south"]
    assert [(row["name"], row["documents"]) for row in figures["lengths"]] == [("1", 6), ("5", 6), ("40", 0), ("whole", 6)]
    assert figures["lengths"][0]["verdicts"]["undetermined"] == 6  # too short for a verdict, but not for an AUC
    assert figures["lengths"][0]["auc"] is not None
    for words in (CARD.name, "north-1", "called something else", "Reliability", "Source language"):
        assert words in out


def test_figures_alone_go_to_standard_output_on_demand(auditor, tmp_path):
    code, out, _ = auditor("evaluate", write(tmp_path / "own.jsonl", records(3)), "--json", "-", "--limit", "4")
    assert code == 0
    assert json.loads(out)["data"]["documents"] == 4


def test_bad_lines_are_told_counted_and_cost_nothing_else(auditor, tmp_path):
    first, second, *rest = records(3)
    data = write(tmp_path / "own.jsonl", [first, "{broken", {"origin": "robot", "text": "The text of it."}, second, *rest])
    code, out, err = auditor("evaluate", data, "--json", "figures.json")
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert code == 3
    assert "own.jsonl:2" in err
    assert "own.jsonl:3" in err
    assert "human, mt or spun" in err
    assert [failure["id"] for failure in figures["data"]["failures"]] == ["own.jsonl:2", "own.jsonl:3"]
    assert figures["data"]["documents"] == 6
    assert "The text of it." not in out + err


def test_a_flood_of_bad_lines_is_told_in_short(auditor, tmp_path):
    code, _, err = auditor("evaluate", write(tmp_path / "own.jsonl", ["{broken"] * 200 + list(records(2))))
    assert code == 3
    assert err.count("own.jsonl:") == 20
    assert "180 more" in err


def test_a_second_run_goes_on_where_the_first_stopped(auditor, tmp_path):
    items = list(records(4))
    data = write(tmp_path / "own.jsonl", items[:6])
    auditor("evaluate", data, "--resume", "measured.ndjson")
    asked = Quick.asked
    _, again, _ = auditor("evaluate", data, "--resume", "measured.ndjson")
    assert Quick.asked == asked
    _, fresh, _ = auditor("evaluate", data)
    assert again == fresh
    write(data, items)
    auditor("evaluate", data, "--resume", "measured.ndjson")
    assert len((tmp_path / "measured.ndjson").read_text(encoding="utf-8").splitlines()) == 8


def test_human_text_alone_tells_how_much_of_it_is_accused(auditor, tmp_path):
    code, out, _ = auditor("evaluate", write(tmp_path / "human.jsonl", list(records(3))[::2]), "--lengths", "3", "--json", "figures.json")
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert code == 0
    assert "called something else" in out
    assert figures["human"]["all"]["documents"] == 3
    assert figures["all"]["auc"] is None


def test_what_is_given_twice_counts_once_and_is_told(auditor, tmp_path):
    items = list(records(2))
    write(tmp_path / "one.jsonl", items)
    write(tmp_path / "two.jsonl", items[:3])
    code, _, err = auditor("evaluate", "one.jsonl", "two.jsonl", "--json", "figures.json")
    data = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["data"]
    assert code == 0
    assert (data["documents"], data["repeated"]) == (4, 3)
    assert "3 of 7 documents are there more than once" in err


WRONG = {
    "no data": ["evaluate"],
    "missing file": ["evaluate", "nowhere.jsonl"],
    "a card of human text alone": ["calibrate", "human.jsonl", "--card", "card.json"],
    "nothing readable": ["evaluate", "broken.jsonl"],
    "no number of sentences": ["evaluate", "good.jsonl", "--lengths", "three"],
    "a length of none": ["evaluate", "good.jsonl", "--lengths", "0"],
    "a card that there is not": ["evaluate", "good.jsonl", "--card", "nowhere.json"],
    "no engine": ["evaluate", "good.jsonl", "--card", "stranger.json"],
    "calibrate without a card": ["calibrate", "good.jsonl"],
    "a card of another kind": ["calibrate", "good.jsonl", "--card", "card.txt"],
    "too few for a card": ["calibrate", "good.jsonl", "--card", "card.json"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_use_and_useless_data_end_with_2_and_a_remedy(auditor, tmp_path, arguments):
    items = list(records(3))
    write(tmp_path / "good.jsonl", items)
    write(tmp_path / "human.jsonl", items[::2])
    write(tmp_path / "broken.jsonl", ["{broken", "{too"])
    (tmp_path / "stranger.json").write_text(json.dumps(_shipped() | {"engine": "stranger@9"}), encoding="utf-8")
    code, out, err = auditor(*arguments)
    assert (code, out) == (2, "")
    assert len(err.split()) >= 8
    assert not (tmp_path / "card.json").exists()


def test_a_card_of_ones_own_is_made_used_and_refused_for_another_engine(auditor, monkeypatch, tmp_path):
    data = write(tmp_path / "own.jsonl", records(28))
    code, out, err = auditor("calibrate", data, "--card", "own.json", "--resume", "measured.ndjson", "--json", "figures.json")
    assert code == 0, err
    assert "wrote own.json" in err
    assert "engines that were left out" in out
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert {row["name"] for row in figures["unseen_engines"]} == {"north", "south"}
    assert figures["shipped_card"]["documents"] == 28
    assert figures["all"]["auc"]["value"] > 0.9

    code, out, _ = auditor("evaluate", data, "--card", "own.json", "--resume", "measured.ndjson")
    assert code == 0
    assert "fitted on these very documents" in out

    article = tmp_path / "article.txt"
    article.write_text(" ".join(next(iter(records(1, seed=9)))["segments"]), encoding="utf-8")
    report = json.loads(auditor("audit", article, "--json", "--card", "own.json")[1])
    assert "card:own-" in report["signature"]
    assert report["verdict"]["probabilities"]
    (tmp_path / "auditor.toml").write_text('card = "own.json"\n', encoding="utf-8")
    assert json.loads(auditor("audit", article, "--json", "--config", "auditor.toml")[1])["signature"] == report["signature"]

    monkeypatch.setattr("auditor.pipeline.instruments.load_engine", lambda settings: Quick("other@2"))
    verdict = json.loads(auditor("audit", article, "--json", "--card", "own.json")[1])["verdict"]
    assert verdict["label"] == "undetermined"
    assert "other@2" in " ".join(verdict["reasons"])


def _shipped():
    from importlib.resources import files

    return json.loads((files("auditor.scoring") / "cards" / "compact.json").read_text(encoding="utf-8"))
