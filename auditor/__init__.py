"""A multilingual translation-quality auditor for news articles."""

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

from auditor.version import VERSION as __version__

if TYPE_CHECKING:
    from auditor.article import Article
    from auditor.errors import AuditorError
    from auditor.pipeline import Auditor, audit
    from auditor.report import Failure, Report, Skipped
    from auditor.settings import Settings

__all__ = ["Article", "Auditor", "AuditorError", "Failure", "Report", "Settings", "Skipped", "__version__", "audit"]

# The module of each name, imported when it is first asked for: all checks come with what audits, and `auditor --help` needs none of them.
_MODULES = {
    "Article": "article",
    "Auditor": "pipeline",
    "AuditorError": "errors",
    "Failure": "report",
    "Report": "report",
    "Settings": "settings",
    "Skipped": "report",
    "audit": "pipeline",
}

# Whoever embeds the auditor decides where its log goes; without that, nothing is printed.
logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    """Return a public name of the package, or one of the modules that the names come from."""
    if name in _MODULES:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    if name in _MODULES.values():
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
