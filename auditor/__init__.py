"""A multilingual translation-quality auditor for news articles."""

import logging
from typing import TYPE_CHECKING, Any

from auditor.article import Article
from auditor.errors import AuditorError
from auditor.report import Failure, Report, Skipped
from auditor.settings import Settings
from auditor.version import VERSION as __version__

if TYPE_CHECKING:
    from auditor.pipeline import Auditor, audit

__all__ = ["Article", "Auditor", "AuditorError", "Failure", "Report", "Settings", "Skipped", "__version__", "audit"]

# Whoever embeds the auditor decides where its log goes; without that, nothing is printed.
logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    """Return what audits, imported when it is first asked for: all checks come with it, and `auditor --help` needs none of them."""
    if name in ("Auditor", "audit"):
        from auditor import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
