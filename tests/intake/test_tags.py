import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.intake.tags import language_tag


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("en", "en"),
        ("en-US", "en-US"),
        ("en_US", "en-US"),
        ("en_us", "en-US"),
        ("IT-it", "it-IT"),
        ("NL", "nl"),
        (" fr-FR ", "fr-FR"),
        ("nb-NO", "nb-NO"),
        ("swe", "sv"),
        ("ger", "de"),
        ("deu", "de"),
        ("fre", "fr"),
        ("dut-BE", "nl-BE"),
        ("eng-GBR", "en-GB"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("sr_latn", "sr-Latn"),
        ("es-419", "es-419"),
        ("zh-yue", "zh-yue"),
        ("iw", "he"),
        ("cmn", "zh"),
        ("de_DE.UTF-8", "de-DE"),
        ("ca@valencia", "ca"),
        ("ast", "ast"),
    ],
)
def test_what_newsrooms_write_becomes_bcp_47(raw, tag):
    assert language_tag(raw) == tag


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "",
        "  ",
        "und",
        "mul",
        "zxx",
        "UND",
        "x-default",
        "i-klingon",
        "English",
        "e",
        "en US",
        "en-",
        "-en",
        "en--GB",
        7,
        ["en"],
        "日本",
        "en\0",
    ],
)
def test_what_names_no_language_is_none(raw):
    assert language_tag(raw) is None


@given(st.one_of(st.text(max_size=20), st.from_regex(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}", fullmatch=True)))
def test_a_tag_is_well_formed_and_stays_as_it_is(raw):
    tag = language_tag(raw)
    assert tag is None or (re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) and language_tag(tag) == tag)
