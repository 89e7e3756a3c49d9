"""How every bench runs from the command line: it prints its figures, or one line that says which of its data is not there."""

import sys
from collections.abc import Callable

from auditor.errors import AuditorError

# What a wrong folder leads to, and a file in the place of a folder or the other way round.
_ABSENT = (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError)


def run_bench(main: Callable[[], None]) -> None:
    """Run a bench; end it with 2 where its data is not there. What else breaks in it is a bug, and its traceback tells where."""
    try:
        main()
    except _ABSENT as error:
        _end(f"{error.filename or '.'}: {error.strerror}. Give what --help describes.")
    except AuditorError as error:
        _end(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


def _end(why: str) -> None:
    print(f"error: {why}", file=sys.stderr)
    sys.exit(2)
