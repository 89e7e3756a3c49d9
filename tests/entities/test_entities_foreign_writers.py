"""Two writers of one language other than English about one story: what must be told as drift, and what must not."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.mention import NAMES, Moment, Quantity
from auditor.entities.recognition.day_ranges import with_whole_days
from auditor.entities.recognition.german_quantities import find_german_quantities
from auditor.entities.recognition.recognise import recognise
from auditor.entities.story import kinship
from auditor.entities.words.foreign import are_kin, form, is_small, usage

# (language, the article's words, the reference's, what must be marked; nothing where both may stand)
FIGURES = [
    # The figure that no word but what is counted surrounds, its digits in another order.
    ("es", "Con el alcalde salieron 2.300 vecinos.", "El fuego obliga a desalojar a 3.200 vecinos, con multas de 3.000 euros.", {"2.300"}),
    ("fr", "Le stade était plein : 14 100 spectateurs.", "Devant 11 400 spectateurs, 14 joueurs ont couru.", {"14 100"}),
    ("it", "Sugli spalti gremiti c'erano 6.800 spettatori.", "Davanti a 8.600 spettatori, in 9.000 posti, si è giocato.", {"6.800"}),
    ("de", "An Bord hatten 168 Fahrgäste gesessen.", "Der Zug war mit 186 Fahrgästen an Bord verunglückt.", {"168"}),
    ("pt", "Há 3.500 desabrigados na cidade.", "A cheia deixou 5.300 desabrigados no vale.", {"3.500"}),
    # Another figure of what either text counts once.
    ("es", "Afuera gritaban 50.000 manifestantes.", "Se reunieron allí 15.000 manifestantes, según la policía.", {"50.000"}),
    ("es", "El club tiene 24 socios de honor.", "La policía habló de 28 detenidos.", set()),
    ("fr", "Il est arrivé il y a 14 mois dans ce groupe.", "Le directeur du groupe a 54 ans.", set()),
    # Small words are nobody's surroundings.
    ("de", "Er steht seit 43 Jahren in der Backstube, und er ist es gern.", "Das ist es, was in der Stadt 1966 abgerissen wurde.", set()),
    ("es", "En la cocina se reparten 1.500 comidas al día.", "Los pinares daban trabajo al 40 % de la comarca.", set()),
    ("pt", "No ginásio estão 1.100 das pessoas que a cheia levou.", "Os colchões estão em 17 das escolas que a cidade tem.", set()),
    # Sums: the word for euros is in every sum.
    ("fr", "La région verse 90 000 euros pour le gymnase.", "Un avocat réclame 60 000 euros pour les ouvriers.", set()),
    ("it", "La regione mette 4,5 miliardi di euro.", "La regione ha stanziato 4,5 milioni di euro.", {"4,5 miliardi di euro"}),
    ("de", "Ministerin Kern versprach 2 Milliarden Euro.", "Ministerin Kern sagte Hilfe von 2 Millionen Euro zu.", {"2 Milliarden Euro"}),
    # Bounds and guesses.
    ("it", "In palestra ci sono oltre 2.300 sfollati.", "Gli sfollati in palestra sono 2.400.", set()),
    ("de", "Rund 15.000 Fahrgäste fahren täglich.", "Täglich fahren 14.600 Fahrgäste.", set()),
    ("fr", "Près de 500 salariés ont bloqué la route.", "Les 487 salariés ont bloqué la route.", set()),
    ("fr", "Quelque 700 salariés ont bloqué la route.", "Les 487 salariés ont bloqué la route.", {"700"}),
    # Dates and times.
    ("it", "La frana è di domenica 12 gennaio.", "La frana è scesa nella notte fra il 12 e il 13 gennaio.", set()),
    ("it", "Il fango è sceso dal monte Cerreto alle 14.20.", "Il fango si è staccato dal monte Cerreto alle 4.20.", {"14.20"}),
    ("es", "Comenzó a las 13.40 junto a la ermita de Robla.", "El fuego empezó a las 15.40, lejos de la ermita de Robla.", {"13.40"}),
    ("es", "La misa en Robla es a las 13.30.", "El fuego llegó a Robla a las 15.30 por el monte.", set()),
]  # fmt: skip
AGES = [
    ("es", "El alcalde, Jacinto Robledo, de 16 años, calla.", "Habló ayer Jacinto Robledo, de 61 años.", {"16"}),
    ("it", "Ride Nicola Fabbri, 32 anni, il portiere.", "Nicola Fabbri, un portiere di 22 anni, lavora nel forno.", {"32"}),
    ("fr", "Nadège Forestier, 14 ans, ne décolère pas.", "La déléguée Nadège Forestier, âgée de 41 ans, réclame.", {"14"}),
    ("pt", "Morreu Wellington Farias, de 13 anos.", "O bombeiro Wellington Farias, de 31 anos, salvou dois.", {"13"}),
    ("de", "Die 76-jährige Gerda Moosbauer lief los.", "Gerda Moosbauer, 67, wohnt am Gleis.", {"76"}),
    # A birthday, another person, and what is no age.
    ("de", "Mit zwei Decken lief die 68-jährige Gerda Moosbauer in der Nacht los.", "Gerda Moosbauer, 67, wohnt am Gleis.", set()),
    ("es", "Eusebio Lacalle, ganadero de 45 años, perdió ovejas.", "Un hombre de 52 años usaba una cosechadora.", set()),
    ("it", "Marta Zanella, 63 anni, ha vinto.", "Nicola Fabbri, 22 anni, ha vinto.", set()),
]
TALLIES = [
    ("fr", "La grève a été votée par 412 voix contre 83.", "Les ouvriers ont voté la grève par 412 voix contre 38.", {"83"}),
    ("pt", "A Câmara não quis o dique, por 9 votos a 6.", "A Câmara rejeitou por 9 votos a 4 o dique.", {"6"}),
    ("it", "Il consiglio ha bocciato il piano con 16 voti contro 6.", "Il consiglio respinse con 11 voti contro 6 il piano.", {"16"}),
    ("de", "Mit 38 zu 12 Stimmen beschloss Oberlingen die Bahn.", "Oberlingen stimmte mit 38 zu 21 Stimmen für die Bahn.", {"12"}),
    ("it", "Finisce 3-1 e il Valmarina è in semifinale.", "Il Valmarina ha battuto 3-0 la Torrese e va in semifinale.", {"1"}),
    # The other way round, in words, and another match.
    ("it", "La Torrese ha perso 0-3 con il Valmarina.", "Il Valmarina ha battuto 3-0 la Torrese.", set()),
    ("es", "La ley cayó por 44 frente a 37 votos.", "El Parlamento rechazó la ley por 44 votos a 37.", set()),
    ("it", "A Bergamo fu 2-1, il 5 ottobre.", "Il Valmarina ha battuto 3-1 la Torrese.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "here", "there", "marked"), [*FIGURES, *AGES, *TALLIES])
def test_figures_of_two_writers(segmented, language, here, there, marked):
    article, reference = (segmented(text, language=language) for text in (here, there))
    drift = compare(article, reference, related=True).drift
    assert {item.quote for item in drift if item.kind in ("number", "money", "date")} == marked


# (language, sentences, the names in them)
OPENED = [
    ("pt", "Até lá Almeirão fica em liberdade. Estava na corporação. Em Brasília choveu.", {"Almeirão", "Brasília"}),
    ("it", "L'allenatore Sandro Bellini ride. Sotto le macerie. Nella ripresa vinse il Bari.", {"Sandro Bellini", "Bari"}),
    ("fr", "C'est la fête. Aucun club. À Paris il pleut. Devant 11 400 personnes.", {"Paris"}),
    # Articles and first names begin names.
    ("fr", "Le Mans gagne. L'Oréal monte.", {"Le Mans", "L'Oréal"}),
    ("es", "Ante el Congreso habló Ruiz. Marina Vidal llegó. Carmen calló.", {"Congreso", "Ruiz", "Marina Vidal", "Carmen"}),
]


@pytest.mark.parametrize(("language", "text", "names"), OPENED)
def test_a_word_that_begins_a_sentence_is_no_name(segmented, language, text, names):
    assert {item.text for item in recognise(segmented(text, language=language)) if item.kind in NAMES} == names


# (sentence, the values in it)
GERMAN = [
    ("Das kostet 1,5 Milliarden Euro.", [Quantity(1.5e9, "EUR", 1.5e9, "eur")]),
    ("Er fuhr gut 112 Stundenkilometer.", [Quantity(112.0, "speed", 112.0, "stundenkilometer", hedged=True)]),
    ("Die zwölf Hubschrauber flogen.", [Quantity(12.0, "hubschraub", 12.0)]),
    ("Das sagten einundzwanzig Prozent.", [Quantity(21.0, "percent", 21.0, "percent")]),
    ("In der Nacht vom 12. auf den 13. Januar.", [Moment(None, 1, 12), Moment(None, 1, 13)]),
]


@pytest.mark.parametrize(("text", "values"), GERMAN)
def test_german_figures(text, values):
    found = [value for *_, value in with_whole_days(text, find_german_quantities(text))]
    assert found == values
    assert [_is_hedged(value) for value in found] == [_is_hedged(value) for value in values]


def _is_hedged(value):
    return isinstance(value, Quantity) and value.hedged


def test_what_somebody_said_is_no_title(segmented):
    said = segmented("« Le site perd 3 millions d'euros par mois », a expliqué Lacombe.", language="fr")
    assert "3 millions d'euros" in {item.text for item in recognise(said)}


def test_words_of_other_languages():
    assert is_small("également", "fr") is False
    assert is_small("für", "de")
    assert is_small("aux", "fr")
    assert is_small("the", "xx")
    assert form("l'usine", "fr") == "usine"
    assert are_kin("evacuada", "evacuados", "es")
    assert not are_kin("casa", "caso", "fr")
    assert usage("personas", "es") > usage("vecinos", "es") > 1


def test_two_writers_of_one_language_tell_one_story(segmented):
    first = "La frana ha travolto Montelupo nella notte. Il sindaco Raffaele Iannuzzi ha ordinato lo sgombero. Sette persone sono morte."
    second = "Raffaele Iannuzzi, sindaco di Montelupo, dopo la frana ha firmato lo sgombero del quartiere. I morti sono sette."
    other = "La Torrese ha perso la partita con il Valmarina. Il portiere Nicola Fabbri ha ordinato la difesa nella notte di coppa."
    one, same, apart = (side(segmented(text, language="it")) for text in (first, second, other))
    assert kinship(one, same).related
    assert not kinship(one, apart).related
