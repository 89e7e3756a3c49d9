"""An annotated copy of NewsML-G2: the editorial note, the link to the report, and the status if it is to be held. Nothing else changes."""

import re
from collections.abc import Iterator
from html import escape

from auditor.intake.newsml_g2 import is_newsml_g2
from auditor.report import Report
from auditor.writeback.markup import Element
from auditor.writeback.note import CODE, SCHEME, TITLE, is_held, is_note, note
from auditor.writeback.splice import Edit

# The order that the schema of NewsML-G2 prescribes for the children of `itemMeta`.
_ORDER = (
    "itemclass", "provider", "versioncreated", "firstcreated", "embargoed", "pubstatus", "role", "filename", "generator", "profile",
    "service", "title", "ednote", "memberof", "instanceof", "signal", "altrep", "deliverableof", "hash", "expires", "origrep",
    "incomingfeedid", "metadatacreator", "link",
)  # fmt: skip
_MESSAGE = "newsmessage"
# The last part of a code or an address, which says what the status is; the scheme before it stays the sender's.
_STATUS = re.compile(r"""\b((?:qcode|uri|literal)\s*=\s*(["'])(?:[^"']*[:/#])?)([^"':/#]+)\2""")


def items(root: Element) -> list[Element]:
    """Return the items of a document in the order in which intake reads them."""
    if root.local.lower() != _MESSAGE:
        return [root]
    holders = [*root.named("itemSet"), root]
    return [child for holder in holders for child in holder.children if _is_item(child)]


def edits(text: str, item: Element, report: Report, *, hold: bool, link: str | None) -> Iterator[Edit]:
    """Yield what to change in an item, in the schema's order; one without metadata has no place for it."""
    meta = next(item.named("itemMeta"), None)
    if meta is None or not meta.children:
        return
    if hold and is_held(report):
        yield from _hold(text, meta)
    earlier = (child for child in meta.named("edNote") if is_note(text[child.inside : child.end]))
    yield _put(text, meta, "edNote", "", escape(note(report)), next(earlier, None))
    if link:
        title = f"<{meta.prefix}title>{TITLE}</{meta.prefix}title>"
        earlier = (child for child in meta.named("link") if title in text[child.inside : child.end])
        yield _put(text, meta, "link", f' reluri="{SCHEME}{CODE}" href="{escape(link)}"', title, next(earlier, None))


def _is_item(element: Element) -> bool:
    name = element.local.lower()
    return name != _MESSAGE and is_newsml_g2(name)


def _hold(text: str, meta: Element) -> Iterator[Edit]:
    """Yield the change of the status to withheld; what its provider canceled stays canceled."""
    status = next(meta.named("pubStatus"), None)
    if status is None:
        yield _put(text, meta, "pubStatus", ' qcode="stat:withheld"', "", None)
        return
    tag = text[status.start : status.inside]
    said = _STATUS.search(tag)
    if said is None or not said[3].lower().startswith("cancel"):
        attributes = _STATUS.sub(r"\1withheld\2", tag)[len(status.name) + 1 :].rstrip("/>").rstrip()
        yield _put(text, meta, "pubStatus", attributes if said else ' qcode="stat:withheld"', "", status)


def _put(text: str, meta: Element, name: str, attributes: str, content: str, earlier: Element | None) -> Edit:
    """Return the edit that writes a child of `itemMeta`: over an earlier one, else where the schema wants it, laid out like its neighbour.

    It is pure ASCII, which is right in every encoding that a document can be in.
    """
    tag = f"{meta.prefix}{name}"
    written = f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes}/>"
    written = written.encode("ascii", "xmlcharrefreplace").decode("ascii")
    if earlier is not None:
        return Edit(earlier.start, earlier.end, written)
    before = list(meta.named(*_ORDER[: _ORDER.index(name.lower()) + 1]))
    if not before:
        return Edit(meta.inside, meta.inside, written)
    gap = text[meta.inside : before[-1].start]
    return Edit(before[-1].end, before[-1].end, gap[len(gap.rstrip()) :] + written)
