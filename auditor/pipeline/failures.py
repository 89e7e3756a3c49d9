"""What takes the place of a report when an article cannot be audited."""

import logging
import traceback
from pathlib import Path

from auditor.article import Article
from auditor.errors import AuditError, AuditorError
from auditor.report import Failure

logger = logging.getLogger(__name__)


def failure_of(article: Article, error: Exception) -> Failure:
    """Return the failure of one article; what the product did not foresee is logged by type, never with the text."""
    if isinstance(error, AuditorError):
        return Failure(article.id, article.source, error.kind, error.message, error.remedy)
    logger.error("audit of article %s failed: %s", article.sha256[:12], type(error).__name__)
    where = traceback.extract_tb(error.__traceback__)[-1]
    message = f"The audit failed inside the auditor ({type(error).__name__} in {Path(where.filename).name}, line {where.lineno})."
    return Failure(article.id, article.source, AuditError.kind, message, "Report it with the version; the other articles are not affected.")
