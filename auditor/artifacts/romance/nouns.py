"""Everyday nouns of four languages whose gender every reader knows.

A closed set: none names a person of either gender, none has both genders, none is the name of a paper or a shop written small, and none is
a verb form that could stand behind the same word as a pronoun ("la programma", she programs it).
"""

from typing import NamedTuple


class Nouns(NamedTuple):
    """The nouns of one language, separated by spaces; `plural` may stand behind each."""

    masculine: str
    feminine: str
    plural: str = "s?"

    @property
    def either(self) -> str:
        """Return all of them in both numbers where the plural takes no more than an "s"."""
        return " ".join(f"{noun}{self.plural}" for noun in f"{self.masculine} {self.feminine}".split())


SPANISH = Nouns(
    masculine="problema sistema idioma clima día mapa planeta poema dilema esquema síntoma país mundo año gobierno dinero libro precio "
    "banco mes mercado edificio puente barrio jardín árbol avión tren hospital aeropuerto hombre tiempo proyecto",
    feminine="mujer noticia ciudad gente vida semana guerra ley noche empresa escuela iglesia familia madre universidad región carretera "
    "sangre muerte nieve verdad libertad casa crisis",
    plural="(?:e?s)?",
)
ITALIAN = Nouns(
    masculine="problema giorno paese mondo libro governo tempo prezzo mese nome mercato treno ospedale aeroporto cuore sangue fuoco fiume "
    "clima film",
    feminine="donna città notizia gente vita settimana guerra legge strada notte scuola chiesa famiglia figlia madre università regione "
    "mano casa",
    plural="",
)
FRENCH = Nouns(
    masculine="problème système pays gouvernement monde temps jour mois village musée lycée siècle chemin bâtiment château pont bateau "
    "train corps bras pied sang vin film marché ministère tribunal quartier citoyen habitant ouvrier électeur",
    feminine="femme ville maison semaine guerre loi nuit famille fille mère région voiture santé liberté société vérité population",
)
PORTUGUESE = Nouns(
    masculine="problema sistema clima mapa planeta país mundo governo livro preço mercado jogo rio trem comboio avião carro "
    "hospital aeroporto coração",
    feminine="mão mulher notícia cidade semana guerra rua noite escola igreja família mãe universidade viagem imagem mensagem paisagem "
    "árvore lei vida",
)
