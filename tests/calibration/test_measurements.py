import json
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest
from calibration_cases import document, measurement

from auditor.article import Article
from auditor.calibration.judgements import judge
from auditor.calibration.measurements import Measurement, Store, measure, recipe_of
from auditor.errors import SettingsError
from auditor.language import segment
from auditor.pipeline import Auditor
from auditor.report import Failure, Report
from auditor.scoring import load_card
from auditor.settings import Settings
from auditor.translation.engine import Likelihood, Translation

DEMO = Path(__file__).parents[2] / "corpus" / "demo"


class Shouting:
    """A quick engine that counts what it was asked for, and fails on one word."""

    asked = 0

    def signature(self):
        return "shouting"

    def supports(self, source, target):
        return {source, target} <= {"en", "it"}

    def pivots(self, language):
        return ("it",)

    def translate(self, segments, source, target):
        if any("zeppelin" in segment.lower() for segment in segments):
            raise RuntimeError
        self.asked += len(segments)
        return [Translation(segment.upper() if target == "it" else segment.capitalize()) for segment in segments]

    def score(self, sources, targets, source, target):
        return [Likelihood((target,), (-1.0,)) for target in targets]


@pytest.fixture
def engine():
    return Shouting()


@pytest.fixture
def auditor(engine):
    return Auditor(Settings(language="en"), engine=engine)


DOCUMENTS = [document(number) for number in range(5)]


def test_what_was_measured_is_not_measured_again_in_another_run(tmp_path, auditor, engine):
    path, recipe = tmp_path / "deep" / "measured.ndjson", recipe_of(auditor)
    first = Store(path, recipe)
    assert len(list(measure(DOCUMENTS[:3], auditor, first))) == 3
    asked = engine.asked
    again = Store(path, recipe)
    assert len(list(measure(DOCUMENTS, auditor, again))) == 2
    assert engine.asked < 2 * asked
    assert all(again.get(item) == first.get(item) for item in DOCUMENTS[:3])
    assert list(measure(DOCUMENTS, auditor, again)) == []


def test_equal_texts_are_measured_once(auditor):
    store = Store(None, "")
    assert len(list(measure([DOCUMENTS[0], document(0, "spun")], auditor, store))) == 1
    assert store.get(document(0, "spun")) is not None


def test_a_line_that_was_cut_off_is_measured_again_and_spoils_nothing(tmp_path, auditor):
    path, recipe = tmp_path / "measured.ndjson", recipe_of(auditor)
    list(measure(DOCUMENTS[:3], auditor, Store(path, recipe)))
    path.write_bytes(path.read_bytes()[:-40])
    store = Store(path, recipe)
    assert [store.get(item) is not None for item in DOCUMENTS[:3]] == [True, True, False]
    list(measure(DOCUMENTS[:3], auditor, store))
    assert all(Store(path, recipe).get(item) for item in DOCUMENTS[:3])


@pytest.mark.parametrize(
    "content", ["Harbour ferry back in service\n\nThe port reopened.\n", '{"label": "clean", "text": "A text."}\n', "\n\n"]
)
def test_a_file_that_holds_something_else_is_refused_and_stays_as_it_is(tmp_path, content):
    path = tmp_path / "article.txt"
    path.write_text(content, encoding="utf-8")
    if content.strip():
        with pytest.raises(SettingsError, match="something else than measurements"):
            Store(path, "one")
    else:
        Store(path, "one")
    assert path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize("length", [1, 5, 11, 40])
def test_a_first_line_that_was_cut_off_is_no_strangers(tmp_path, length):
    path = tmp_path / "measured.ndjson"
    Store(path, "one").put(DOCUMENTS[0], measurement())
    path.write_bytes(path.read_bytes()[:length])
    Store(path, "one").put(DOCUMENTS[0], measurement())
    assert Store(path, "one").get(DOCUMENTS[0]).language == "en"


def test_another_recipe_measures_anew_and_keeps_the_old_lines(tmp_path):
    path = tmp_path / "measured.ndjson"
    Store(path, "one").put(DOCUMENTS[0], measurement())
    other = Store(path, "other")
    assert other.get(DOCUMENTS[0]) is None
    other.put(DOCUMENTS[0], measurement(language="it"))
    assert Store(path, "one").get(DOCUMENTS[0]).language == "en"


def test_the_recipe_is_the_engine_and_the_checks_and_not_the_card():
    def recipe(**settings):
        return recipe_of(Auditor(Settings(**settings), engine=Shouting()))

    assert recipe() == recipe(minimum_words=5) == recipe(threads=1)
    assert len({recipe(), recipe(pivots=("it",)), recipe(language="en"), recipe(disabled_checks=("lexis",))}) == 4


def test_the_recipe_tells_who_recognises_names():
    signature = Auditor(Settings(), engine=Shouting()).signature
    kinds = [SimpleNamespace(signature=signature, settings=Settings(recogniser=name)) for name in ("own", "spacy:small", "spacy:large")]
    assert len({recipe_of(kind) for kind in kinds}) == 3


def test_the_file_holds_no_text(tmp_path, auditor):
    path = tmp_path / "measured.ndjson"
    list(measure(DOCUMENTS, auditor, Store(path, recipe_of(auditor))))
    assert "council" not in path.read_text(encoding="utf-8").lower()


def test_a_document_that_breaks_the_pipeline_fails_alone(auditor):
    broken = document(99)
    broken = type(broken)(**vars(broken) | {"text": broken.text + " The zeppelin came down."})
    store = Store(None, "")
    outcomes = list(measure([DOCUMENTS[0], broken, DOCUMENTS[1]], auditor, store))
    assert [type(outcome) for outcome in outcomes] == [Report, Failure, Report]
    assert outcomes[1].id == broken.id
    assert store.get(broken) is None


def test_a_file_that_is_none_is_a_clear_error(tmp_path):
    with pytest.raises(SettingsError, match="--resume"):
        Store(tmp_path, "")


def test_a_measurement_survives_json():
    found = measurement(round_trip__chrf__mean=51.25, style__articles=0.1)
    assert Measurement.load(json.loads(json.dumps(found.dump()))) == found


def test_the_verdict_on_what_was_kept_is_that_of_the_pipeline(tmp_path):
    """With the bundled model: twelve documents, among them some too short and one in another language."""
    stories = [segment(Article("d", (DEMO / name).read_text(encoding="utf-8"))) for name in ("apertium-es.txt", "clean.txt")]
    texts = [story.article.text[: story.body[count - 1].end] for story in stories for count in (1, 2, 4, 6, 8)]
    texts += [stories[0].article.text, "La mairie a fermé le vieux pont. " * 20]
    documents = [type(DOCUMENTS[0])(f"d{number}", "clean", "human", "g", None, text) for number, text in enumerate(texts)]
    shipped = json.loads((files("auditor.scoring") / "cards" / "compact.json").read_text(encoding="utf-8"))
    (tmp_path / "any-engine.json").write_text(json.dumps(shipped | {"engine": ""}), encoding="utf-8")
    auditor, store = Auditor(Settings(card=str(tmp_path / "any-engine.json"))), Store(None, "")
    card = load_card(auditor.settings.card)
    reports = list(measure(documents, auditor, store))
    assert len(reports) == 12
    for item, report in zip(documents, reports, strict=True):
        found = judge(item, store.get(item), card, auditor.settings)
        assert found.label == report.verdict.label
        if report.verdict.probabilities:
            assert found.probabilities == pytest.approx(report.verdict.probabilities)
        assert report.verdict.source_language in (None, found.source_language)
    assert 0 < sum(bool(report.verdict.probabilities) for report in reports) < 12
