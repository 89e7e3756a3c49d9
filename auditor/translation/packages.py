"""Optional packages, asked for by name before they are imported."""

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
