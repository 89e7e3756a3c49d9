"""Where the `auditor` program begins: nothing is imported before somebody listens for Ctrl-C."""

import sys


def main() -> None:
    """Enter from the command line."""
    try:
        from auditor.cli.program import enter
    except KeyboardInterrupt:
        # ExitCode.INTERRUPTED, which may not be there yet.
        sys.exit(130)
    enter()
