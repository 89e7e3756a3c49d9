"""A hot folder to test with, an auditor that needs no model, and a process that dies where it is told to."""

import os
import signal
import sys

from factory import report

from auditor.article import Article
from auditor.service.stop import Stop
from auditor.service.watch import Delivery, Extras, Results, open_folder, watch

LIMIT = 100_000
# What the file system is asked to do, one event each, before it is done.
STEPS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir", "os.chmod")


class FakeAuditor:
    """Gives each article a report of its own; `during` runs before each batch is answered."""

    def __init__(self, during=lambda: None):
        self.audited = []
        self.during = during

    def audit(self, articles, reference=None):
        for item in articles:
            self.during()
            self.audited.append(item.id)
            yield report(article=item, segments=()) if isinstance(item, Article) else item


def deliver_all(root, *, out=None, auditor=None, stop=None, settle=0.0, **extras):
    """Deliver what is in the folder and return what became of each file."""
    stop = stop or Stop()
    with open_folder(root, out) as folder:
        results = Results(folder, Extras(**extras))
        delivery = Delivery(folder, auditor or FakeAuditor(), results, maximum_bytes=LIMIT)
        return list(watch(folder, delivery, stop=stop, settle=settle, once=True))


def names_in(folder):
    """Return everything in a folder, hidden things too, as sorted relative names."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def visible_in(root):
    """Return what is in a hot folder beside the auditor's own folder."""
    return [name for name in names_in(root) if not name.startswith(".auditor/")]


def killed_at(step, root, **options):
    """Deliver in a child process that `kill -9` ends before its step number `step`; tell whether it came so far."""
    child = os.fork()
    if child == 0:
        count = 0

        def watch_steps(event, arguments):
            nonlocal count
            if event in STEPS and arguments and str(root) in str(arguments[0]):
                count += 1
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch_steps)
        try:
            deliver_all(root, **options)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
