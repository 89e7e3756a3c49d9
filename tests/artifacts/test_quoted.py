"""Which words of an article are quoted, over sentences and paragraphs, whatever the marks look like."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article, Segment, SegmentedArticle
from auditor.artifacts.quoted import quoted_spans
from auditor.artifacts.text import tokenised
from auditor.language.segment import segment

# Paragraphs are parted by blank lines; what is quoted is in square brackets.
CASES = [
    "[“We had a lovely evening. They was late again. We left at ten,”] she said.",
    '["We had a lovely evening. They was late again. We left at ten,"] she said.',
    'It was dark. ["We love it here. They met in spring. It rained,"] she wrote. Nobody answered.',
    "[“We lost,”] he said. [“They was better.”] Then he left.",
    "[“We lost,”] he said, [“and they won. They was better.”] Then he left.",
    '["It was late,"] he said. ["We left. They was tired."]',
    "He read a letter. [“He wrote ‘no’ and left. I saw “a ghost” there. We laughed,”] she said.",
    '["He called it "a shame" and left. They was angry,"] she said.',
    # A paragraph that opens again what the one before did not close.
    "[“We had a lovely evening. They was late again.]\n\n[“We left at ten,”] she said.",
    '["We had a lovely evening. They was late again.]\n\n["We left at ten. It rained."]\n\nNobody was hurt.',
    "[“We came. They was late.]\n\n[“We ate. It was good.]\n\n[“We left. It rained,”] she said. Nobody was hurt.",
    # One that closes without opening again.
    "[“We had a lovely evening. They was late again.]\n\n[We left. It rained,”] she said. Nobody was hurt.",
    # A mark forgotten spoils its own sentence only.
    "[“We lost, he said.] They was late. We left.",
    '["We lost, he said.] They was late.\n\nNobody was hurt. ["It rained,"] she said.',
    "The mayor left. [It was late”] and dark. They was tired.",
    "[It was late,”][ she said and dark”] again. They was tired.",
    # Inches and feet.
    'The 6\'2" forward left early. They was late. ["It rained,"] he said.',
    "The 6’2” forward left early. They was late. [“It rained,”] he said.",
    '["The 6\'2" forward left. They was late,"] he said. It rained.',
    "[“The 12” single was late. They was angry,”] he said. It rained.",
    "[“They came in 1987”], he said. It rained.",
    # Marks where they should not be.
    '[" They was late "] he said. It rained.',
    '["They was late. We left,"]he said. It rained.',
    "[”They was late. We left,”] he said. It rained.",
    "[„They was late. We left“], he said. It rained.",
    "He said—[“they was late. We left”]—and went. It rained.",
    "He said ([“they was late. We left”]) and went. It rained.",
    '["...They was late. We left..."] It rained.',
    # Angled marks: tight, spaced, turned round, within others; and arrows, which quote nothing.
    "[«They was late. We left»], he said. It rained.",
    "[« They was late. We left »], he said. It rained. [« They was »].",
    "[»They was late. We left.«] It rained. [»They was late«], he said.",
    "He spoke of l’[«affair»] and of ([« a shame »]). They was late in [«1987»]. It rained.",
    "It rained. Read more » They was late.",
]


def told(text: str) -> str:
    """Return the text with square brackets round what is quoted in each paragraph."""
    segmented = segment(Article("sample", text), language="en")
    out = text
    for start, end in reversed(split(quoted_spans(segmented.body), segmented)):
        out = f"{out[:start]}[{out[start:end]}]{out[end:]}"
    return out


def split(spans: list[tuple[int, int]], segmented: SegmentedArticle) -> list[tuple[int, int]]:
    """Return the spans, of which none may reach over paragraphs."""
    ends = {one.paragraph: one.end for one in segmented.body}
    owners = [next(one.paragraph for one in segmented.body if start < one.end) for start, _ in spans]
    assert all(end <= ends[owner] for (_, end), owner in zip(spans, owners, strict=True))
    return spans


@pytest.mark.parametrize("marked", CASES)
def test_quotations_run_over_sentences(marked: str) -> None:
    assert told(marked.replace("[", "").replace("]", "")) == marked


SENTENCES = st.sampled_from(["They was late.", "We left at ten.", "Was it dark?", "It rained for 3 hours.", "No!"])
PASSAGE = st.lists(SENTENCES, min_size=1, max_size=3)
PIECES = st.lists(st.tuples(st.booleans(), PASSAGE), min_size=1, max_size=6)
PAIRS = st.sampled_from(["“”", '""'])


def article_of(paragraphs: list[list[str]]) -> SegmentedArticle:
    """Return an article of the given sentences, each a segment."""
    text, segments = "", []
    for number, sentences in enumerate(paragraphs):
        for sentence in sentences:
            segments.append(Segment(len(text), len(text) + len(sentence), sentence, paragraph=number))
            text += f"{sentence} "
        text += "\n\n"
    return SegmentedArticle(Article("sample", text), "en", 1.0, tuple(segments))


def quoted(sentences: list[str], pair: str, *, closed: bool = True) -> list[str]:
    """Return the sentences within a pair of marks."""
    opened = [pair[0] + sentences[0], *sentences[1:]]
    return [*opened[:-1], opened[-1] + pair[1]] if closed else opened


def wholly_quoted(article: SegmentedArticle) -> list[bool]:
    """Return of each sentence whether it is quoted, which all of its tokens must agree on."""
    agreed = [{token.quoted for token in sentence.tokens} for sentence in tokenised(article).sentences]
    assert all(len(values) == 1 for values in agreed)
    return [values.pop() for values in agreed]


@given(PIECES, PAIRS)
def test_a_word_is_quoted_where_its_passage_is(pieces: list[tuple[bool, list[str]]], pair: str) -> None:
    sentences = [sentence for spoken, passage in pieces for sentence in (quoted(passage, pair) if spoken else passage)]
    assert wholly_quoted(article_of([sentences])) == [spoken for spoken, passage in pieces for _ in passage]


@given(st.lists(PASSAGE, min_size=1, max_size=4), PASSAGE, PAIRS)
def test_paragraphs_that_open_a_quotation_again(spoken: list[list[str]], after: list[str], pair: str) -> None:
    opened = [quoted(passage, pair, closed=number == len(spoken)) for number, passage in enumerate(spoken, 1)]
    found = wholly_quoted(article_of([*opened, after]))
    assert found == [True] * sum(map(len, spoken)) + [False] * len(after)


@given(st.text(alphabet="ab12. \n“”„\"'(—", max_size=60))
def test_spans_are_in_order_and_offsets_stay(text: str) -> None:
    article = segment(Article("sample", text), language="en")
    spans = quoted_spans(article.body)
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for sentence in tokenised(article).sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
            assert token.quoted is any(start <= token.start < end for start, end in spans)


def test_many_marks_cost_little() -> None:
    text = '“a" b” "' * 20_000
    assert quoted_spans([Segment(0, len(text), text)])
