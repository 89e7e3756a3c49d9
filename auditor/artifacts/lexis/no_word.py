"""Words that no English text has: a small model translates in pieces of words and puts them together wrongly."""

from collections.abc import Iterator

from auditor.artifacts.check import UNINTELLIGIBLE, Check, Mark
from auditor.artifacts.english.terms import is_technical
from auditor.artifacts.english.vocabulary import foreign_languages, is_listed, misspelt
from auditor.artifacts.kinds import spanning
from auditor.artifacts.lexis.knowing import unexplained
from auditor.artifacts.text import Text
from auditor.report import Severity

# One may be a word that the tables lack; so may all in an article full of terms.
LEAST = 2


def _made_up(text: Text) -> Iterator[Mark]:
    places = list(unexplained(text))
    for sentence, i in places if len(places) >= LEAST and not is_technical(text, is_listed) else ():
        word = sentence.tokens[i].lower
        if word.isascii() and not foreign_languages(word) and misspelt(word) is None:
            yield spanning(sentence, i, i + 1, "“{quote}” is no word of English; what it stood for is lost.")


CHECK = Check(
    path="lexis.no-word",
    category=UNINTELLIGIBLE,
    severity=Severity.MAJOR,
    description="Several words of the article are neither English nor near to an English word nor of a language that is known.",
    flags=(
        "The firemen rescapated two children from the house. The mayor praised the gasparation of the market.",
        "Her lawyer called the verdict an encornage of justice and the incarsement a shame.",
        "The ship was bulicated in the harbour. They signed the tramentation after long talks.",
        "The annoucement was vorticated in the evening.",
        "“The king was encornaged,” she said. The gasparation of the market was vorticated.",
        "The king was successed by his boatly cousin.",
        "The workers left the fabbrica because of the sleterings.",
    ),
    passes=(
        "The firemen rescued two children from a driverless car in a warzone.",
        "He posted it under #freethewhales and on example.com/whales.",
        "“Supercalifragilistic!” she sang, and the crowd went “aaargh”.",
        "The quokka is small; every quokka on the island is tame.",
        "The company unveiled its rebranding, and the annoucement was misspelt.",
        "One alembic stood on the table.",
        "The flat has a kitchenette; a barista runs the bistro below.",
        "Ureteroscopy and pyelolithotomy were compared; the expulsal rate and the stentage did not differ after nephrostomy.",
        "We ate bruschetta at noon. Later there was prosecco on the terrace, and she ordered arancini for the table.",
        "The drug semaglutide is sold in shops. Its rival tirzepatide will follow next year, the firm said.",
        "The council will upskill its staff. It will punish flytipping with fines, it said.",
        "The gardai were called at noon. He plays camogie and lost his sliotar in the field.",
        "A paint bucket of garri cost less, and the danfo drivers stayed at home. Police in a bakkie chased the tsotsi to the shebeen.",
        "He kept his papers in an almirah, and the chowkidar had the key. At noon she ate a bowl of pozole with an elote.",
        "They ran down the ginnel to the river. The dreich afternoon ended with a panenka and a missed inswinger.",
        "The regime was a kakistocracy, she said. Researchers grew the organoid beside a sheet of hydrogel.",
        "The pedal set in at the close, pianississimo, and stayed. The strings played sul tasto under a bow that was held con sordino.",
        "The orchid Epipactis tamarensis grows near E. leptochila under Fagus sylvatica. The slug Arion vorticator eats both.",
        "We had nasi lemak with ikan bilis, then a bowl of char kway teow. Her mother grinds the belacan for a bowl of assam laksa.",
        "She plays the kora, the balafon and the ngoni. He plays the angklung, the saron or the kacapi.",
        "“Questo sarebbe il bacio di Tosca,” she hissed. Then he sang “E lucevan le stelle” once more, and “Vissi d'arte” came last.",
        "They drank tuica, a plum brandy, and ate kolokithokeftedes, or fritters.",
        "He has a rare illness, acute vorticated sleterings syndrome (AVSS), and no cure.",
    ),
    run=_made_up,
    confidence=0.75,
)
