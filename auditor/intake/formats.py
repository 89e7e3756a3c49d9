"""Every format that is read: its name, and the function that turns its bytes into items. One file each."""

from collections.abc import Callable, Iterator

from auditor.intake import feeds, html, jsonfeed, markdown, ndjson, newsml_1, newsml_g2, ninjs, nitf, text, warc
from auditor.intake.item import Item

Parser = Callable[..., Iterator[Item]]

# Read whole: parse(data, *, id, source).
DOCUMENTS: dict[str, Parser] = {
    "text": text.parse,
    "markdown": markdown.parse,
    "html": html.parse,
    "ninjs": ninjs.parse,
    "newsml-g2": newsml_g2.parse,
    "newsml-1.2": newsml_1.parse,
    "nitf": nitf.parse,
    "feed": feeds.parse,
    "jsonfeed": jsonfeed.parse,
}
# Read as they come: parse(stream, *, id, source, maximum_bytes).
STREAMS: dict[str, Parser] = {"ndjson": ndjson.parse, "warc": warc.parse}
FORMATS = (*DOCUMENTS, *STREAMS)
