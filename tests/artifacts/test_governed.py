"""Which prepositions are marked as carried over: ways to go wrong, and good English that looks like them."""

import pytest
from samples import segmented

from auditor.artifacts.agreement.preposition import CHECK
from auditor.artifacts.english.governed import GOVERNED, Governed
from auditor.artifacts.sources import LANGUAGE_NAMES
from auditor.artifacts.text import tokenised

WRONG = (
    "The company is responsible of the damage caused.",
    "Nobody was made responsible of the delays.",
    "The price will depend of the season and of the demand.",
    "That depends of you.",
    "Prices depend of many factors.",
    "The plan depends from the government.",
    "The women participated to the protest in the capital.",
    "She took part to the meeting with the mayor.",
    "Police entered in his house at dawn.",
    "The thieves entered to the museum through a window.",
    "Investors are interested on buying the club.",
    "He is interested on her.",
    "The commission, composed by 15 experts, will meet in May.",
    "The tribunal is composed by three judges.",
    "He had always dreamt with being a singer.",
    "She has fallen in love of a soldier.",
    "He was not capable to explain the loss.",
    "The company isn't capable to pay its debts.",
    "This is different of what was agreed.",
    "The tourists arrived to the island on Monday.",
    "They have not arrived to an agreement yet.",
    "The police arrived to the scene at noon.",
    "The minister insisted in defending the law.",
    "The two leaders discussed about the war in Ukraine.",
    "The council will discuss about the budget.",
    "After discussing about the matter, they left.",
    "He approached to the car and fired.",
    "The army resisted to the rebels.",
    "The fans are satisfied of the team.",
    "He is accustomed of winning.",
    "The streets were covered of mud.",
    "The bus was full with tourists.",
    "She is married with an actor.",
    "He got married with a Spanish nurse in 2012.",
    "He is accused for corruption.",
    "The story is inspired in a true story.",
    "The hero survived to the crash.",
    "The company benefited of the tax cut.",
    "He answered to the questions of reporters.",
    "She attended to the ceremony in Rome.",
    "The pilot renounced to the title.",
    "They joined to the protest.",
    "The minister thanked to his team.",
    "He is worried of the consequences.",
    "The village was surrounded of mountains.",
    "They opted by leaving.",
    "The region is rich of minerals.",
    "The price is the same than last year.",
    "They were able of winning.",
    "The reporter asked to the coach why he had left.",
    "She asked to the judges for more time.",
    "They asked to the government for help.",
    "The party counts with the support of farmers.",
    "The project consists on building three schools.",
    "We entered in the stadium and saw the damage.",
    "They were confronted to a crisis.",
    "Faced to the crisis, the government fell.",
    "He reached to the final.",
    "The man, married with her since 2010, died.",
    "The ship arrived to Spain.",
    "It is very similar of the old one.",
)

RIGHT = (
    "He was responsible, of the three, for the least.",
    "The minister was asked to the palace.",
    "Those asked to the judges' dinner wore black.",
    "The questions often asked to the police are dull.",
    "She asked to the end of her days why he had left.",
    "The officer responsible of course denied it.",
    "Depending of course on the weather, they leave.",
    "He participated to great acclaim.",
    "She participated to a greater degree than before.",
    "They took part to raise money.",
    "The results entered in the office computer were wrong.",
    "Horses entered in the race ran well.",
    "He entered in the 80th minute.",
    "It was entered in the house journal.",
    "Fans stayed interested on the journey.",
    "A quartet composed by Haydn for the court.",
    "A tune for the assembly composed by two pupils was sung.",
    "The mass was composed by three monks.",
    "He dreamt with her beside him.",
    "They dreamed with open eyes.",
    "He was too capable to be ignored.",
    "She is capable to be sure.",
    "No one is more capable to judge than he.",
    "They are different of necessity.",
    "The bride arrived to the strains of Wagner.",
    "He arrived to a standing ovation.",
    "She arrived to the delight of the village.",
    "The team arrived to the news of defeat.",
    "The goods arrived to order.",
    "He insisted in a letter that all was well.",
    "She insisted in recent days that it was so.",
    "He insisted in leaked emails.",
    "What the ministers discussed about the war is secret.",
    "The points they discussed about the plan were few.",
    "There was nothing left to discuss about the plan.",
    "The plan was discussed about the time of the war.",
    "They discussed about half the cases.",
    "Summer approached to the sound of rain.",
    "He was approached to the surprise of all.",
    "They resisted to the bitter end.",
    "He was satisfied of the truth of it.",
    "The ground covered of an evening is small.",
    "He was married with a beard.",
    "They were married with a judge officiating.",
    "She was married with a daughter.",
    "He was married with her parents watching.",
    "They got married with Elvis singing.",
    "They were married with John as best man.",
    "He is married with kids.",
    "It was full with the children home.",
    "He was accused for the first time.",
    "The firm was based in a book shop.",
    "He was inspired in the film by her.",
    "He was inspired on the night.",
    "They survived to the end of the war.",
    "He survived to old age.",
    "All benefited, of course.",
    "Questions answered to the satisfaction of all were few.",
    "He answered to the name of Bob.",
    "She attended to the wedding dress.",
    "The dog obeyed to the letter.",
    "They were joined to the mainland.",
    "They were thanked to the rafters.",
    "He is the most worried of the group.",
    "I am worried, of course.",
    "Those surrounded of course gave up.",
    "They opted by a majority to leave.",
    "He opted by Friday to leave.",
    "The rich of Rome stayed away.",
    "Better the same than worse.",
    "He would rather be the same than different.",
    "What counts with the voters is trust.",
    "Every point counts with two games left.",
    "Committees consist on average of ten people.",
    "They succeeded to power in May.",
    "He faced to the left.",
    "He faced to the wall.",
    "It reached to the ceiling.",
    "The accused for whom she spoke left.",
    "The book lacks, of course, an index.",
    "The horse that suffered of the two was his.",
    "He arrived to London Bridge.",
    "She arrived to work late.",
    "The parcel arrived to great joy.",
    "He was helped, thanked, and congratulated to boot.",
)


def _marked(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in CHECK.run(tokenised(segmented(text)))]


@pytest.mark.parametrize("sentence", WRONG)
def test_a_preposition_carried_over_is_marked(sentence: str) -> None:
    assert len(_marked(sentence)) == 1


@pytest.mark.parametrize("sentence", RIGHT)
def test_good_english_is_left_alone(sentence: str) -> None:
    assert _marked(sentence) == []


@pytest.mark.parametrize("row", GOVERNED, ids=lambda row: f"{row.words} {row.wrong}")
def test_rows_name_a_language_with_its_word_or_neither(row: Governed) -> None:
    assert (row.language in LANGUAGE_NAMES and bool(row.foreign)) or not (row.language or row.foreign)
    assert row.right not in row.wrong.split("|")


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("It depends of the weather.", "English says “depends on”, not “depends of” (Spanish “depender de”)."),
        ("They discussed about the plan.", "English says “discussed” without “about” (Spanish “discutir sobre”)."),
        ("A panel integrated by two men met.", "English says “made up of”, not “integrated by” (Spanish “integrado por”)."),
        ("It is similar of the old one.", "English says “similar to”, not “similar of”."),
    ],
)
def test_the_message_says_what_english_says(sentence: str, message: str) -> None:
    assert [mark.message for mark in CHECK.run(tokenised(segmented(sentence)))] == [message]
