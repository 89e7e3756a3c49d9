import pytest
from reference_stories import PRIZE_A, PRIZE_B, SHIP_A, SHIP_B, SPANISH, article, segmented

from auditor.entities.alignment.side import side
from auditor.entities.story import kinship
from auditor.reference import Archive, Sources, find, limits
from auditor.reference.copies import are_copies
from auditor.report import Origin


@pytest.mark.parametrize(
    ("left", "right", "related"),
    [
        (SHIP_A, SHIP_B, True),
        (SHIP_B, SHIP_A, True),
        (PRIZE_A, PRIZE_B, True),
        (SHIP_A, SHIP_A, True),
        (SHIP_A, PRIZE_A, False),
        (PRIZE_B, SHIP_B, False),
        (SHIP_A, "", False),
        ("", "", False),
    ],
)
def test_one_story_or_two(left, right, related):
    judged = kinship(side(segmented(left)), side(segmented(right)))
    assert judged.related is related
    assert 0 <= judged.confidence <= 1
    assert set(judged.parts) == {"words", "names", "dates"}
    assert all(0 <= value <= 1 for value in judged.parts.values())


@pytest.fixture
def archive(tmp_path):
    made = Archive(tmp_path / "archive.db", create=True)
    texts = {"ship": SHIP_A, "prize": PRIZE_A}
    fillers = {f"filler{number}": f"The council of town {number} met to discuss the budget of its library." for number in range(20)}
    made.add([(article(text, id), "en") for id, text in {**texts, **fillers}.items()] + [(article(SPANISH, "barco"), "es")])
    return made


def test_the_archive_has_the_reference(archive):
    (found,) = find(segmented(SHIP_B), Sources(archive=archive))
    assert (found.text.article.id, found.used, found.origin) == ("ship", True, Origin.ARCHIVE)
    reference = found.reference()
    assert reference.confidence == found.confidence > 0.8
    assert reference.parts["names"] > 0.3
    assert list(limits((found,), Sources(archive=archive))) == []


TRAIN = """A cargo train left the rails near the town of Brondal on Tuesday, and firemen took the driver to a hospital. The engine had \
failed, said Per Lund of the rescue service. The owner of the line has sent a crane."""


def test_a_like_event_is_another_story_and_named(archive):
    sources = Sources(archive=archive)
    (nearest,) = find(segmented(TRAIN), sources)
    assert (nearest.text.article.id, nearest.used) == ("ship", False)
    (told,) = limits((nearest,), sources)
    assert "ship" in told


def test_an_archive_without_a_common_word_has_nothing(archive):
    sources = Sources(archive=archive)
    assert find(segmented("Zzz qqq."), sources) == ()
    assert "no article about this story" in next(limits((), sources))


def test_only_the_article_s_language_is_looked_for(archive):
    assert find(segmented(SHIP_B, language="fr"), Sources(archive=archive)) == ()


def test_given_references_are_believed_before_the_archive_but_not_blindly(archive):
    sources = Sources(given=(segmented(PRIZE_B, "wrong"), segmented(SHIP_A, "right"), segmented(SPANISH, "foreign", "es")), archive=archive)
    found = find(segmented(SHIP_B), sources)
    assert [(item.text.article.id, item.used) for item in found] == [("right", True), ("wrong", False), ("foreign", False)]
    assert found[2].reference().confidence is None
    assert sorted(limits(found, sources)) == [
        "1 of 3 references is about another story than the article: left out.",
        "1 of 3 references is in another language than the article: left out.",
    ]


def test_a_single_wrong_reference_is_told():
    sources = Sources(given=(segmented(PRIZE_B),))
    found = find(segmented(SHIP_B), sources)
    assert list(limits(found, sources)) == ["The reference is about another story than the article: nothing was compared."]


def test_the_story_is_asked_last_and_without_the_article_itself(archive):
    others = (segmented(SHIP_A, "a"), segmented(SHIP_A, "copy of a"), segmented(SHIP_B, "itself"), segmented(PRIZE_A, "other"))
    assert find(segmented(SHIP_B), Sources(archive=archive, story=others))[0].origin is Origin.ARCHIVE
    sources = Sources(story=others)
    found = find(segmented(SHIP_B), sources)
    assert [(item.used, item.origin) for item in found] == [(True, Origin.STORY), (False, Origin.STORY)]
    assert "no majority" in next(limits(found, sources))


RETOUCHED = SHIP_B.replace("Nineteen", "19").replace("in a storm", "in heavy weather")


def test_near_copies_of_one_text_are_one_witness():
    sources = Sources(story=(segmented(SHIP_B, "b"), segmented(RETOUCHED, "copy"), segmented(SHIP_B[:420], "cut")))
    (found,) = find(segmented(SHIP_A), sources)
    assert found.text.article.id in ("b", "copy", "cut")
    (told,) = limits((found,), sources)
    assert "copies counted once" in told


@pytest.mark.parametrize(
    ("left", "right", "copies"),
    [(SHIP_B, RETOUCHED, True), (SHIP_B, SHIP_B[:300], True), (SHIP_A, SHIP_B, False), (PRIZE_A, PRIZE_B, False), ("", SHIP_A, False)],
)
def test_two_writers_are_told_from_a_copy(left, right, copies):
    assert are_copies(left, right) is copies
    assert are_copies(right, left) is copies


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [("It sank on 4 November.", "On November 4, 2021 it sank.", 1.0), ("It sank on 4 November.", "It sank on 5 November.", 0.0),
     ("It sank on 4 November.", "It sank in 2021.", 0.5), ("It sank on 4 November.", "It sank on 4 October.", 0.5)],
)  # fmt: skip
def test_the_days_that_both_tell_are_a_part(left, right, share):
    assert kinship(side(segmented(left)), side(segmented(right))).parts["dates"] == share
