"""A Hub on this machine: the few endpoints that a download of a pinned revision asks for."""

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REVISION = "0123456789abcdef0123456789abcdef01234567"
LARGE = 4_000


class Hub:
    """Repositories by name, each a folder of files at one revision, and switches for what may go wrong."""

    def __init__(self, **repositories: Path) -> None:
        self.repositories = {f"maker/{name.replace('_', '-')}": folder for name, folder in repositories.items()}
        self.endpoint = ""
        self.requests: list[tuple[str, str, str | None]] = []
        self.tampered: set[str] = set()
        self.cut: set[str] = set()
        self.answers_with_revision = REVISION

    def downloads(self) -> list[str]:
        """Return the files whose content was asked for."""
        return [path.split("/")[-1] for method, path, _ in self.requests if method == "GET" and "/resolve/" in path]

    @contextmanager
    def serving(self) -> Iterator["Hub"]:
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": self}))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        self.endpoint = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.path.split("?")[0]
        self.hub.requests.append((self.command, path, self.headers.get("Range")))
        if "Authorization" in self.headers:
            return self._error(400, "CredentialsWereSent")
        found = re.fullmatch(r"/api/models/(\w+/[\w.-]+)/(revision|tree)/(\w+)|/(\w+/[\w.-]+)/resolve/(\w+)/(.+)", path)
        if not found:
            return self._error(404, "EntryNotFound")
        name, kind, revision = (found[1], found[2], found[3]) if found[1] else (found[4], "file", found[5])
        if name not in self.hub.repositories:
            return self._error(404, "RepoNotFound")
        if revision != REVISION:
            return self._error(404, "RevisionNotFound")
        folder = self.hub.repositories[name]
        if kind == "revision":
            tags = ["translation", "license:cc-by-4.0"]
            return self._json({"id": name, "sha": self.hub.answers_with_revision, "tags": tags, "siblings": []})
        if kind == "tree":
            return self._json([_listed(path) for path in sorted(folder.iterdir()) if path.is_file()])
        return self._file(folder / found[6], body)

    def _file(self, path: Path, body: bool) -> None:
        if not path.is_file():
            return self._error(404, "EntryNotFound")
        content = path.read_bytes()
        etag = hashlib.sha256(content).hexdigest()
        if path.name in self.hub.tampered:
            content = content[:-1] + bytes([content[-1] ^ 1])
        start = int(found[1]) if (found := re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))) else 0
        if body and path.name in self.hub.cut:
            if start:
                return self._error(500, "Down")
            self._head(200, len(content), etag)
            self.wfile.write(content[: len(content) // 2])
            self.close_connection = True
            return None
        self._head(206 if start else 200, len(content) - start, etag, f"bytes {start}-{len(content) - 1}/{len(content)}" if start else None)
        if body:
            self.wfile.write(content[start:])
        return None

    def _head(self, status: int, length: int, etag: str, content_range: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        self.send_header("ETag", f'"{etag}"')
        self.send_header("X-Repo-Commit", REVISION)
        if content_range:
            self.send_header("Content-Range", content_range)
        self.end_headers()

    def _json(self, value: object) -> None:
        content = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _error(self, status: int, code: str) -> None:
        self.send_response(status)
        self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _listed(path: Path) -> dict[str, object]:
    """Return a file as the tree endpoint lists it: a git blob id, and a sha256 for a large one."""
    content = path.read_bytes()
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    listed: dict[str, object] = {"type": "file", "path": path.name, "size": len(content), "oid": blob}
    if len(content) > LARGE:
        listed["lfs"] = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 130}
    return listed
