"""Small encoders that read English: one says how machine-made a passage looks, one how wrong each word of a sentence looks.

The one began as the encoder of the bundled translation model, the other as a pretrained encoder of English; neither needs a round trip.
"""

from auditor.encoders.proofreader import Proofreader, WordOdds, load_proofreader
from auditor.encoders.reader import Passage, Reader, load_reader

__all__ = ["Passage", "Proofreader", "Reader", "WordOdds", "load_proofreader", "load_reader"]
