"""What is on the page: each table both ways, every line invented."""

import pytest

from auditor.article import SegmentKind
from auditor.language.captions import is_caption, trailing_credit
from auditor.language.dates import is_date_line, leading_date, trailing_date
from auditor.language.furniture import is_furniture
from auditor.language.kinds import kinds

BODY, HEADLINE, CAPTION, FURNITURE = SegmentKind.BODY, SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.FURNITURE


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


IS_FURNITURE = lines("""
    date 2021-10-06
    Updated 5 October 2021, 10:15 GMT
    Published: 12/03/2020 at 7:30 pm | Updated: 13/03/2020
    Tuesday, March 3, 2020
    Posted by admin on October 6, 2021 at 10:15 am
    October 6, 2021 by Ann Roe
    Disclaimer: This story was put together by a computer.
    Pubblicato il 5 ottobre 2021 alle 10:30
    Publié le mardi 5 octobre 2021 à 10h30
    Veröffentlicht am 5. Oktober 2021
    Actualizado 5 de octubre de 2021
    By Maria Torres and Li Wei
    By ANN ROE, Harbour Correspondent
    Von Jana Weiß
    Related articles
    RELATED POSTS:
    You may also like
    Read also: Storm closes the pier for a second week
    Leggi anche: La tempesta chiude il molo
    Lea también
    À lire aussi : La tempête ferme la jetée
    Lesen Sie auch
    Veja também
    Share this:
    Share on Facebook
    Facebook Twitter WhatsApp Email
    Condividi su Facebook
    Leave a comment
    Leave a Reply
    3 Comments
    Your email address will not be published. Required fields are marked *
    Save my name, email, and website in this browser for the next time I comment.
    Name *
    Deja una respuesta
    Tu dirección de correo electrónico no será publicada.
    Subscribe to our newsletter for the best stories of the week.
    Sign up for our daily briefing and never miss a story.
    Iscriviti alla newsletter
    Abonnez-vous à notre lettre
    We use cookies to give you the best experience on our website.
    This website uses cookies. By continuing to browse you agree to them.
    Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.
    Copyright © 2021 Vane Point Courier. All rights reserved.
    © Vane Point Courier
    Todos los derechos reservados
    Tags: harbour, ferry, storm
    Filed under: News
    Source: Harbour Office
    Home > News > Islands
    Home » News » Islands
    Home | News | Sport | Weather | Contact
    https://courier.example/ferry
    #ferry #storm
    ADVERTISEMENT
    4 min read
    * * *
    (Reporting by Ann Roe; editing by Ben Ives)
    Skip to content
    Comment
    Comment *
    12 responses to “Storm closes the pier”
    Lee también: La tempestad cierra el muelle
    Lee
    Lea
    Reporting by Ann Roe in Vane Point and Ben Ives in Ely; Editing by Al Low
    Reporting by Vane Point newsroom and the Ely bureau, editing by Al Low.
    (Additional reporting by our staff, who asked not to be named)
    The views expressed in this article are those of the author.
    The opinions expressed here are the author's own.
    Views expressed are the writer's, not the Courier's.
    The views expressed by the authors do not necessarily reflect those of the Courier.
    Follow us on Twitter.
    Share this with your friends!
    Share this article.
    Associated Press writers Ann Roe in Vane Point and Ben Ives in Ely contributed to this report.
    Ann Roe contributed reporting.
    Ben Ives, a reporter for the Courier, contributed to this story from Ely.
    Courier journalists Ann Roe in Ely and Al Low contributed.
    — Ann Roe (@ann_roe) October 5, 2021
    — Puerto de Vane (@puertovane) 5 de octubre de 2021
    — Harbour Office (@harbour)
    pic.twitter.com/aB3dE6gH
    courier.example/ferry-2021
    Subscribe to continue reading.
    Please log in to read the full story.
    Suscríbete para seguir leyendo
    Abonnez-vous pour lire la suite de cet article.
    Abbonati per continuare a leggere.
    Assine para continuar lendo.
    Jetzt registrieren und weiterlesen
    The post Storm closes the pier appeared first on Vane Point Courier.
    L’article La tempête ferme la jetée est apparu en premier sur Le Courrier.
    La entrada La tempestad cierra el muelle se publicó primero en El Correo.
    La entrada La tempestad cierra el muelle aparece primero en El Correo.
    L'articolo La tempesta chiude il molo proviene da Il Corriere.
    Der Beitrag Sturm schließt die Mole erschien zuerst auf Hafenkurier.
    O post A tempestade fecha o cais apareceu primeiro em O Correio.
    Сообщение Шторм закрыл причал появились сначала на Вестнике.
""")
IS_BODY = lines("""
    Related articles were found in the archive of the port, the police said.
    The comments drew anger from the fishermen, who left the room.
    Comments by the minister on the ferry drew anger on Monday.
    She asked readers to leave a comment under the story.
    "Subscribe to our newsletter," the poster said, and thousands did.
    Subscriptions to the newsletter doubled within a month.
    Share prices of the ferry company fell by a third on Tuesday.
    Read more slowly, she told the class, and nobody will be bored.
    On 5 October 2021 the ferry left the harbour for the last time.
    5 October 2021 was a day that the island will remember.
    2021-10-06 is the date on the ticket.
    By noon the Harbour Office had closed both piers.
    By Monday the storm was over.
    By 5 October the storm was over.
    The ferry was sold by the island on 5 October 2021
    Copyright law protects the song, the court ruled.
    The website uses cookies to track its readers, the regulator found.
    He said: "All rights reserved is not a joke."
    Cookies are best when they are still warm.
    Advertising revenue fell for the third year in a row.
    Facebook and Twitter removed the video within an hour.
    Trending topics change within minutes on the platform.
    Source code for the ferry's timetable was published on Friday.
    Latest figures show that half of the boats stayed in port.
    Home is where the harbour is, the fishermen say.
    Follow the coast for two miles and turn left at the mill.
    Contact with the vessel was lost at midnight.
    Print workers went on strike in the capital.
    Updated rules for boats come into force in May.
    More on the island than on the mainland, people depend on the ferry.
    Search teams found the boat on Monday.
    Watch the tide, the old man said.
    Close to forty boats were lost.
    Save the pier, they shouted.
    Next week the harbour opens again.
    Di notte il porto è chiuso alle barche.
    Por la noche el puerto cierra a los barcos.
    Победа «Маяка» над «Гаванью» в море
    Response to the storm has been slow, aid workers say.
    12 responses to the call were counted, the office said.
    Lee – who turns 40 next month – said that the boat was gone.
    Lee: I never saw the boat again.
    Lea: I never saw the boat again.
    Reporting by the Guardian last year showed that the pier was in danger.
    Editing by hand takes hours; the machine needs a minute.
    Reporting by Ann Roe has put the harbour office in a poor light.
    The views expressed by the islanders in the hall were mixed, and loud.
    Opinions expressed in the survey varied widely from village to village.
    The views expressed in the letter angered the harbour office.
    Share prices fell by a third.
    Follow me to the quay, he said.
    E-mail is dead.
    Save the date, they said.
    Warm water and loose nets contributed.
    Warm water contributed to this disaster.
    Twelve engineers contributed to the report, which the office will publish.
    Nobody knows who contributed to this report and who wrote it.
    — Ann Roe (@ann_roe) never saw the boat.
    The harbour office (@harbour) denied it on October 5, 2021
    He wrote for the Courier and/or the Ely Herald
    Subscribe to a theory like that, the keeper said, and you will drown.
    Register to vote, the office told the islanders.
    La entrada al muelle se cerró el lunes por la tempestad.
    L'articolo 3 della legge proviene da un testo del 1911, ha detto il sindaco.
    L’article 3 de la loi est apparu trop tard pour les pêcheurs.
""")
IS_CAPTION = lines("""
    (Photo: Ann Roe)
    Photo: the lantern room, last week. Handout.
    Photo by Ann Roe
    Photo credit: Ann Roe/Courier
    Image: Harbour Office
    Foto: Ben Ives
    Crédito: Oficina del puerto
    Bild: Hafenamt
    The lantern room last week (credit: Ann Roe via Twitter)
    The pier after the storm. (Photo by Ann Roe/Getty Images)
    The pier after the storm. Photo: Ann Roe
    The pier after the storm / AFP
    The pier after the storm, Reuters
    Ann Roe/Getty Images
    (From left) Ann Roe, the keeper, and Ben Ives, the harbour master
    (The pier after the storm)
    In this photo provided by the Harbour Office, the pier is seen after the storm.
    FILE PHOTO: The pier before the storm.
    The pier after the storm. (AFP)
""")
IS_NO_CAPTION = lines("""
    The photo by Ann Roe was shared widely, the agency said.
    Getty Images said on Monday that it would sue the company.
    Photos by the keeper show that the roof fell in March.
    In this photo he looks tired, and he says so himself.
    Credit must go to the crew of the lifeboat.
    (He had, after all, paid for the boat himself.)
    The image of the harbour has suffered.
    She told Reuters that the pier was safe.
    The storm damaged the pier (and the mill).
    Pictures of the pier went around the world.
""")


