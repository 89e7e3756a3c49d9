"""schemathesis against the service's own OpenAPI description: what it generates is accepted or refused as described."""

import os
import subprocess
import sys

import pytest
from service_kit import listening

# Whether a body is what `?format=` says is more than a schema can tell: the documented answer is 422.
# That a body is accepted without it is tested in test_http_audit.py.
CONFIG = """
[[operations]]
include-path = "/v1/audit"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "409", "422", "429", "503"]
"""
EXAMPLES = os.environ.get("AUDITOR_TEST_EXAMPLES", "15")


@pytest.fixture
def served(tmp_path):
    """Yield the address and the key of a service that runs in this process."""
    with listening(tmp_path, requests_per_minute=1_000_000, queue_articles=100_000) as found:
        yield found


def test_the_service_is_as_it_describes_itself(served, tmp_path):
    url, key = served
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG, encoding="utf-8")
    options = ["-H", f"Authorization: Bearer {key}", "--max-examples", EXAMPLES, "--generation-deterministic", "--no-color"]
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", config, "run", f"{url}/openapi.json", *options]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=500)
    assert run.returncode == 0, run.stdout[-20_000:] + run.stderr[-2_000:]
    assert "❌" not in run.stdout
    assert "Tested: 7" in run.stdout
