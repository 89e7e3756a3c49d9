"""Tokens of a model at their places in the text as received."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.translation.engine import Likelihood
from auditor.translation.marian.base import MarianEngine
from auditor.translation.marian.normalise import WORD, normalise
from auditor.translation.marian.tokens import placed
from auditor.translation.models.acceptance import pinned_sentences

# What makes a text longer, shorter or composed, and what a model may take for its own marks.
AWKWARD = st.text(st.sampled_from("ab é\u0301e…’“\u200b\u00a0\t\n</s>▁👩\u200d🚀ﬁÅ\u212b\u00ad\u2060-.,"), max_size=40)


def likelihood(*tokens: tuple[str, float]) -> Likelihood:
    return Likelihood((*(token for token, _ in tokens), "</s>"), (*(figure for _, figure in tokens), -9.0))


@given(st.one_of(st.text(max_size=60), AWKWARD))
def test_words_of_a_text_are_those_of_the_normalised_text(text: str) -> None:
    assert [normalise(word) for word in WORD.findall(text)] == normalise(text).split(" ") or normalise(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gov\u00adern\u00adment’s o\ufb03ce…", "The government's office..."),
        ("cafe\u00ad\u0301 fort\u2060night", "café fortnight"),
        ("one\u200btwo \u00ad three", "one two three"),
        ("It wasn´t, O`Dowd didn′t, it isnʼt: ″ours″, ＂yours＂", "It wasn't, O'Dowd didn't, it isn't: \"ours\", \"yours\""),
        ("cafe\u0301 à l’été, Hawaiʻi", "café à l'été, Hawaiʻi"),
    ],
)
def test_models_read_words_whole_without_what_is_not_seen(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "scored", "expected"),
    [
        ("We go.", likelihood(("▁We", -1), ("▁go", -2), (".", -3)), [("We", -1), ("go", -2), (".", -3)]),
        ("  We\u200b\u00a0go", likelihood(("▁We", -1), ("▁g", -2), ("o", -4)), [("We", -1), ("g", -2), ("o", -4)]),
        ("wait… for", likelihood(("▁wait", -1), ("...", -2), ("▁for", -3)), [("wait…", -3), ("for", -3)]),
        ("cafe\u0301 now", likelihood(("▁caf", -1), ("é", -2), ("▁now", -3)), [("cafe\u0301", -3), ("now", -3)]),
        ("the gov\u00adernment", likelihood(("▁the", -1), ("▁govern", -2), ("ment", -3)), [("the", -1), ("gov\u00adernment", -5)]),
        ("\u00ad \u00adwe\u00ad go", likelihood(("▁we", -1), ("▁go", -2)), [("we\u00ad", -1), ("go", -2)]),
        ("a ☃ b", likelihood(("▁a", -1), ("▁", -2), ("<unk>", -4), ("▁b", -3)), [("a", -1), ("☃", -6), ("b", -3)]),
        ("we ‘go", likelihood(("▁we", -1), ("▁", -2), ("'", -4), ("go", -3)), [("we", -1), ("‘", -6), ("go", -3)]),
        ("not ▁ paired", likelihood(("▁not", -1), ("▁", -2), ("▁", -3), ("▁paired", -4)), []),
    ],
)
def test_tokens_lie_at_their_words(text: str, scored: Likelihood, expected: list[tuple[str, float]]) -> None:
    assert [(text[token.start : token.end], token.log_probability) for token in placed(text, scored)] == expected


@settings(deadline=None, max_examples=50)
@given(AWKWARD)
def test_places_of_a_real_model_cover_the_words_without_overlap(engine: MarianEngine, text: str) -> None:
    scored = engine.score(["una prova"], [text], "it", "en")[0]
    tokens = placed(text, scored) if scored else ()
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    if scored and tokens:
        letters = {place for token in tokens for place in range(token.start, token.end)}
        assert letters == {place for word in WORD.finditer(text) for place in range(*word.span())}
        assert sum(token.log_probability for token in tokens) == pytest.approx(sum(scored.log_probabilities[:-1]))


def test_figures_of_a_text_do_not_depend_on_its_neighbours(engine: MarianEngine) -> None:
    rows = pinned_sentences()
    english, italian = [row["en"] for row in rows], [row["it"] for row in rows]
    together = engine.score(italian, english, "it", "en")
    alone = [engine.score([source], [target], "it", "en")[0] for source, target in zip(italian, english, strict=True)]
    assert [placed(text, one) for text, one in zip(english, together, strict=True) if one] == [
        placed(text, one) for text, one in zip(english, alone, strict=True) if one
    ]