@pytest.mark.parametrize("block", IS_FURNITURE)
def test_furniture_is_recognised(block):
    assert is_furniture(block)


@pytest.mark.parametrize("block", IS_BODY)
def test_prose_is_no_furniture(block):
    assert not is_furniture(block)
    assert not is_caption(block)


PARAGRAPH = "The ferry to the outer islands was cancelled for the third day in a row. Most of the passengers slept in the waiting room."


@pytest.mark.parametrize("block", IS_CAPTION)
def test_captions_are_recognised(block):
    assert is_caption(block) or (trailing_credit(block) < len(block))
    assert not is_furniture(block)


@pytest.mark.parametrize("block", IS_NO_CAPTION)
def test_prose_is_no_caption(block):
    assert not is_caption(block)
    assert trailing_credit(block) == len(block)
    assert not is_furniture(block)


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        ("date 2021-10-06 Ferries stay in port.", "Ferries stay in port."),
        ("Published: 5 October 2021, 10:30 GMT The ferry is late.", "The ferry is late."),
        ("06/10/2021 - “Late again,” he said.", "“Late again,” he said."),
        ("2021-10-06 is the date on the ticket.", "2021-10-06 is the date on the ticket."),
        ("Updated 5 October 2021 figures show little change.", "Updated 5 October 2021 figures show little change."),
        ("Dates are sold in May.", "Dates are sold in May."),
        ("date 2021-10-06", "date 2021-10-06"),
    ],
)
def test_a_date_glued_before_the_article_is_cut_off(block, kept):
    assert block[leading_date(block) :] == kept


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        ("The ferry is late. date 2021-10-06", "The ferry is late."),
        ("“The ferry is late.” Updated 5 October 2021", "“The ferry is late.”"),
        ("The ferry is late. 06/10/2021", "The ferry is late."),
        ("The ferry is late. It sails on 2021-10-06", "The ferry is late. It sails on 2021-10-06"),
        ("Nobody knows the date 2021-10-06", "Nobody knows the date 2021-10-06"),
        ("He was born on May 5. 2021", "He was born on May 5. 2021"),
    ],
)
def test_a_date_glued_behind_the_article_is_cut_off(block, kept):
    assert block[: trailing_date(block)].rstrip() == kept


