"""`auditor checks`: every check is listed, one can be shown with its examples, and the JSON says the same."""

import json

import pytest

from auditor.artifacts import CHECKS, ELSEWHERE


@pytest.fixture
def listed(auditor):
    """Run `auditor checks`."""
    return lambda *arguments: auditor("checks", *arguments)


def test_every_check_has_a_line(listed):
    code, out, err = listed()
    rows = [line.split("\t") for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [row[0] for row in rows] == [check.path for check in (*CHECKS, *ELSEWHERE)]
    assert [row[1:] for row in rows] == [
        [check.category, check.severity.value, " ".join(check.languages) or "any", check.description] for check in (*CHECKS, *ELSEWHERE)
    ]


def test_a_check_is_shown_with_its_examples(listed):
    _, out, _ = listed("lexis.homograph")
    check = next(check for check in CHECKS if check.path == "lexis.homograph")
    assert check.description in out
    assert all(case in out for case in (*check.flags, *check.passes))
    assert "--disable lexis.homograph" in out


@pytest.mark.parametrize("check", ELSEWHERE, ids=lambda check: check.path)
def test_a_check_that_needs_more_than_the_article_is_shown_without_examples(listed, check):
    code, out, _ = listed(check.path)
    assert code == 0
    assert out.splitlines()[:3] == [
        check.path,
        check.description,
        f"{check.category}, minor, languages: {' '.join(check.languages) or 'any'}",
    ]
    assert "Marks:" not in out
    assert f"--disable {check.path}" in out


@pytest.mark.parametrize("group", ["numbers", "reference"])
def test_a_group_is_listed(listed, group):
    _, out, _ = listed(group)
    known = [check.path for check in (*CHECKS, *ELSEWHERE)]
    assert [line.split("\t")[0] for line in out.splitlines()] == [path for path in known if path.startswith(group + ".")]


@pytest.mark.parametrize(
    ("arguments", "count"), [((), len(CHECKS) + len(ELSEWHERE)), (("lexis.homograph",), 1), (("reference",), 4), (("entities",), 1)]
)
def test_json_is_an_array_of_checks(listed, arguments, count):
    found = json.loads(listed(*arguments, "--json")[1])
    assert len(found) == count
    assert {"path", "category", "severity", "languages", "description", "flags", "passes", "confidence"} <= found[0].keys()


def test_a_name_that_is_no_check_is_refused_with_a_remedy(listed):
    code, out, err = listed("lexis.nothing")
    assert (code, out) == (2, "")
    assert "Unknown check" in err
    assert "docs/checks.md" in err
