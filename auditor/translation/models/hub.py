"""The Hub, as far as a fetch needs it: what a commit holds, and its files, each compared with the commit's own hashes."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from auditor.errors import ModelError
from auditor.translation.models.manifest import sha256
from auditor.translation.packages import require

_REVISION = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a commit: large files carry a sha256, small ones the id that git gives their content."""

    bytes: int
    blob_id: str
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of a Hub repository and what it holds."""

    hub_id: str
    revision: str
    licence: str
    files: Mapping[str, HubFile]


def read_commit(hub_id: str, revision: str, *, endpoint: str | None = None) -> Commit:
    """Ask the Hub what a commit holds; no credentials are sent.

    Raises:
        ModelError: the revision is no commit id, the repository or the commit does not exist, or the Hub cannot be reached.
    """
    if not _REVISION.fullmatch(revision):
        raise ModelError(f"{revision!r} is no pinned revision.", "Give the 40 digits of a commit: branches and tags move.")
    require("huggingface_hub", "fetch")
    from huggingface_hub import HfApi
    from huggingface_hub.hf_api import RepoFile

    api = HfApi(endpoint=endpoint, token=False)
    with _told(hub_id, revision):
        info = api.model_info(hub_id, revision=revision)
        tree = [item for item in api.list_repo_tree(hub_id, recursive=True, revision=revision) if isinstance(item, RepoFile)]
    if info.sha != revision:
        raise ModelError(f"The Hub answers with commit {info.sha} instead of {revision} of {hub_id}.", "Check the revision.")
    files = {item.path: HubFile(item.size, item.blob_id, item.lfs.sha256 if item.lfs else None) for item in tree}
    return Commit(hub_id, revision, _licence(info.tags or ()), files)


def download(commit: Commit, names: Sequence[str], folder: Path, *, endpoint: str | None = None, progress: bool = False) -> None:
    """Download files of a commit into `folder` and compare them with the commit; files that arrived whole before are kept.

    Raises:
        ModelError: the Hub cannot be reached, the download breaks off, or a file is not what the commit says.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.utils import are_progress_bars_disabled, disable_progress_bars, enable_progress_bars

    shown = not are_progress_bars_disabled()
    (enable_progress_bars if progress else disable_progress_bars)()
    try:
        with _told(commit.hub_id, commit.revision):
            snapshot_download(
                commit.hub_id, revision=commit.revision, endpoint=endpoint, token=False, local_dir=folder, cache_dir=folder / ".cache",
                allow_patterns=list(names), max_workers=4,
            )  # fmt: skip
    finally:
        (enable_progress_bars if shown else disable_progress_bars)()
    wrong = [name for name in names if not _is_genuine(folder / name, commit.files[name])]
    for name in wrong:
        (folder / name).unlink(missing_ok=True)
    if wrong:
        raise ModelError(f"{', '.join(wrong)} of {commit.hub_id} arrived with another hash than the commit says.", "Fetch again.")


@contextmanager
def _told(hub_id: str, revision: str) -> Iterator[None]:
    """Turn what the Hub client raises into one error that names the cause."""
    from huggingface_hub.errors import HFValidationError, RepositoryNotFoundError, RevisionNotFoundError

    try:
        yield
    except RevisionNotFoundError as error:
        raise ModelError(f"{hub_id} has no commit {revision}.", "Copy the commit from the repository's history on the Hub.") from error
    except RepositoryNotFoundError as error:
        raise ModelError(
            f"There is no public repository {hub_id} on the Hub.", "Check the name; private and gated models cannot be fetched."
        ) from error
    except HFValidationError as error:
        raise ModelError(f"{hub_id!r} is no repository name.", "Write it as OWNER/NAME.") from error
    except _network_errors() as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise ModelError(
            f"The download of {hub_id} failed ({reason}).", "Check the connection and fetch again: files that arrived whole are kept."
        ) from error


def _network_errors() -> tuple[type[Exception], ...]:
    import httpx2

    # OSError covers the Hub's own HTTP errors and files that cannot be written.
    return (OSError, httpx2.HTTPError)


def _licence(tags: Sequence[str]) -> str:
    found = [tag.removeprefix("license:") for tag in tags if tag.startswith("license:")]
    return found[0] if found else "not stated"


def _is_genuine(path: Path, wanted: HubFile) -> bool:
    if not path.is_file() or path.stat().st_size != wanted.bytes:
        return False
    if wanted.sha256:
        return sha256(path) == wanted.sha256
    # Git names a blob by the SHA-1 of this header and the content.
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest() == wanted.blob_id
