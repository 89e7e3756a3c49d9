import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities.likeness.name_score import name_score

# The first pair is nearer to one name than the second.
RANKED = [
    (("Henrik Solberg", "Henrik Sollberg"), ("Henrik Solberg", "Henrik Sandberg")),
    (("Дарья Мельникова", "Daria Melnikova"), ("Дарья Мельникова", "Daria Morozova")),
    (("Fjordkraft Shipping AS", "Fjordkraft Shipping"), ("Fjordkraft Shipping AS", "Nordkraft Trading AS")),
    (("Orsini Trading S.p.A.", "ORSINI TRADING"), ("Orsini Trading S.p.A.", "Orsini Construction S.p.A.")),
    (("Al-Mansouri Khalid", "Khalid Al Mansuri"), ("Al-Mansouri Khalid", "Hamad Al Mansuri")),
]
NAMES = st.sampled_from(["Henrik Solberg", "H. Solberg", "Orsini S.p.A.", "Дарья", "", "3i", "Solberg", "’", "李明"])


@pytest.mark.parametrize(("nearer", "farther"), RANKED)
def test_ranks_the_same_name_first(nearer, farther):
    assert name_score(*nearer) > max(0.5, name_score(*farther) + 0.2)


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES)
def test_is_a_symmetric_probability(one, other):
    assert 0 <= name_score(one, other) <= 1
    assert name_score(one, other) == pytest.approx(name_score(other, one))