@pytest.mark.parametrize(
    "block",
    [
        "9 " * 60,
        "1.1.11 " * 17,
        "May 5 " * 20,
        "date " * 24,
        "12:30 " * 20,
        "by a " * 24,
        "date by x on 5 May " * 6,
        "x" * 120,
        "@" * 300,
        "/|" * 150,
        "( " * 150,
        "Reporting by " + "And " * 70 + "x",
        "Reporting by " + "and " * 70 + "x",
        "Share " + ". " * 40 + "x",
    ],
)
def test_hostile_blocks_are_judged_at_once(block):
    assert {is_date_line(block), is_furniture(block), is_caption(block)} <= {True, False}


PAGE = [
    ("Ferries stay in port for a third day", HEADLINE),
    ("By Ann Roe", FURNITURE),
    ("5 October 2021", FURNITURE),
    (PARAGRAPH, BODY),
    ("The pier after the storm (Photo: Ben Ives)", CAPTION),
    ("What the harbour office says", HEADLINE),
    (PARAGRAPH, BODY),
    ("Why now?", BODY),
    ("What Happens Next?", HEADLINE),
    (PARAGRAPH, BODY),
    ("Related articles", FURNITURE),
    ("Lighthouse goes dark after a century", FURNITURE),
    ("Baker of the quay retires", FURNITURE),
    ("Leave a Reply", FURNITURE),
    ("Your email address will not be published.", FURNITURE),
    ("I was there as well, and nobody gave me a blanket. Shame on them.", FURNITURE),
]


def test_a_page_is_taken_apart():
    blocks, expected = zip(*PAGE, strict=True)
    assert list(zip(blocks, kinds(blocks), strict=True)) == list(zip(blocks, expected, strict=True))


