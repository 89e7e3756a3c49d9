import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities.entity import cluster
from auditor.entities.mention import NAMES, Kind
from auditor.entities.recognition.quotations import find_quotations, find_quoted_phrases, find_titles
from auditor.entities.recognition.recognise import recognise

NAMED = [
    ("The mayor, Greta Olofsson, met the head of Nordbank in Tallinn.", {"Greta Olofsson", "Nordbank", "Tallinn"}),
    ("Yesterday Ferrante spoke to students of the University of Padua.", {"Ferrante", "University of Padua"}),
    ("Meanwhile President Aino Virtanen flew to Ghana.", {"Aino Virtanen", "Ghana"}),
    ("Helvetica Motors CEO Bruno Keller resigned.", {"Helvetica Motors", "Bruno Keller"}),
    ("The talks between Keller and Olofsson took place on Monday in May.", {"Keller", "Olofsson"}),
    ("He praised Vincent van der Meer and Abu Bakr al-Hadi.", {"Vincent van der Meer", "Abu Bakr al-Hadi"}),
    ("A spokesman for the W.H.O. and one for UNESCO agreed.", {"W.H.O.", "UNESCO"}),
    ("She stars in Star Garden: Origins, which opens in June.", {"Star Garden: Origins"}),
    ("They saw “The Last Ferry” twice.", {"The Last Ferry"}),
    ("The Hungarian writer Zsofia Balint lives here.", {"Zsofia Balint"}),
    ("Keller of Switzerland won.", {"Keller", "Switzerland"}),
    ("It was signed by J. R. Whitlock, the lawyer.", {"J. R. Whitlock"}),
    ("Then Ohio Gov Peter Maddox met the Mayor of Bad Saarow.", {"Ohio", "Peter Maddox", "Bad Saarow"}),
    ("It was Academy Professor Iva Novak who spoke.", {"Professor Iva Novak"}),
    ("Then @harbourwatch wrote about it.", {"@harbourwatch"}),
    ("They sailed to the Isle of Grenna.", {"Isle of Grenna"}),
    ("He read the Fishermen's Herald and the Prime Minister's letter.", {"Fishermen's Herald", "Prime Minister"}),
    ("Denmark's Harbour Museum and the bank's Chairman Ivo Kern wrote.", {"Denmark", "Harbour Museum", "Ivo Kern"}),
    ("The State Attorney's Office wrote to Peter Maddox.", {"State Attorney's Office", "Peter Maddox"}),
    ("South Korea and New York agreed.", {"South Korea", "New York"}),
    ("Keller joined the Serie A side. A man left.", {"Keller", "Serie A"}),
    ("The Frankfurt-based ECB paid.", {"Frankfurt", "ECB"}),
    ("Greta Olofsson (D-Calif.) met the Swedes in Saudi Arabia.", {"Greta Olofsson", "Saudi Arabia"}),
    ("It has vitamins B and C. Above all, the Danish-owned ship has rum.", set()),
    ("An ESRO-style plan for the Franco-German fleet helped a Turin-based firm.", {"ESRO", "Turin"}),
    ("He sailed to Côte d'Ivoire for L'Avenir.", {"Côte d'Ivoire", "L'Avenir"}),
    ("Kern played in Division 1 at the weekend beside Veland 19 times.", {"Kern", "Division 1", "Veland"}),
    ("Jan Novotny met Mr. Sun and Sun Qiaoli in May.", {"Jan Novotny", "Mr. Sun", "Sun Qiaoli"}),
    ("Then, on Mon, Jan 5 and Sat, Mar 7, nobody came.", set()),
    ("I think that the German and the French teams will not come.", set()),
    ("However, nobody knew. Perhaps it rained.", set()),
    ("She paid Vos 500 Swiss francs.", {"Vos"}),
    ("They wept at the film Winter in the Lighthouse.", {"Winter in the Lighthouse"}),
    ("He adapted Iva Novak's Death at the Weir for the stage.", {"Iva Novak", "Death at the Weir"}),
    ("The call came from Captain Elena Fields of the Grenna Navy.", {"Elena Fields", "Grenna Navy"}),
    ("The mayor in March met Iva Novak in the Lighthouse Cafe.", {"Iva Novak", "Lighthouse Cafe"}),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names(segmented, text, names):
    assert {mention.text for mention in recognise(segmented(text)) if mention.kind in NAMES and not mention.weak} == names


KINDS = [
    ("The actress Renata Vogel smiled.", "Renata Vogel", Kind.PERSON),
    ("Mr Ossipov left.", "Mr Ossipov", Kind.PERSON),
    ("They work for the Ministry of Fisheries.", "Ministry of Fisheries", Kind.ORGANISATION),
    ("They wrote to Britain's Competition and Markets Authority.", "Competition and Markets Authority", Kind.ORGANISATION),
    ("Votes went to Iva Novak's Green and Rural Alliance.", "Green and Rural Alliance", Kind.ORGANISATION),
    ("They liked Iva Novak's Salt and Honey.", "Salt and Honey", Kind.TITLE),
    ("They liked Iva Novak's Night at the Museum.", "Night at the Museum", Kind.TITLE),
    ("He came from Lake Balaton.", "Lake Balaton", Kind.PLACE),
    ("It happened in Uruguay.", "Uruguay", Kind.PLACE),
    ("The film Broken Compass opens today.", "Broken Compass", Kind.TITLE),
    ("His novel “Ash” sold well.", "Ash", Kind.TITLE),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kinds(segmented, text, name, kind):
    assert kind in [mention.kind for mention in recognise(segmented(text)) if mention.text == name]


HEADLINES = [
    ("Ferrante Meets Old Friends In Brendola On Monday", {"Ferrante", "Brendola"}),
    ("Old Friends Meet For “The Silent Oars” On Monday", {"The Silent Oars"}),
    ("Old Friends Meet Danish Sailors In The Harbour", set()),
]


@pytest.mark.parametrize(("headline", "names"), HEADLINES)
def test_a_headline_shows_names_by_words_that_are_no_common_ones(segmented, headline, names):
    found = recognise(segmented("They met at noon.", headline))
    assert {mention.text for mention in found if mention.kind in NAMES} == names


def test_quotations_and_titles():
    text = 'She said: "We shall be there before noon." The "Night Ferry" left, a "quick" one.'
    assert [text[slice(*span)] for span in find_quotations(text)] == ["We shall be there before noon."]
    assert [text[slice(*span)] for span in find_titles(text)] == ["Night Ferry"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('"We sat down, and then "Night Ferry" began, and "Salt and Stone" came after it," he told us.', ["Night Ferry", "Salt and Stone"]),
        ('He read “Low Tide”. "We sat, "Night Ferry" began, and it rained," he told us.', ["Night Ferry", "Low Tide"]),
        ("They sang “My Boat, My Harbour” twice.", ["My Boat, My Harbour"]),
        ("They watched “Ahoy There! Good Captain” twice.", ["Ahoy There! Good Captain"]),
        ('"Ropes and Sails," says the captain of the ship.', []),
        ("They saw “Keller vs. the Sea” and “Mr. Harbour” twice.", ["Keller vs. the Sea", "Mr. Harbour"]),
        ("He sang “Ropes. Then Sails” twice.", []),
        (
            "He wrote “The Quiet Harbour: Why the Old Fleet Has to Choose Its Own Way Home Again”.",
            ["The Quiet Harbour: Why the Old Fleet Has to Choose Its Own Way Home Again"],
        ),
        ("He wrote “Why the Old Fleet Has to Choose Its Own Way Home Again Today”.", []),
        ('"Well, Otto, look." The "Night Ferry" left.', ["Night Ferry"]),
        ("They sang ‘Don’t Look Down’ and 'Don't Row Home' twice.", ["Don’t Look Down", "Don't Row Home"]),
        ("They saw 'The Miller's Daughter' twice.", ["The Miller's Daughter"]),
        ("“I was there in 2009 with them,” said Vos.", []),
        ("“I’ve been here since the ’80s,” said Vos.", []),
        ("“I’m from London,” the cook of the ship said.", []),
        ("“I am from London,” the cook of the ship said.", []),
        ("“We are in Oslo with Larsen,” the cook of the ship said.", []),
        (
            "They saw “It’s a Quiet Harbour” and “We Need to Talk About Kevin” twice.",
            ["It’s a Quiet Harbour", "We Need to Talk About Kevin"],
        ),
        ("They sang “9 to 5” and “In the Year 2525” and read “The 39 Steps”.", ["9 to 5", "In the Year 2525", "The 39 Steps"]),
    ],
)
def test_titles(text, titles):
    assert [text[slice(*span)] for span in find_titles(text)] == titles


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("‘We won’t row home in this rain,’ said Vos.", ["We won’t row home in this rain,"]),
        ("'We won't row home in this rain,' said Vos.", ["We won't row home in this rain,"]),
        ("‘Nobody asked the sailors’ wives about it,’ said Vos.", ["Nobody asked the sailors’ wives about it,"]),
        ("‘They are all good sailors’ was what Vos said.", ["They are all good sailors"]),
        ("“He told me ‘we row home at noon’ and left,” said Vos.", ["He told me ‘we row home at noon’ and left,"]),
        ("‘He told me “we row home at noon” and left,’ said Vos.", ["we row home at noon", "He told me “we row home at noon” and left,"]),
        ("The sailors' wives and the cooks' sons met at the owners' club in the '80s.", []),
        ("'Tis the day of the sailors' wives and the owners' club.", []),
        ("“I was there in 2009 with them,” said Vos.", ["I was there in 2009 with them,"]),
        ("They saw ‘The Daughter of the Miller’ and the ‘old pier’ there.", []),
    ],
)
def test_speech_in_single_marks(text, spoken):
    assert [text[slice(*span)] for span in find_quotations(text)] == spoken


