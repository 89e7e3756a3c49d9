"""Pronouns that make another of whoever the reference speaks of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.reference.pronouns import other_pronouns

REFERENCE = (
    "The violinist Ana Paz missed the ceremony because she had hurt her hand. Her sister collected the prize in Lisbon on Friday. "
    '"I would have kept it for myself," Ms Paz wrote. The tunnel keeps its old name, and trains leave it every ten minutes.'
)


def text(words: str) -> SegmentedArticle:
    return segment(Article(id="a", text=words))


def found(article: str, reference: str = REFERENCE) -> list[tuple[str, str]]:
    return [(item.quote, item.evidence["reference"]) for item in other_pronouns(text(article), text(reference), ())]


@pytest.mark.parametrize(
    ("article", "quotes"),
    [
        ("The violinist Ana Paz missed the ceremony, for he had hurt his hand.", ["he", "his"]),
        ("Your sister collected the prize in Lisbon on Friday.", ["Your"]),
        ("The prize was collected in Lisbon on Friday by his sister.", ["his"]),
    ],
)
def test_another_person_is_found(article, quotes):
    assert [quote for quote, _ in found(article)] == quotes


@pytest.mark.parametrize(
    "article",
    [
        "The violinist Ana Paz missed the ceremony because she had hurt her hand.",
        "The violinist Ana Paz missed the ceremony: he, not she, had hurt a hand.",  # both
        '"Your sister collected the prize in Lisbon," he told me.',  # speech, and a speaker that the reference leaves out
        "The tunnel keeps his old name, and trains leave it every ten minutes.",  # the reference names no person there
        "A farmer from Crete won the lottery, and he bought his wife a boat.",  # another story
    ],
)
def test_what_may_be_right_is_left_alone(article):
    assert found(article) == []


def test_a_person_spoken_of_nearby_may_be_meant():
    reference = "Ana Paz thanked the jury in Lisbon and said she was proud of it. The mayor shook his head."
    assert found("Ana Paz thanked the jury in Lisbon and said he was proud of it.", reference) == []


LAWYERS = (
    "Police raided the ministry in Madrid on Monday. The accountant Dolores Campos gave the prosecutor a notebook. "
    "Her lawyer, Jaime Vela, said on Wednesday that there had been threats."
)


@pytest.mark.parametrize(
    "article",
    [
        "The builder Victor Lozano was freed on Monday. His lawyer declined to say on Wednesday whether there had been threats.",
        "Victor Lozano and his lawyer said on Wednesday that there had been threats.",
        "At his home in Madrid, Victor Lozano heard a lawyer say on Wednesday that there had been threats.",
        'The builder Victor Lozano was freed on Monday. "Ms Campos lied," said his lawyer, who spoke on Wednesday of threats.',
    ],
)
def test_two_writers_speak_of_two_persons(article):
    assert found(article, LAWYERS) == []


def test_a_sentence_names_others_than_its_subject():
    reference = "Petra Lang won. She will hold talks on Tuesday with the Greens and the Liberals, whose candidate, Max Baum, conceded."
    article = "Candidate Max Baum told the Greens that his Liberals were ready for talks on Tuesday."
    assert found(article, reference) == []


@pytest.mark.parametrize(
    "article",
    [
        "The accountant Dolores Campos gave in a notebook. His lawyer, Jaime Vela, said on Wednesday that there had been threats.",
        "The accountant Dolores Camps gave in a notebook. His lawyer, Jaime Vela, said on Wednesday that there had been threats.",
        "His lawyer, Jaime Vela, said on Wednesday that there had been threats.",
    ],
)
def test_one_person_of_the_wrong_sex_is_found(article):
    assert [quote for quote, _ in found(article, LAWYERS)] == ["His"]


def test_what_was_found_otherwise_is_left_out():
    article = text("Your sister collected the prize in Lisbon on Friday.")
    (finding,) = other_pronouns(article, text(REFERENCE), ())
    assert REFERENCE[finding.evidence["reference_start"] : finding.evidence["reference_end"]] == "Her"
    assert other_pronouns(article, text(REFERENCE), (finding,)) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["he", "She", "your", "hand", "Lisbon", "sister", "prize", "Friday.", "collected", '"']), min_size=1, max_size=40
    )
)
def test_offsets_index_both_texts(words):
    article = " ".join(words)
    for item in other_pronouns(text(article), text(REFERENCE), ()):
        assert article[item.start : item.end] == item.quote
        assert REFERENCE[item.evidence["reference_start"] : item.evidence["reference_end"]] == item.evidence["reference"]