OPENS_NOTHING = [
    ("Response", HEADLINE),
    ("Response to the storm", HEADLINE),
    ("Comment", FURNITURE),
    ("Commento", FURNITURE),
    ("Commentaire", FURNITURE),
    ("Kommentar", FURNITURE),
    ("Comentario", FURNITURE),
    ("Response to the storm has been slow, aid workers say.", BODY),
]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        # Prose goes on after a list of links in its middle.
        ([PARAGRAPH, "Related articles", "Baker of the quay retires", PARAGRAPH], [BODY, FURNITURE, FURNITURE, BODY]),
        # A link to the comments above an article takes nothing away from it.
        (["Ferries stay in port", "Leave a comment", PARAGRAPH, PARAGRAPH], [HEADLINE, FURNITURE, BODY, BODY]),
        # The first block is prose: an article without a headline.
        ([PARAGRAPH, PARAGRAPH], [BODY, BODY]),
        # A heading heads something; a last one is a link to another page, many in a row are a list of them.
        ([PARAGRAPH, "Baker of the quay retires"], [BODY, FURNITURE]),
        ([PARAGRAPH, "One link", "Two links", "Three links", "The heading", PARAGRAPH], [BODY, *[FURNITURE] * 3, HEADLINE, BODY]),
        # Without prose nothing is a heading.
        (["Roses are red", "Violets are blue", "Harbours are wide"], [BODY, BODY, BODY]),
        (["Ferries stay in port"], [BODY]),
        # Fragments, lists, quotations and lead-ins are body, however short.
        ([PARAGRAPH, "the outer islands", PARAGRAPH], [BODY, BODY, BODY]),
        ([PARAGRAPH, "- blankets", "• bread", "The rules are:", PARAGRAPH], [BODY] * 5),
        ([PARAGRAPH, "“Nobody told us”", PARAGRAPH], [BODY, BODY, BODY]),
        ([PARAGRAPH, "Nobody came.", PARAGRAPH], [BODY, BODY, BODY]),
        # A heading, a lone form label or a sentence that speaks of a response opens no readers' comments.
        *(([PARAGRAPH] * 4 + [block, PARAGRAPH], [BODY] * 4 + [kind, BODY]) for block, kind in OPENS_NOTHING),
        ([PARAGRAPH] * 4 + ["3 responses to “Storm closes the pier”", PARAGRAPH], [BODY] * 4 + [FURNITURE] * 2),
        # An agency signs its last sentence, which is no caption then, and no heading.
        ([PARAGRAPH, "The minister resigned on Monday after weeks of protests. (AFP)"], [BODY, BODY]),
        ([PARAGRAPH, "Il ministro si è dimesso lunedì dopo le proteste. (ANSA).", "Share this:"], [BODY, BODY, FURNITURE]),
        ([PARAGRAPH, "Die Polizei ermittelt. Zeugen werden gesucht. (dpa)"], [BODY, BODY]),
        ([PARAGRAPH, "Die Polizei ermittelt weiter im Hafen. (kas)"], [BODY, BODY]),
        ([PARAGRAPH, "The pier, seen from the mill after the storm. (AFP)", PARAGRAPH], [BODY, CAPTION, BODY]),
        ([PARAGRAPH, "The pier, seen from the mill. (Photo: Ann Roe/AFP)"], [BODY, CAPTION]),
        ([PARAGRAPH, "The pier after the storm (AFP)"], [BODY, CAPTION]),
        ([PARAGRAPH, "The pier after the storm (updated)", PARAGRAPH], [BODY, HEADLINE, BODY]),
        # German quotes the other way round.
        ([PARAGRAPH, "»Wir haben alles verloren.«", PARAGRAPH, "»Alles verloren«", PARAGRAPH], [BODY] * 5),
        # Nothing but furniture; nothing at all.
        (["Share this:", "Leave a comment"], [FURNITURE, FURNITURE]),
        ([], []),
    ],
)
def test_neighbours_decide(blocks, expected):
    assert kinds(blocks) == expected


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200f", "\ufeff"])
def test_what_nobody_sees_changes_no_kind(unseen):
    blocks = ["Storm closes the pier", "By Ann Roe", "It rained on Monday in the whole county.", "Rela~ted articles", "Photo: Ann Roe"]
    seen = [block.replace("~", "") for block in blocks]
    assert kinds([f"{unseen}{block.replace('~', unseen)}{unseen}" for block in blocks]) == kinds(seen)


def test_the_title_is_a_headline_wherever_it_stands_and_however_it_ends():
    assert kinds(["Courier", PARAGRAPH, "The ferry is late.", PARAGRAPH], title="THE FERRY IS LATE")[2] is HEADLINE
    assert kinds(["Courier", PARAGRAPH, "The ferry is late.", PARAGRAPH])[2] is BODY
