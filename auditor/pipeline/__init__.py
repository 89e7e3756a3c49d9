"""The pipeline: `flow` is how articles become reports; the modules beside it are its steps."""

from auditor.pipeline.flow import ARTICLES_PER_BATCH, Auditor, audit
from auditor.pipeline.proofs import proofs_of
from auditor.pipeline.round_trips import readings_of

__all__ = ["ARTICLES_PER_BATCH", "Auditor", "audit", "proofs_of", "readings_of"]
