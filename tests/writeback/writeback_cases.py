"""Documents of our own writing, and the outcomes that an audit would give for them."""

import dataclasses
import json

from factory import report

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.report import Failure, Label, Verdict

BODY = (
    "<p>The harbour office said on Monday that the lamp stays lit.</p><p>Nobody knows yet who pays for the oil &amp; the keeper’s coat.</p>"
)
VERDICTS = {
    "machine-translated": Verdict(Label.MACHINE_TRANSLATED, 0.968, "it", ("It reads as Italian does.",)),
    "spun": Verdict(Label.SPUN, 0.81, None, ("Rare synonyms.",)),
    "clean": Verdict(Label.CLEAN, 0.94, None, ("Few marks.",)),
    "undetermined": Verdict(Label.UNDETERMINED, None, None, ("Too short.",)),
}


def audited(items, verdict="machine-translated"):
    """Return the outcome of each item that intake gave."""
    outcomes = []
    for id, item in items:
        if isinstance(item, Article):
            blank = dataclasses.replace(report(item.text), article=item, segments=())
            outcomes.append(dataclasses.replace(blank, verdict=VERDICTS[verdict]))
        elif isinstance(item, IntakeError):
            outcomes.append(Failure(id, None, item.kind, item.message, item.remedy))
        else:
            outcomes.append(item)
    return outcomes


NINJS_1 = {"uri": "urn:x:1", "type": "text", "version": 1.50, "headline": "The lamp", "body_xhtml": BODY}
NINJS_2 = {"uri": "urn:x:2", "type": "text", "versioncreated": "2026-10-07", "bodies": [{"contenttype": "text/html", "value": BODY}]}
NINJS_3 = {
    "uri": "urn:x:3",
    "pubStatus": "usable",
    "edNote": "Embargoed till noon.",
    "bodies": [{"contentType": "text/html", "value": BODY}],
}
PICTURE = {"uri": "urn:x:p", "type": "picture", "headline": "The lamp room", "renditions": {}}


def as_json(value, **layout):
    return json.dumps(value, ensure_ascii=False, **layout).encode()


NAR = "http://iptc.org/std/nar/2006-10-01/"


def news_item(meta="", *, guid="urn:x:g2", body=BODY, prefix=""):
    """Return a G2 item with `meta` among its metadata, every element of the envelope under `prefix`."""
    p = prefix
    return (
        f'<{p}newsItem guid="{guid}" standard="NewsML-G2" standardversion="2.34">\n  <!-- a > b -->\n  <{p}itemMeta>\n'
        f'    <{p}itemClass qcode="ninat:text"/>\n    <{p}provider literal="&gt; us"/>\n'
        f"    <{p}versionCreated>2026-10-07T10:00:00Z</{p}versionCreated>{meta}\n  </{p}itemMeta>\n"
        f'  <{p}contentMeta><{p}headline>The lamp</{p}headline></{p}contentMeta>\n  <{p}contentSet><{p}inlineXML contenttype="text/html">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></{p}inlineXML></{p}contentSet>\n</{p}newsItem>'
    )


def document(*items, encoding="utf-8", prefix=""):
    """Return one item as a document, or several in a message."""
    namespace = f'xmlns:{prefix[:-1]}="{NAR}"' if prefix else f'xmlns="{NAR}"'
    if len(items) == 1:
        inside = items[0].replace("newsItem ", f"newsItem {namespace} ", 1)
    else:
        inside = f"<newsMessage {namespace}><header/><itemSet>\n{''.join(items)}</itemSet></newsMessage>"
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{inside}\n'.encode(encoding)
