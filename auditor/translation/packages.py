"""Optional packages, asked for by name before they are imported."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from auditor.errors import ModelError


def require(package: str, extra: str) -> None:
    """Refuse to go on without an optional package.

    Raises:
        ModelError: the package is not installed.
    """
    if find_spec(package) is None:
        raise ModelError(
            f"This needs the package {package!r}, which is not installed.", f"Install it: pip install 'translation-auditor[{extra}]'."
        )


@contextmanager
def quiet() -> Iterator[None]:
    """Load a model without the progress bars and advice of transformers."""
    from transformers.utils import logging

    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            # `Recommended: pip install sacremoses`: the tokenizer that warns reads no text here.
            warnings.simplefilter("ignore")
            yield
    finally:
        if shown:
            logging.enable_progress_bar()
