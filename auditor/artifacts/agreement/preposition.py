"""The preposition that a word of another language governs, carried over: "depends of the weather"."""

from collections.abc import Iterator
from functools import lru_cache

from auditor.artifacts.agreement.carried_prepositions import CARRIED_PREPOSITIONS
from auditor.artifacts.agreement.carried_times import CARRIED_TIMES
from auditor.artifacts.agreement.dated_perfect import DATED_PERFECT
from auditor.artifacts.agreement.governing_after import fits_after
from auditor.artifacts.agreement.governing_before import fits_before
from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.governed import GOVERNED, Governed
from auditor.artifacts.kinds import each, either, existence, spanning
from auditor.artifacts.sources import LANGUAGE_NAMES
from auditor.artifacts.text import Sentence
from auditor.report import Severity

# Prepositions that no "of" follows, as it does "inside" and "because".
_WITHOUT_OF = "under|during|behind|between|among|against|towards|without|across|upon|below"


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[tuple[str, ...], Governed], ...]]:
    """Return the rows by the first word of their wordings, each with the wording: words and wrong preposition."""
    found: dict[str, list[tuple[tuple[str, ...], Governed]]] = {}
    for row in GOVERNED:
        for form in row.words.split("|"):
            for wrong in row.wrong.split("|"):
                wording = (*form.split(), wrong)
                found.setdefault(wording[0], []).append((wording, row))
    return {first: tuple(rows) for first, rows in found.items()}


def _carried_over(sentence: Sentence) -> Iterator[Mark]:
    for i, token in enumerate(sentence.tokens):
        # A capital within a sentence is a title's.
        for wording, row in _rows().get(token.text if i else token.lower, ()):
            end = i + len(wording)
            if (
                not token.quoted
                and tuple(one.text for one in sentence.tokens[i + 1 : end]) == wording[1:]
                and fits_before(row, sentence, i)
                and fits_after(row, sentence, end)
            ):
                yield _marked(row, sentence, i, end)
                break


def _marked(row: Governed, sentence: Sentence, i: int, end: int) -> Mark:
    word = " ".join(token.text for token in sentence.tokens[i : end - 1])
    right = row.right if row.whole else f"{word} {row.right}".strip()
    told = f"English says “{right}”" + (", not “{quote}”" if row.right else " without “{0}”")
    elsewhere = f" ({LANGUAGE_NAMES[row.language]} “{row.foreign}”)." if row.foreign else "."
    evidence = {"language": row.language, "foreign": row.foreign} if row.foreign else {}
    return spanning(sentence, i, end, told + elsewhere, sentence.tokens[end - 1].text, **evidence)


