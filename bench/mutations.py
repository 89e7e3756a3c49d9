"""Damage to inputs, of the kinds that real ones suffer and hostile ones bring: what the fuzzing of intake is made of.

An edit is a name and two numbers that say where and how much; the same edits make the same damage everywhere.
"""

import re
from collections.abc import Callable, Sequence
from random import Random

Edit = tuple[str, int, int]
LARGEST = 2**31

# What breaks parsers: ends of everything, control tokens of translators, bombs, and text that is no text.
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"&#xD800;", b"&#0;", b"&#99999999999;", b"&a;",
    b"&eacute;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?x", b"?>", b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]>', b"</", b"/>", b"<",
    b">", b"'", b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"1e999", b"-1", b"9" * 400, b"</s>", b">>fra<<", b"<pad>",
    b"\r", b"\n\n", b"\x1a", b"\x02", b"\xe2\x80\xa8", b"xml:lang='", b"encoding='utf-16'", b"Content-Length: 99999999", b"WARC/1.0\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"<script>", b"<p hidden>", b"<figure>", b"<pre>", b"<li>", b"<td>",
)  # fmt: skip
_NESTS = (b"<p>", b"<div>", b"<block>", b"[", b'{"a":', b'[{"a":', b"<figure><table>", b"> ", b"<newsItem>", b"(", b"<ul><li>")

_LEAF = re.compile(rb"<([A-Za-z][\w.:-]*)\b[^<>]*>([^<>]*)</\1>")
_STRING = re.compile(rb'"(?:[^"\\\n]|\\.)*"')
_GENTLE = ("leaf", "value")
_VALUES = (
    b"null",
    b"true",
    b"0",
    b"-1.5e300",
    b"[]",
    b"{}",
    b'""',
    b'[""]',
    b'{"value": 5}',
    b'[{"value": "<p>Text</p>"}]',
    b'"\\ud83d"',
    b'"\\u0000"',
)


def apply(data: bytes, edits: Sequence[Edit], others: Sequence[bytes] = ()) -> bytes:
    """Return `data` after `edits` in order; splices take their parts from `others`."""
    for name, place, size in edits:
        data = EDITS[name](data, place, size, others)
    return data


def draw(random: Random) -> list[Edit]:
    """Return one to six edits; half of the time such that leave the structure of XML and JSON whole."""
    names = _GENTLE if random.random() < 0.5 else tuple(EDITS)
    return [(random.choice(names), random.randrange(LARGEST), random.randrange(LARGEST)) for _ in range(random.randint(1, 6))]


def _flip(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    at = place % (len(data) or 1)
    return data[:at] + bytes(byte ^ (1 << size % 8) for byte in data[at : at + 1]) + data[at + 1 :]


def _cut(data: bytes, place: int, _size: int, _others: Sequence[bytes]) -> bytes:
    return data[: place % (len(data) + 1)]


def _drop(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + data[at + size % 64 :]


def _insert(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + _TOKENS[size % len(_TOKENS)] + data[at:]


def _repeat(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + data[at : at + 1 + size % 200] * (1 + size % 50) + data[at:]


def _nest(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    at = place % (len(data) + 1)
    return data[:at] + _NESTS[size % len(_NESTS)] * (1 + place % 3_000) + data[at:]


def _splice(data: bytes, place: int, size: int, others: Sequence[bytes]) -> bytes:
    other = others[size % len(others)] if others else data
    start, at = size % (len(other) + 1), place % (len(data) + 1)
    return data[:at] + other[start : start + 1 + place % 400] + data[at:]


def _swap(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    first, second = sorted((place % (len(data) + 1), size % (len(data) + 1)))
    return data[first:second] + data[:first] + data[second:]


def _leaf(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    """Drop, double, empty or move an element that holds no other, so that XML stays well-formed."""
    leaves = list(_LEAF.finditer(data))
    if not leaves:
        return data
    leaf, target = leaves[place % len(leaves)], leaves[size % len(leaves)]
    start, end = leaf.span()
    match size % 4:
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + leaf[0] * (1 + place % 5) + data[end:]
        case 2:
            return data[: leaf.start(2)] + data[leaf.end(2) :]
    return data[: target.end()] + leaf[0] + data[target.end() :]


def _value(data: bytes, place: int, size: int, _others: Sequence[bytes]) -> bytes:
    """Put another JSON value, or a string from elsewhere, in the place of a quoted string, so that JSON stays JSON."""
    strings = list(_STRING.finditer(data))
    if not strings:
        return data
    string = strings[place % len(strings)]
    value = _VALUES[size % len(_VALUES)] if size % 3 else strings[size % len(strings)][0]
    return data[: string.start()] + value + data[string.end() :]


EDITS: dict[str, Callable[[bytes, int, int, Sequence[bytes]], bytes]] = {
    "flip": _flip, "cut": _cut, "drop": _drop, "insert": _insert, "repeat": _repeat, "nest": _nest, "splice": _splice, "swap": _swap,
    "leaf": _leaf, "value": _value,
}  # fmt: skip
