"""The hot folder: files appear in it, reports appear beside them, and no file is lost or overwritten on the way."""

from auditor.service.watch.delivery import Delivery
from auditor.service.watch.folder import Folder, open_folder
from auditor.service.watch.loop import watch
from auditor.service.watch.results import Extras, Results, Tally

__all__ = ["Delivery", "Extras", "Folder", "Results", "Tally", "open_folder", "watch"]