CHECK = Check(
    path="agreement.preposition",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A word or a time has the preposition or the tense that it has in another language, or two prepositions stand for one.",
    flags=(
        "It all depends of the weather on the day.",
        "Some two hundred runners participated to the race.",
        "The man entered in the room without a word.",
        "Two clubs are interested on the offer.",
        "The driver was responsible of the accident.",
        "The case went to a jury composed by twelve members, and to a committee integrated by five judges.",
        "As a boy he dreamt with a house by the sea, and later dreamed with becoming a pilot.",
        "He fell in love of her at once, and she was in love of Pedro.",
        "The team is capable to win the cup and able of beating anyone.",
        "Her songs are very different of the others.",
        "They arrived to the airport at noon and to no agreement.\nThe two sides arrived to an agreement.",
        "It depends of how the vote goes, and the team depends of itself.\nThe club counts with three titles.",
        "The delegation arrived to Italy on Sunday.",
        "He insisted in paying the bill; the mayor insists in the need to save water.",
        "They discussed about the plan for hours. The ministers met to discuss about their budgets.",
        "He approached to the house and knocked.",
        "The garrison resisted to the attack, and nobody obeyed to his orders.",
        "The coach was satisfied of the result, and the fans are happy of the season.",
        "She is married with a doctor.\nHe has been married with her since 2010.\nHe was married with Carmen Ruiz.",
        "They are not accustomed of the cold.",
        "The hills were covered of snow, and the square was full with tourists.",
        "The ladder is superior than the old one, and the price is the same than the one in March.",
        "He suffers of asthma and lacks of the means to pay.",
        "The film is based in a true story, and inspired in the novel.",
        "The farmers oppose to the new law, and the bishop renounced to his post.",
        "He was thinking in leaving the club.",
        "Faced to the crisis, the party is worried of the vote, and the ministers thanked to their voters.",
        "The council will discuss about the budget, which depends of many taxes.",
        "The works consist on two new bridges.",
        "The shop is open until to midnight, and the dog lay under of the table.",
        "During of the war they hid behind of a wall.",
        "The works will last to finals of May.\nThe festival was put off to principles of June.",
        "The report must be finished within June, and the ward will be ready within September 2027.",
        "Despite of the rain, more of 200 people came.\nHe went to Rome for to meet the pope.\nThe attack killed to three soldiers.",
        "The ship has left the port three days ago.\nYesterday the president has signed the law.\nAgo two years the bridge was closed.",
        "He lives in Lyon since 2010.\nThe nurse, who works there since last spring, speaks five languages.",
        "It is from ten years that he works in the mine.\nIt makes two years that the bridge is closed.",
        "The reporter asked to the minister why he had left.\nShe asked to the judges for more time.",
    ),
    passes=(
        "It depends on the weather, of course, and on whom one depends; it depends of course on the wind.",
        "She was married with two children.\nHe is married with a son and a daughter.\nThey were married with her blessing.",
        "She married with a doctor standing by.\nHe was married with a mortgage.\nThey were married with a priest and a judge present.",
        "They participated, to the delight of the crowd, and took part to the best of their ability.\nHe took part to the end.",
        "The sum was entered in the log, and the treaty entered into force.\nShe was entered in the office records in May.",
        "He is interested on Monday, not on Sunday.\nThey became interested on the day of the sale.",
        "He was too capable to be ignored, and more capable to judge than she.\nOf the runners the one that suffered of the two was he.",
        "He dreamt with her beside him, and was inspired in the film by a song.",
        "He is capable, to a point.\nHe was capable to say the least.\nThis is the most responsible of the boys.",
        "It was composed by Verdi.\nA song for the jury composed by three sisters was sung.\nThe opera was composed by two brothers.",
        "He dreamed with his eyes open, she dreams of a house, and the dream with the best chance won.",
        "They did it in love of God, and their love of the game brought them together.",
        "She arrived to find the door open.\nThe singer arrived to cheers and to a hero’s welcome.\nHe arrived to the sound of bells.",
        "The two discussed about 20 cases; what they discussed about the plan is not known.\nThere is much to discuss about the future.",
        "He insisted in an interview that he was well, and insisted in writing and in meeting after meeting.",
        "They resisted to the end.\nThe men resisted to the last, and obeyed to the letter.",
        "The judge was satisfied of his guilt, and of the need to act.",
        "The brothers are different, of course, and no different of late.\nIt is the most similar of the three.",
        "The house was full, with people at the door; it was full with 200 people in it, and his hands were full with the children.",
        "The roads covered of late are long; those affected to the greatest degree were paid.",
        "The firm is based in the capital.\nThe fear he inspired in the players was real, and he was inspired on the night.",
        "The throne to which he succeeded to acclaim was lost.\nShe succeeded to the title in May.",
        "Thinking in writing helps, and modern thinking in planning has changed.",
        "She was helped to the car, called to the bar, and attended to the wounded at the concert.",
        "Every vote counts with three days to go.\nWhat it lacked of comfort it had in charm, as oppose to the rest.",
        "The menu consisted on the one hand of fish; it consisted on average of ten dishes.",
        "The site keeps people interested on their phones.\nHe is thinking in changing times of old habits.",
        "A crowd arrived to Italy’s anthem; she arrived to a city in ruins and arrived to London traffic.",
        "“It depends of the weather,” he said.",
        "They reached the finals of the cup at the end of May.\nShe is through to finals of May’s contest.",
        "Despite of course the rain, more of the 200 people came; it is what they voted for to win, and the gang killed to silence them.",
        "The firm has confirmed yesterday’s report.\nTwo years ago three weeks of rain fell.\nHe has left behind three years of work.",
        "He has lived in Lyon since 2010.\nThe rain will fall within June, it will be the third storm within June.",
        "The report must be finished by June, within two weeks.\nIt will be kept within March’s budget.",
        "It is from two years that children can eat nuts, and it is ten years since they met.\nIt makes two of them that the club lost.",
        "The minister was asked to the palace, and asked to the president’s table.\nShe asked to see the judge.",
        "The questions asked to the minister were dull.\nThe men asked to the judge’s party came.",
        "They waited until two and fell behind of necessity; it lay under, of course, the table, and inside of the house.",
    ),
    run=either(
        each(_carried_over),
        CARRIED_PREPOSITIONS,
        CARRIED_TIMES,
        DATED_PERFECT,
        # As "fino a" and "debajo de" are put together.
        existence(r"\b(?:[Uu]ntil|[Tt]ill) to\b(?!-)", "English says “until” alone, not “{quote}”."),
        existence(
            rf"(?i)\b(?P<mark>(?:{_WITHOUT_OF}) of) (?:the|an?|his|her|its|their|our|my|this|that|these|those|\d+)\b",
            "English has no “of” there: “{quote}”.",
        ),
    ),
    confidence=0.85,
)
