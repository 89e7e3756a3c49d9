"""A multilingual translation-quality auditor for news articles."""

import logging

from auditor.article import Article
from auditor.errors import AuditorError
from auditor.pipeline import Auditor, audit
from auditor.report import Failure, Report, Skipped
from auditor.settings import Settings
from auditor.version import VERSION as __version__

__all__ = ["Article", "Auditor", "AuditorError", "Failure", "Report", "Settings", "Skipped", "__version__", "audit"]

# Whoever embeds the auditor decides where its log goes; without that, nothing is printed.
logging.getLogger(__name__).addHandler(logging.NullHandler())
