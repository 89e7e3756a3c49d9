"""Reports written back into the documents that they came from: ninjs and NewsML-G2."""

from auditor.writeback.annotate import Annotated, Link, annotate

__all__ = ["Annotated", "Link", "annotate"]
