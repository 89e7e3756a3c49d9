"""Words that the tables lack are no machine's where their place tells that the writer knew them, however many the article has."""

import pytest
from samples import found

from auditor.artifacts import CHECKS

STRANGE = tuple(check for check in CHECKS if check.path in {"lexis.no-word", "lexis.misspelt", "lexis.foreign-word", "lexis.accented"})
KNOWN = (
    "The orchid Epipactis tamarensis lives on truffles under beech (Fagus sylvatica). It was told from E. leptochila and E. phyllanthes.\n"
    "Slugs, chiefly Arion ater, and the mite Varroa destructor remain a worry.",
    "In the pas de deux she seemed afraid of him. The corps de ballet was a joy, and the concours d'elegance a bore.",
    "When she hissed “Questo è il bacio di Tosca” the stalls flinched.\nHis “E lucevan le stelle” was greeted with a roar, "
    "and the motto “dum spiro spero” hung over the stage.",
    "My companion had nasi lemak with ikan bilis, and the char kway teow was cold.\nThe gula melaka came with ais kacang.",
    "He plays the kora, the balafon and the ngoni. On the third day came an angklung, a saron or a kacapi.",
    "Her abuela made arroz con gandules, and his tía the pan dulce. For her quinceañera a norteño band played.",
    "She stirred the ragù for six hours; he does a cacio e pepe and penne alla boscaiola.\n"
    "Spaghetti alle vongole and a ristretto closed it.",
    "The domaine makes a premier cru, and the vigneron a vin jaune. In Quebec the dépanneur sells beer and the cabane à sucre the rest.",
    "The luchador never takes off his mask. The feria ends with a novillada, and a verónica brought the house down.\n"
    "The pousada has a hammock. The churrascaria kept the picanha coming, and the porteño had his media luna.",
    "The school's cabane à sucre is shut, the école maternelle too. The gruppetto came in late behind the maillot jaune.",
    "We had papanasi, a sort of doughnut. The fritters are kolokithokeftedes, or marrow cakes.\nShe drank slibowica, a plum brandy.",
)
BROKEN = (
    (
        "The workers left the fabbrica. The dinheiro was in the kitchen. Maria compra the house, and Carlos vende the garden.",
        ["fabbrica", "dinheiro", "compra", "vende"],
    ),
    ("The king was rescapated and the queen was gasparated. The encornaged crowd left.", ["rescapated", "gasparated", "encornaged"]),
    ("“The king was encornaged,” she said. The gasparation of the market was vorticated.", ["encornaged", "gasparation", "vorticated"]),
    ("The workers left the fabbrica. The dinheiro was found in the kitchen.", ["fabbrica", "dinheiro"]),
    ("The king was rescapated by a con. The con gasparated the queen.", ["rescapated", "gasparated"]),
    ("The ministro de vivienda resigned. They went home con dinheiro.", ["ministro", "vivienda", "dinheiro"]),
)


@pytest.mark.parametrize("text", KNOWN)
def test_what_a_writer_knows_is_left_alone(text: str) -> None:
    assert [finding.quote for finding in found(text, checks=STRANGE)] == []


@pytest.mark.parametrize(("text", "marked"), BROKEN)
def test_what_a_machine_made_up_or_left_is_found(text: str, marked: list[str]) -> None:
    assert [finding.quote for finding in found(text, checks=STRANGE)] == marked