def test_a_sentence_that_somebody_said_is_no_phrase():
    text = 'He said: "Nobody came there." He spoke of the "old harbour way" and "Nobody knew," too.'
    assert [text[slice(*span)] for span in find_quoted_phrases(text)] == ["old harbour way"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Vingt-deux personnes sont mortes à Lyon."), ("fr", "Soixante-dix élèves sont allés à Lyon."),
        ("it", "Ventidue persone sono andate a Lyon."), ("es", "“Veintidós personas murieron en Lyon.”"),
    ],
)  # fmt: skip
def test_a_figure_that_begins_a_sentence_is_no_name(segmented, language, text):
    mentions = recognise(segmented(text, language=language))
    assert {mention.text for mention in mentions if mention.kind in NAMES} == {"Lyon"}


def test_a_half_of_the_day_and_an_exclamation_are_no_names(segmented):
    article = segmented("Oh, it was 5.30 PM when the crew of Ha Dong came aboard.")
    assert [mention.text for mention in recognise(article)] == ["5.30 PM", "Ha Dong"]


def test_short_forms_join_the_full_name(segmented):
    article = segmented(
        "Greta Olofsson arrived. Olofsson, as Ms Olofsson is called, met the Baltic Fishing Council. The BFC was pleased. "
        "Porto City beat Porto United, but Porto slept."
    )
    forms = [set(entity.forms) for entity in cluster(recognise(article), article.article.text)]
    assert {"Greta Olofsson", "Ms Olofsson", "Olofsson"} in forms
    assert {"Baltic Fishing Council", "BFC"} in forms
    assert not any({"Porto City", "Porto United"} <= group for group in forms)


def test_title_case_shows_no_names_of_its_own(segmented):
    article = segmented("Bruno Keller leaves after nine years.", headline="Shares Fall After Bruno Keller Leaves Company")
    assert [(mention.text, mention.scored) for mention in recognise(article) if mention.kind in NAMES] == [
        ("Bruno Keller", False),
        ("Bruno Keller", True),
    ]


PIECES = st.sampled_from(
    [
        "Greta Olofsson",
        "“",
        "”",
        '"',
        "said",
        "the",
        "$5m",
        " on 5 May",
        ": ",
        ". ",
        " ",
        "\r\n",
        "😀",
        "e\u0301",
        "𠀀",
        "NATO",
        "12 km",
        "’s",
        "&",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_mentions_are_cut_at_their_offsets(segmented, text):
    article = segmented(text)
    for mention in recognise(article):
        assert text[mention.start : mention.end] == mention.text != ""
