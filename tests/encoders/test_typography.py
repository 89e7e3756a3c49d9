import pytest

from auditor.encoders.typography import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It’s late”, she said – twice…", '"It\'s late", she said - twice...'),
        ("It came late—twice -- or -- thrice--in 2010–2015 --help", "It came late - twice - or - thrice - in 2010-2015 --help"),
        ("— Oui — ", "- Oui -"),
        ("The mayor did n't say ( again ) why .", "The mayor didn't say (again) why."),
        ("They 're 40\u00a0% sure , or so they say", "They're 40% sure, or so they say"),
        ("``Go'' is what he wrote", '"Go" is what he wrote'),
        (
            "It wasn´t the players´ fault, O`Dowd didn′t say, it isnʼt ours",
            "It wasn't the players' fault, O'Dowd didn't say, it isn't ours",
        ),
        ("″Go″ is what he wrote", '"Go" is what he wrote'),
        ("a café on Piñon Street", "a café on Piñon Street"),
        ("«Oui», dit-elle", '"Oui", dit-elle'),
        ("the \ufb01rst\u2009half\tof\r\nit ", "the first half of it"),
        ("", ""),
        (" \u00a0\n", ""),
    ],
)
def test_what_typesetters_and_tokenisers_do_is_taken_out(text: str, expected: str) -> None:
    assert plain(text) == expected
    assert plain(expected) == expected


def test_a_long_run_of_spaces_takes_no_longer_than_other_text() -> None:
    """Searched by its square, it would take the better part of an hour."""
    assert plain("The ferry" + " " * 200_000 + ", late again") == "The ferry, late again"
