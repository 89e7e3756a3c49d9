"""Markup into paragraphs: nothing that a reader sees is lost or glued together, nothing else gets in."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import IntakeError
from auditor.intake.plain import text_of_plain
from auditor.intake.xhtml import is_markup, text_of_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree."),
        ("One.<p>Two.</p>Three.", "One.\n\nTwo.\n\nThree."),
        ("<p>One\n  and\t two.</p>", "One and two."),
        ("<p>ex<b>am</b>ple, <i>one</i><u> two</u></p>", "example, one two"),
        ("<p>One.<br>Two.<br/>Three.</p>", "One.\nTwo.\nThree."),
        ("One.<br><br>Two.<br>\n<br>Three.", "One.\n\nTwo.\n\nThree."),
        ("<p>caf&eacute; &amp; &#8220;tea&#8221;&nbsp;&mdash; &lt;b&gt;</p>", "café & “tea”\u00a0— <b>"),
        ("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;\n&lt;p class='a'&gt;Three.&lt;/p&gt;\n", "One & two.\n\nThree."),
        ("&lt;p&gt; opens a paragraph", "<p> opens a paragraph"),
        ("Write &lt;p&gt;so&lt;/p&gt;", "Write <p>so</p>"),
        ("<p>&lt;p&gt;so&lt;/p&gt;</p>", "<p>so</p>"),
        ("<p>&unknown; &amp;amp;</p>", "&unknown; &amp;"),
        ("<h1>Head</h1><h2>Deck</h2>Text.", "Head\n\nDeck\n\nText."),
        ("<ul><li>One<li>Two <b>and</b><p>a half</p></ul>After", "- One\n\n- Two and\n\na half\n\nAfter"),
        ("<ol><li><p>One</p></li><li><ul><li>Inner</li></ul></li><li>Three</li></ol>", "1. One\n\n- Inner\n\n3. Three"),
        ("<table><tr><th>Isle</th><th>Hours</th></tr><tr><td>North</td><td>3</td></tr></table>", "Isle\tHours\n\nNorth\t3"),
        ("<table><tr><th><p>Isle</p></th><td> <div>3</div> </td></tr></table><p>End</p>", "Isle\t3\n\nEnd"),
        ("<table><tr><td>Isle<p>North</p></td><td><p>3</p>h</td></tr></table>", "Isle\n\nNorth\n\n3\n\nh"),
        ("<table><tr><td><p>A layout</p><p>in a cell.</p></td></tr></table>", "A layout\n\nin a cell."),
        ("<pre>One  1\n  Two 2\n\nThree</pre>", "One  1\n  Two 2\n\nThree"),
        ("<header>dpa 0042</header><section class='main'><p>One.</p></section><section class='note'>Desk</section>", "One."),
        ("<section class='main first'>One.</section><section class='main'>Two.</section>", "One.\n\nTwo."),
        ("<section class='main'>One.<section class='main'>Two.</section></section><p>Desk</p>", "One.\n\nTwo."),
        ("<p>One.</p><note><p>To editors</p></note><tx>Two.</tx><tx>Three.</tx>", "One.\n\nTwo.\n\nThree."),
        ("<p><dateline>APPLEWICK</dateline> - It turns.</p>", "APPLEWICK - It turns."),
        ("<div><dateline>APPLEWICK</dateline>It turns.</div>", "APPLEWICK\n\nIt turns."),
        ("<section class='domain'>One.</section><section>Two.</section>", "One.\n\nTwo."),
        ("<blockquote>Said <q>so</q>.</blockquote>", "Said “so”."),
        ("<p>Said <q>“so”</q>, “<q>so</q>” and <q>he said <q>so</q></q>.</p>", "Said “so”, “so” and “he said ‘so’”."),
        ("<p>Said <q><b>«so</b>»</q> and <q></q>.</p>", "Said «so» and ."),
        ("<p>inter&shy;national\u00ad</p>", "international"),
        ("AT&amp;T won.\n\nThe background\n\nSued in\nMay.", "AT&T won.\n\nThe background\n\nSued in\nMay."),
        ("One <strong>firm</strong> won.\r\n\r\nTwo lost.", "One firm won.\n\nTwo lost."),
        ("One.\n\n<!-- a\n\nb --><script>c</script>Two &gt; one.\n\n<h2>Three</h2>\n\n- four", "One.\n\nTwo > one.\n\nThree\n\n- four"),
        ("<p>One\n\nand two.</p>", "One and two."),
        ("One<br>\n\ntwo\n\nthree", "One\ntwo three"),
        ("<p>a<!-- hidden -->b<?php c ?>d</p>", "abd"),
        ("<p>a<script>var x = '</p>';</script>b</p><style>p {}</style>", "ab"),
        ("<noscript>Turn it on</noscript><template>t</template><iframe>i</iframe><button>Share</button>Text.", "Text."),
        ("<head><title>T</title></head><body>Text.</body>", "Text."),
        ('<p hidden>Spam</p><div style="color:red; DISPLAY : none">Spam</div><p style="display:block">Text.</p>', "Text."),
        ("<figure><img alt='a'><div>Photo: B</div><figcaption>Caption</figcaption></figure>Text.", "Text."),
        ("<figure><blockquote>Quoted.</blockquote><figcaption>By whom</figcaption></figure>", "Quoted."),
        ("<div><span class='rubric'>Culture</span><span class='agency'>TT</span></div>", "Culture TT"),
        ("<p><span class='cap'>O</span><span class='rest'>nce</span> and <span>ag</span><span>ain</span></p>", "Once and again"),
        ("<p><st1:place>Office</st1:place> <custom-tag>tags</custom-tag></p>", "Office tags"),
        ("<p>One.</p></div></body></html><p>Two.", "One.\n\nTwo."),
        ("<p>&lt;/s&gt; &lt;pad&gt; &gt;&gt;fra&lt;&lt;</p>", "</s> <pad> >>fra<<"),
        ("<p>a < b and <late</p>", "a < b and"),
        ("Bell\x07 and wire end\x03", "Bell and wire end"),
        ("<p>\u202bعربي\u202c 日本語 😀 e\u0301</p>", "\u202bعربي\u202c 日本語 😀 e\u0301"),
        ("", ""),
        (" \n ", ""),
        ("<p></p><br><img src='a'>", ""),
        ("<!-- only a comment -->", ""),
    ],
)
def test_markup_becomes_paragraphs(markup, text):
    assert text_of_markup(markup) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Text</p>", True),
        ("Text<br>more", True),
        ("Text<br/>more", True),
        ("<b>Text</b>", True),
        ("caf&eacute;", True),
        ("R&#38;D", True),
        ("5 < 6 and 7 > 3", False),
        ("<Late> again, said he.", False),
        ("AT&T; never", False),
        ("A token </s> and <pad> and >>fra<< in a text.", False),
        ("<s>Struck</s> out", True),
        ("Q&A & more", False),
        ("", False),
    ],
)
def test_markup_is_told_from_plain_text(text, expected):
    assert is_markup(text) is expected


@pytest.mark.parametrize(
    ("markup", "reason"),
    [("<div>" * 5_000 + "deep", "nested too deeply"), ("<p>a\0b</p>", "a NUL"), ("<p>\ud800</p>", "surrogate pair")],
)
def test_what_no_tree_can_hold_is_refused(markup, reason):
    with pytest.raises(IntakeError, match=reason):
        text_of_markup(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<figure>" * 1_500 + "<blockquote>q" + "<p>x" * 50_000,
        "<ul><li>" * 700 + "x" * 1_000_000,
        "<p" + " a='" * 200_000,
        "<br>" * 300_000,
        "&" * 1_000_000,
        "<!--" * 200_000,
        "<table><tr><td>" + "<p>x</p>" * 50_000,
        "<section class='main'>x</section>" * 50_000,
        "&lt;p&gt;" * 100_000,
    ],
)
def test_hostile_markup_takes_no_longer_than_its_size(markup):
    begun = time.process_time()
    text_of_markup(markup)
    assert time.process_time() - begun < 5


WORDS = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1, max_size=4).map(" ".join)
INLINE = st.recursive(
    WORDS, lambda inner: st.tuples(st.sampled_from(["b", "a", "span", "em"]), inner).map(lambda t: f"<{t[0]}>{t[1]}</{t[0]}>")
)
BLOCKS = st.lists(st.tuples(st.sampled_from(["p", "div", "h2", "blockquote", "section"]), INLINE), min_size=1, max_size=5)


@given(BLOCKS)
def test_every_word_of_every_block_comes_out_in_order(blocks):
    found = text_of_markup("".join(f"<{name}>{inner}</{name}>" for name, inner in blocks))
    paragraphs = found.split("\n\n")
    assert len(paragraphs) == len(blocks)
    for (_, inner), paragraph in zip(blocks, paragraphs, strict=True):
        assert paragraph in inner.replace("<", ">").split(">")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_markup_raises_and_no_tag_comes_out(markup):
    assert "<script" not in text_of_markup(f"<script>{markup.replace('<', '')}</script>ok").lower()
    text_of_markup(markup)


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One.\r\n \r\n\r\nTwo.\r\n", "One.\n\nTwo."),
        ("One line\nand its wrap.\n\nTwo.", "One line\nand its wrap.\n\nTwo."),
        ("   One line\nand its wrap.\n   Two\nand its.", "One line\nand its wrap.\n\nTwo\nand its."),
        ("   All\n   indented", "All\n   indented"),
        ("The first line\n   and all others\n   are indented", "The first line\n   and all others\n   are indented"),
        ("\u3000一行\n続き\n\u3000二行", "一行\n続き\n\n二行"),
        ("", ""),
    ],
)
def test_plain_text_is_parted_as_wires_part_it(plain, text):
    assert text_of_plain(plain) == text
