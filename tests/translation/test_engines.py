"""Both Marian engines: what every engine promises, and that they agree to the last token."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from translation_sentences import NASTY, PLAIN, table

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation.engine import Translation
from auditor.translation.load import load_model
from auditor.translation.marian.base import MAX_PIECES, MarianEngine
from auditor.translation.marian.splitting import split_to_fit
from auditor.translation.marian.vocabulary import Vocabulary
from auditor.translation.models.acceptance import pinned_sentences
from auditor.translation.models.catalogue import Installed, find_installed

EXACT = {"engine": "ctranslate2", "compute_type": "float32"}
REFERENCE = {"engine": "transformers"}


def both_engines(model: Installed, settings: Settings) -> tuple[MarianEngine, MarianEngine]:
    return load_model(model, replace(settings, **EXACT)), load_model(model, replace(settings, **REFERENCE))


def assert_equal_everywhere(model: Installed, settings: Settings, source: str, target: str, sentences: list[str]) -> None:
    exact, reference = both_engines(model, settings)
    translations = exact.translate(sentences, source, target)
    assert translations == reference.translate(sentences, source, target)
    assert any(translation.flaw is None for translation in translations), "nothing was really compared"
    scored = exact.score(sentences, [translation.text for translation in translations], source, target)
    expected = reference.score(sentences, [translation.text for translation in translations], source, target)
    for one, other in zip(scored, expected, strict=True):
        assert (one is None) == (other is None)
        if one and other:
            assert one.tokens == other.tokens
            assert one.log_probabilities == pytest.approx(other.log_probabilities, abs=2e-4)


@pytest.mark.parametrize(("source", "target"), [("en", "it"), ("it", "en")])
def test_engines_agree_token_for_token(tiny: Installed, settings: Settings, source: str, target: str) -> None:
    sentences = [sentence for sentence in table(source) if source == "en" or len(sentence) < 200]
    assert len(sentences) >= 60
    assert_equal_everywhere(tiny, settings, source, target, sentences)


def test_engines_agree_on_bilingual_models(tiny_pair: tuple[Installed, Installed], settings: Settings) -> None:
    assert_equal_everywhere(tiny_pair[0], settings, "en", "it", [*PLAIN["en"], *NASTY])


def test_engines_agree_on_the_bundled_model(tmp_path: Path) -> None:
    model = find_installed("compact", str(tmp_path))
    # The longest are left to the tiny models: they cost minutes and take the same paths.
    sentences = [sentence for sentence in table("en") if len(sentence) < 200]
    assert len(sentences) >= 60
    assert_equal_everywhere(model, Settings(models_dir=str(tmp_path), threads=1), *model.entry.directions[0], sentences)


@pytest.mark.parametrize("options", [{}, {"beam": 3}, EXACT], ids=["int8", "beam", "float32"])
@hypothesis_settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), batch_tokens=st.sampled_from([1, 37, 300, 4_096]))
def test_neighbours_order_and_batches_never_change_an_answer(
    tiny: Installed, settings: Settings, options: dict[str, object], seed: int, batch_tokens: int
) -> None:
    sentences = [sentence for sentence in table("en") if len(sentence) < 120]
    picked = random.Random(seed).choices(sentences, k=8)
    engine = load_model(tiny, replace(settings, batch_tokens=batch_tokens, **options))
    alone = [engine.translate([sentence], "en", "it")[0] for sentence in picked]
    assert engine.translate(picked, "en", "it") == alone
    targets = [translation.text for translation in alone]
    single = [engine.score([sentence], [text], "en", "it")[0] for sentence, text in zip(picked, targets, strict=True)]
    assert engine.score(picked, targets, "en", "it") == single


def test_neighbours_never_change_an_answer_of_transformers(tiny: Installed, settings: Settings) -> None:
    engine = load_model(tiny, replace(settings, **REFERENCE))
    sentences = [*PLAIN["en"][:5], "", NASTY[13], PLAIN["en"][0]]
    alone = [engine.translate([sentence], "en", "it")[0] for sentence in sentences]
    assert engine.translate(sentences, "en", "it") == alone
    assert engine.translate(sentences[::-1], "en", "it") == alone[::-1]


def test_segments_without_text_are_empty(engine: MarianEngine) -> None:
    translations = engine.translate(["", PLAIN["en"][0], "  \t ", "\u200b\u200e"], "en", "it")
    assert [translation == Translation("", "empty") for translation in translations] == [True, False, True, True]
    assert engine.translate([], "en", "it") == []
    assert engine.score([], [], "en", "it") == []


@pytest.mark.parametrize("written", ["</s>", "<pad>", "<unk>", ">>fra<<", ">>ita<<"])
@pytest.mark.parametrize("options", [{}, REFERENCE], ids=["ctranslate2", "transformers"])
def test_control_tokens_in_an_article_stay_text(tiny: Installed, settings: Settings, written: str, options: dict[str, str]) -> None:
    engine = load_model(tiny, replace(settings, **options))
    pinned = pinned_sentences()[1]
    marked = engine.score([pinned["it"]], [f"{written} {pinned['en']}"], "it", "en")[0]
    plain = engine.score([pinned["it"]], [pinned["en"]], "it", "en")[0]
    assert marked is not None
    assert plain is not None
    assert marked.tokens[-len(plain.tokens) :] == plain.tokens, "the text after the token was cut off"
    assert len(marked.tokens) > len(plain.tokens) + 1, "the token was taken for a control token"
    assert not {"<pad>", "<unk>", "</s>", ">>fra<<", ">>ita<<"} & set(marked.tokens[:-1])
    # As a source: a token in front must not change the target language, nor end the sentence.
    pairs = zip(*(engine.score([source], [pinned["it"]], "en", "it") for source in (f"{written} {pinned['en']}", written)), strict=True)
    assert all(whole and token and whole.mean > token.mean for whole, token in pairs)


def test_long_input_is_split_and_translated_whole(engine: MarianEngine, tiny: Installed) -> None:
    vocabulary = Vocabulary(tiny.folder)
    text = " ".join(row["en"] for row in pinned_sentences())
    parts = split_to_fit(text, lambda part: len(vocabulary.encode(part)) <= MAX_PIECES)
    assert parts is not None
    assert len(parts) > 1
    whole = engine.translate([text], "en", "it")[0]
    assert whole.text == " ".join(translation.text for translation in engine.translate(parts, "en", "it"))


def test_input_that_cannot_be_split_is_flagged_not_truncated(engine: MarianEngine) -> None:
    assert engine.translate(["x" * 900], "en", "it")[0].flaw == "too-long"
    assert engine.score(["x" * 900], ["short"], "en", "it") == [None]
    assert engine.score(["short"], ["x" * 900], "en", "it") == [None]
    assert engine.score(["short"], [""], "en", "it") == [None]


@pytest.mark.parametrize(("source", "target"), [("it", "es"), ("en", "fr"), ("en", "es"), ("en", "en")])
def test_unknown_direction_is_refused(engine: MarianEngine, source: str, target: str) -> None:
    assert not engine.supports(source, target)
    with pytest.raises(ModelError, match=f"{source}-{target}"):
        engine.translate(["Hello."], source, target)
    with pytest.raises(ModelError, match=f"{source}-{target}"):
        engine.score(["Hello."], ["Hello."], source, target)


def test_target_token_unknown_to_the_vocabulary_is_refused(tiny: Installed, settings: Settings) -> None:
    entry = replace(tiny.entry, target_tokens={**tiny.entry.target_tokens, "it": ">>itl<<"})
    with pytest.raises(ModelError, match=">>itl<<"):
        load_model(replace(tiny, entry=entry), settings)


def test_multilingual_model_without_a_token_is_refused(tiny: Installed, settings: Settings) -> None:
    with pytest.raises(ModelError, match="several target languages"):
        load_model(replace(tiny, entry=replace(tiny.entry, target_tokens={})), settings)


def test_scores_prefer_what_was_learnt(engine: MarianEngine) -> None:
    rows = pinned_sentences()
    right = engine.score([row["it"] for row in rows], [row["en"] for row in rows], "it", "en")
    wrong = engine.score([row["it"] for row in rows], [row["en"] for row in [*rows[1:], rows[0]]], "it", "en")
    assert all(good and bad and good.mean > bad.mean for good, bad in zip(right, wrong, strict=True))
