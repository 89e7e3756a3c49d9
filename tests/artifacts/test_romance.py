"""Checks of Spanish, Italian, French and Portuguese: what weak engines leave there, and what good writers of any country write."""

import pytest
from samples import segmented

from auditor.artifacts import CHECKS, find

ROMANCE = tuple(check for check in CHECKS if check.path.startswith("romance."))

# (language, text, what is marked)
WRONG = [
    ("es", "El portavoz de el partido habló a el pueblo.", ["de el", "a el"]),
    ("es", "Hubo inundaciones y incendios en siete o ocho pueblos.", ["y", "o"]),
    ("es", "El situación es grave: una mapa no basta.", ["El situación", "una mapa"]),
    ("it", "Il presidente di la regione parla di il problema.", ["di la", "di il"]),
    ("it", "Il mano del portiere ha fermato il scontro.", ["Il mano", "il scontro"]),
    ("it", "Nel estate del 2020 il città era vuota.", ["Nel estate", "il città"]),
    ("fr", "Le discours de le gouvernement plaît à les habitants.", ["de le", "à les"]),
    ("fr", "La école est fermée, et elle dit que elle reste.", ["La école", "que elle"]),
    ("fr", "Le maison brûle et la problème demeure.", ["Le maison", "la problème"]),
    ("pt", "O relatório de o banco chegou em a terça.", ["de o", "em a"]),
    ("pt", "O viagem durou uma mês e custou caro ao cidade.", ["O viagem", "ao cidade"]),
]
# (language, text): traps of good writers.
RIGHT = [
    ("es", "El mano a mano entre los dos candidatos empezó a las diez y hielo no faltó."),
    ("es", "La ley distingue el impuesto de este año del del año pasado; la empresa pagó a al menos veinte peones."),
    ("es", "La jueza explicó que la decisión es de el o la titular, y que de él depende; en El Salvador lo dicen igual."),
    ("es", "El grupo tocó jazz y hip hop; ¿y Ignacio?, preguntó ella. «De el rey abajo, ninguno» es un drama."),
    ("es", "Vos sabés que el problema, che, lo tenés vos. La política de de la Rúa dividió al país."),
    ("es", "Asistieron 1,500 personas y el peso perdió 2.5 por ciento frente al dólar."),
    ("it", "Il sindaco gli ha detto che lo stato del ponte lo preoccupa. La sindaco, anzi la sindaca, tace."),
    ("it", "Al di la del muro c'è la fiera; la Sonata in la minore chiude la serata; la benzina è a 1,789 euro, lo 0,5 in più."),
    ("it", "«Su la testa» e «Ne la notte» sono titoli vecchi; il capostazione e il podestà ridono."),
    ("it", "Gli zii svizzeri, lo gnomo, lo psicologo e un altro amico prendono lo yogurt con un'amica. Il 25 Aprile è festa."),
    ("fr", "Il est temps de le dire, de les aider, de le leur rappeler. À le voir, à les entendre, rien ne change."),
    ("fr", "La une du journal, le onze de France, le oui et le énième rapport sur la hausse : prends-le avant midi."),
    ("fr", "La politique de de Gaulle, une enfant du pays, la maire de Lille et la livre turque. Une élève en en parlant rit."),
    ("fr", "La rue du 8 Mai 1945, le Vendredi saint et le Journal du Dimanche. On est rendus là, pis on va le faire."),
    ("pt", "O facto de o edifício, de 3.100 metros quadrados, ter ardido e a hipótese de a empresa fechar preocupam."),
    ("pt", "A cidade para para ver o jogo, diferente do da semana passada; o artesão guarda o coração e o calção."),
    ("pt", "Em Março de 2019 gostou de o ver; no caso de os deputados faltarem, adia-se em no mínimo três dias."),
]


def marked(language: str, text: str) -> list[str]:
    return [finding.quote for finding in find(segmented(text, language), checks=ROMANCE)]


@pytest.mark.parametrize(("language", "text", "quotes"), WRONG)
def test_what_a_weak_engine_leaves_is_marked(language: str, text: str, quotes: list[str]) -> None:
    assert marked(language, text) == quotes


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_good_writers_write_is_left_alone(language: str, text: str) -> None:
    assert marked(language, text) == []


@pytest.mark.parametrize(("language", "text", "quotes"), WRONG)
@pytest.mark.parametrize("marks", ["«{}»", "« {} »", "“{}”"])
def test_what_is_quoted_is_the_speakers(language: str, text: str, quotes: list[str], marks: str) -> None:
    assert quotes
    assert marked(language, marks.format(text)) == []


@pytest.mark.parametrize("language", ["en", "de", "ca", "ro", "und"])
def test_no_other_language_is_read(language: str) -> None:
    assert [quote for _, text, _ in WRONG for quote in marked(language, text)] == []
