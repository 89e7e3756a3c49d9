"""Datelines are cut off before the first sentence; what only looks like one stays in it."""

import pytest

from auditor.article import Article, SegmentKind
from auditor.language import segment
from auditor.language.datelines import leading_dateline

# "|" is where the sentence begins.
DATELINES = """
    OSLO (Courier) - |The minister resigned.
    OSLO, Nov. 3 (Courier) — |The minister resigned.
    NEW YORK — |"We are late," he said.
    ST. LOUIS -- |Nine people died.
    BEIRUT, Lebanon (Courier) — |A blast shook the port.
    ALBANY, N.Y. - |Lawmakers voted.
    WASHINGTON, D.C. – |Lawmakers voted.
    OAXACA, Oax. (Courier) — |Un sismo sacudió la costa.
    LIMA, 12 nov. (Courier) - |El puerto cerró.
    Madrid, 3 nov (Courier).- |El puerto cerró.
    (Courier) - ROMA, 05 MAG - |Il porto è chiuso.
    (Courier) - |The minister resigned.
    ROMA. - |Il porto è chiuso.
    Paris (Courier) - |Le port ferme.
    New York (Courier) -- |2,000 people marched.
    Rio de Janeiro, 4 de novembro (Courier) - |O porto fechou.
    Geneva, 12 May 2020 – |The council met.
    PARIS/LONDON, Nov 3 (Courier) - |Shares fell.
    PARIS—|Shares fell.
    BREAKING — |Police closed the bridge.
    МОСКВА, 3 ноября (Courier) — |Порт закрыт.
    L'AQUILA (Courier) - |Il porto è chiuso.
    KYIV, Ukraine, Nov. 3, 2025 (Courier) - |Shares fell.
    JERUSALEM [Courier] - |Shares fell.
""".strip().splitlines()
SENTENCES = """
    NATO - the alliance of 32 - met on Monday.
    IBM – or the "Big Blue" – grew.
    On Monday, 3 May – Labour Day – shops close.
    Last Friday, 12 November – Armistice week – shops closed.
    The committee (SETI) - the search - began.
    Mas has met Joaquim Nadal (PSC) - who announced opposition.
    A dash - The end.
    I - The first chapter.
    Paris — The city of light — was dark.
    THE minister resigned — He was tired.
    John Smith said: "No."
    Twenty-two people - Most of them sailors - drowned.
    UBS CEO, Oswald Grübel - a banker - had to go.
    - And all this ended.
    In 2019 – The year it began – nobody came.
    Anna Weber (SPD), the mayor, - as usual - left.
    (Laughter.) And then it was over.
""".strip().splitlines()
REST = "The minister resigned on Monday after weeks of protests. Nobody has been named to follow her."


@pytest.mark.parametrize("line", [line.strip() for line in DATELINES])
def test_a_dateline_ends_where_the_sentence_begins(line):
    dateline, sentence = line.split("|")
    assert leading_dateline(dateline + sentence) == len(dateline)


@pytest.mark.parametrize("line", [line.strip() for line in SENTENCES])
def test_what_looks_like_a_dateline_stays(line):
    assert leading_dateline(line) == 0


def test_a_dateline_is_furniture_and_the_sentences_are_those_of_the_article_without_it():
    found = segment(Article("a", f"OSLO, Nov. 3 (Courier) - {REST}")).segments
    assert [(item.text, item.kind) for item in found[:1]] == [("OSLO, Nov. 3 (Courier) -", SegmentKind.FURNITURE)]
    assert [item.text for item in found[1:]] == [item.text for item in segment(Article("a", REST)).segments]


def test_a_date_and_a_dateline_are_cut_off_one_after_the_other():
    found = segment(Article("a", f"Published 2021-10-06 OSLO (Courier) - {REST}")).segments
    assert [item.text for item in found[:2]] == ["Published 2021-10-06", "OSLO (Courier) -"]
    assert [item.kind for item in found] == [SegmentKind.FURNITURE] * 2 + [SegmentKind.BODY] * 2
