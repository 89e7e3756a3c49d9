"""Sentences left in another language, whichever it is and whichever the article's is."""

import pytest
from samples import segmented

from auditor.article import Article
from auditor.artifacts import CHECKS, find
from auditor.language import segment
from auditor.report import Severity

(CHECK,) = (check for check in CHECKS if check.path == "lexis.untranslated")
ENGLISH = "The mayor opened the fair on Sunday.\n"
FOREIGN = {
    "it": "Il consiglio comunale ha respinto la proposta dopo una lunga discussione.",
    "es": "El consejo municipal rechazó la propuesta después de una larga discusión.",
    "pt": "O conselho municipal rejeitou a proposta depois de uma longa discussão.",
    "fr": "Le conseil municipal a rejeté la proposition après une longue discussion.",
    "de": "Der Stadtrat lehnte den Vorschlag nach einer langen Aussprache ab.",
    "nl": "De gemeenteraad verwierp het voorstel na een lange bespreking, want de burgemeester was niet aanwezig.",
    "pl": "Rada miejska odrzuciła ten wniosek po długiej dyskusji w ratuszu.",
    "ru": "Городской совет отклонил предложение после долгого обсуждения.",
    "zh": "经过长时间的讨论，市议会否决了该提案，市长对此表示遗憾。",
    "ar": "رفض مجلس المدينة الاقتراح بعد نقاش طويل استمر ساعتين.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_sentence_of_any_language_is_found_in_an_english_article(language: str) -> None:
    (finding,) = find(segmented(ENGLISH + FOREIGN[language]), checks=(CHECK,))
    assert finding.quote == FOREIGN[language]
    assert finding.severity is Severity.CRITICAL


@pytest.mark.parametrize("language", ["it", "es", "fr", "pt", "de"])
def test_an_english_sentence_is_found_in_an_article_of_another_language(language: str) -> None:
    (finding,) = find(segmented(f"{FOREIGN[language]}\n{ENGLISH}", language=language), checks=(CHECK,))
    assert finding.quote == ENGLISH.strip()
    assert finding.evidence == {"language": "en"}


@pytest.mark.parametrize("language", ["it", "es", "fr", "pt", "de"])
def test_an_article_of_one_language_carries_none(language: str) -> None:
    assert find(segmented(FOREIGN[language], language=language), checks=(CHECK,)) == ()


FRENCH_HALF = (
    "La société a annoncé lundi l’ouverture d’une usine qui emploiera deux cents personnes. "
    "Elle investira quarante millions d’euros dans ce projet. "
    "La production doit commencer à l’automne prochain, a précisé la direction."
)
ENGLISH_HALF = (
    "The company said on Monday that it will open a plant that will employ two hundred people. "
    "It will invest forty million euros in the project. "
    "Production is to begin in the autumn of next year, the management said."
)
MORE_FRENCH = " La mairie a salué cette annonce, qui intervient après plusieurs mois de négociations avec les syndicats de la ville."


@pytest.mark.parametrize("language", ["fr", "und"])
def test_a_release_in_two_languages_has_nothing_left_untranslated(language: str) -> None:
    article = Article("release", f"{ENGLISH_HALF}\n\n{FRENCH_HALF}")
    assert find(segment(article, language=language), checks=(CHECK,)) == ()


def test_english_sentences_scattered_over_a_french_article_are_left_untranslated() -> None:
    sentences = zip((FRENCH_HALF + MORE_FRENCH).split(". "), ENGLISH_HALF.split(". "), strict=False)
    paragraphs = (f"{french.rstrip('.')}.{MORE_FRENCH} {english.rstrip('.')}." for french, english in sentences)
    assert len(find(segment(Article("mt", "\n\n".join(paragraphs)), language="fr"), checks=(CHECK,))) == 3


def paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)


TWINS = (
    (
        "Aldermoor Textiles will open a plant in Besançon in 2027, its director Anne Moreau said on Monday. It will employ 200 people.",
        "Aldermoor Textiles ouvrira une usine à Besançon en 2027, a annoncé lundi sa directrice Anne Moreau. Elle emploiera 200 personnes.",
    ),
    (
        "The mayor, Luc Perrin, welcomed the news. The town has lost 450 jobs since 2015, most of them at Rondelle and Sons.",
        "Le maire, Luc Perrin, a salué cette nouvelle. La ville a perdu 450 emplois depuis 2015, pour la plupart chez Rondelle and Sons.",
    ),
)


def english_findings(text: str) -> int:
    return len(find(segment(Article("release", text), language="en"), checks=(CHECK,)))


def test_an_english_release_with_its_translation_has_nothing_left_untranslated() -> None:
    assert english_findings(paragraphs(*(paragraph for twins in TWINS for paragraph in twins))) == 0
    assert english_findings(paragraphs(*(english for english, _ in TWINS), *(french for _, french in TWINS))) == 0


def test_paragraphs_that_an_engine_gave_up_on_are_left_untranslated() -> None:
    """They tell what the English ones do not: nothing else has their figures and names."""
    (english, _), (_, french) = TWINS
    assert english_findings(paragraphs(english, french)) == 2


def test_what_is_quoted_between_angled_marks_is_not_left_untranslated() -> None:
    french = "Le maire a parlé hier devant une grande foule de citoyens réunis sur la place."
    quoted = "« We will never give up the fight for this city and we are proud of it », a-t-il dit."
    assert (
        find(segmented(f"{french}\n{quoted}\n« The vote was close and they have lost it by a few hundred votes. »", "fr"), checks=(CHECK,))
        == ()
    )
