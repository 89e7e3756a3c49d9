"""The watch itself: scan, deliver what is ready, wait; until a stop is asked for."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from auditor.errors import AuditorError
from auditor.rendering.safe import one_line
from auditor.service.stop import Stop
from auditor.service.watch.arrivals import Arrivals
from auditor.service.watch.delivery import Delivery
from auditor.service.watch.folder import Folder
from auditor.service.watch.results import Tally

# Events can be lost and network shares send none: the folder is looked at this often anyway.
IDLE_SECONDS = 10.0
# What went wrong with the disk or the share needs a while, or a person.
RETRY_SECONDS = 30.0

Deliver = Callable[[str], Tally | None]

logger = logging.getLogger(__name__)


def watch(
    folder: Folder, delivery: Delivery, *, stop: Stop, settle: float, poll: float | None = None, once: bool = False
) -> Iterator[Tally]:
    """Deliver what arrives in a folder and yield what became of each file, until a stop; with `once`, until nothing is left.

    `poll` seconds lie between two scans of a folder whose file system sends no events. A file must look the same for `settle` seconds.

    Raises:
        AuditorError: with `once`, the folder cannot be read.
    """
    arrivals = Arrivals(folder.root, settle)
    with _events(folder.root, stop, wanted=poll is None and not once):
        while not stop.is_set():
            for name, deliver in _due(arrivals, delivery, once):
                if stop.is_set():
                    return
                tally = _delivered(name, deliver, arrivals, once)
                if tally is not None:
                    yield tally
            if once and not arrivals.are_pending:
                return
            stop.wait(poll or (settle / 2 if arrivals.are_pending else IDLE_SECONDS))


def _due(arrivals: Arrivals, delivery: Delivery, once: bool) -> list[tuple[str, Deliver]]:
    """Return what to deliver now: what an earlier run left behind, then what has arrived. A folder that is out of reach has nothing."""
    try:
        left = [name for name in delivery.left_behind() if not arrivals.is_deferred(name)]
        return [*((name, delivery.resume) for name in left), *((name, delivery.take) for name in arrivals.ready())]
    except OSError as error:
        if once:
            raise AuditorError(f"The folder cannot be read: {error.strerror}.", "Check that it is there and may be read.") from error
        logger.error("the folder cannot be read: %s", error.strerror)
        return []


def _delivered(name: str, deliver: Deliver, arrivals: Arrivals, once: bool) -> Tally | None:
    """Deliver one file; what cannot be written now is tried again later."""
    try:
        return deliver(name)
    except (OSError, AuditorError) as error:
        reason = error.message if isinstance(error, AuditorError) else f"{error.strerror}."
        if once:
            raise AuditorError(f"The results of {one_line(name)} cannot be written: {reason}", "Check space and permissions.") from error
        logger.error("%s: its results cannot be written, next try in %.0f s: %s", one_line(name), RETRY_SECONDS, one_line(reason))
        arrivals.defer(name, RETRY_SECONDS)
        return None


@contextmanager
def _events(root: Path, stop: Stop, *, wanted: bool) -> Iterator[None]:
    """Wake the watch when something happens in the folder, where `watchfiles` is installed and the file system tells."""
    if not wanted:
        yield
        return
    listener = Thread(target=_listen, args=(root, stop), name="auditor-watch", daemon=True)
    listener.start()
    yield
    if stop.is_set():
        listener.join()


def _listen(root: Path, stop: Stop) -> None:
    try:
        import watchfiles

        for _ in watchfiles.watch(root, stop_event=stop, watch_filter=None, recursive=False, raise_interrupt=False):
            stop.wake()
    except Exception as error:
        # Scans find everything without it, only later.
        logger.warning("no file events (%s): the folder is looked at every %.0f s", type(error).__name__, IDLE_SECONDS)
