"""Invented news: two clean articles about each of two stories, and one in Spanish."""

from auditor.article import Article, SegmentedArticle
from auditor.language import segment

SHIP_A = """A cargo ship ran aground off the island of Veland early on Tuesday, and coastguards took all 19 sailors off it by \
helicopter. The Marlin Star had left Gdansk on 4 November with timber for Leith, said Ingrid Solberg, who heads the \
rescue service at Haugstad. No oil has leaked so far, she said.

Captain Jorge Almada told reporters that the engine had failed in waves of six metres. “I have never seen the sea turn \
so quickly,” he said. The owner, Baltmar Lines, has sent a tug that should arrive on Thursday."""
SHIP_B = """Nineteen crew members were winched to safety when their vessel, the Marlin Star, was driven on to rocks near Veland in \
a storm. Ingrid Solberg of the rescue centre in Haugstad praised her two helicopter crews, who flew for nearly five \
hours.

The ship belongs to Baltmar Lines of Riga and was built in 2003. It was sailing from Poland to Scotland. Environmental \
groups such as Clean Fjords warned of 300 tonnes of fuel on board, but Solberg said that the tanks were whole. A tug \
is on its way, and a salvage team led by Dutch engineer Pieter Vos will look at the hull on Friday. “The sea turned \
within minutes,” captain Jorge Almada said."""
PRIZE_A = """The Brazilian novelist Lucia Teixeira won the Aurelian Prize on Monday for The Salt Orchard, a family story set in \
Recife in 1964. The jury, led by the historian Owen Pritchard, called it “a book of rare patience and great anger”. \
Teixeira, 52, receives 30,000 euros. She beat Hanna Brandt and three other finalists."""
PRIZE_B = """Lucia Teixeira is the winner of this year's Aurelian Prize. Her third novel, The Salt Orchard, persuaded a jury of \
five, among them the poet Maya Okafor and its chairman, Owen Pritchard. “Patience and anger make this book”, Pritchard \
told an audience of 400 in Lyon. Born in Olinda in 1969, Teixeira worked as a nurse for eleven years; her first book, \
Low Tide, sold 2,000 copies."""
SPANISH = """Un buque de carga encalló el martes frente a la isla de Veland y los guardacostas rescataron a sus 19 marineros con un \
helicóptero. El Marlin Star había salido de Gdansk con madera, dijo Ingrid Solberg, jefa del servicio de rescate de \
Haugstad."""


def article(text: str, id: str = "article", **fields: str) -> Article:
    return Article(id, text, **fields)


def segmented(text: str, id: str = "article", language: str = "en") -> SegmentedArticle:
    return segment(article(text, id), language=language)


HARBOUR = (
    "The harbour council voted on Monday to close the old ferry terminal in spring. Two hundred people who work there were told by letter. "
    "The roof, which was built in 1931, leaks when it rains hard. Passengers will board from a smaller pier until the new terminal opens. "
    "Nobody from the union was asked before the vote, a spokesman said."
)
# The same with other words put in, as a spinner does.
HARBOUR_SPUN = (
    "The harbour council voted on Monday to shut the ancient ferry terminal in spring. Two hundred folks who labour there were told by "
    "missive. The rooftop, which was built in 1931, drips when it rains firmly. Passengers will board from a tinier jetty until the new "
    "terminal opens. "
    "Nobody from the union was questioned before the ballot, a spokesman said."
)
