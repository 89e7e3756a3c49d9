"""The settings of the service: where they may stand, what is refused, and what is never shown."""

from dataclasses import fields
from pathlib import Path

import pytest
from service_kit import SECRET

from auditor.errors import SettingsError
from auditor.service.settings import ServiceSettings, database_url, is_loopback, load_service
from auditor.settings import Settings, load

DOCUMENT = (Path(__file__).parents[2] / "docs" / "service.md").read_text(encoding="utf-8")


@pytest.fixture
def toml(tmp_path):
    def write(content, name="auditor.toml"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_command_line_over_environment_over_toml_over_defaults(toml):
    path = toml("[serve]\nport = 1\nbody_bytes = 2\nanswer_seconds = 3\n")
    environment = {"AUDITOR_SERVE_BODY_BYTES": "20", "AUDITOR_SERVE_ANSWER_SECONDS": "30", "AUDITOR_BEAM": "5"}
    settings = load_service(path, environment, {"answer_seconds": 300, "host": None})
    assert settings == ServiceSettings(port=1, body_bytes=20, answer_seconds=300)


def test_both_families_of_settings_stand_in_one_file_and_one_environment(toml):
    path = toml("beam = 2\n[serve]\nport = 9\n")
    environment = {"AUDITOR_SERVE_PORT": "10", "AUDITOR_THREADS": "3"}
    assert load(path, environment) == Settings(beam=2, threads=3)
    assert load_service(path, environment) == ServiceSettings(port=10)


def test_a_kubernetes_service_named_like_our_variables_sets_nothing():
    told = {
        "AUDITOR_SERVE_SERVICE_HOST": "10.0.0.7",
        "AUDITOR_SERVE_PORT_8080_TCP": "tcp://10.0.0.7:8080",
        "AUDITOR_SERVE_PORT_8080_TCP_PORT": "8080",
    }
    assert load_service(None, told | {"AUDITOR_SERVE_PORT": "tcp://10.0.0.7:8080"}) == ServiceSettings()
    # A container may set the variable for itself.
    assert load_service(None, told | {"AUDITOR_SERVE_PORT": "10"}) == ServiceSettings(port=10)
    assert load(None, told | {"AUDITOR_SERVE_PORT": "10"}) == Settings()


def test_in_a_pyproject_the_table_stands_below_the_auditors(toml):
    path = toml("[tool.auditor]\nbeam = 2\n[tool.auditor.serve]\nport = 9\n", "pyproject.toml")
    assert load(path, {}).beam == 2
    assert load_service(path, {}).port == 9


@pytest.mark.parametrize(
    ("content", "environment", "message"),
    [
        ("[serve]\nprot = 1", {}, "unknown setting 'prot'"),
        ("[serve]\nport = 0", {}, "port: must be at least 1"),
        ("[serve]\nbeam = 1", {}, "unknown setting 'beam'"),
        ("serve = 5", {}, "serve must be a table"),
        ("", {"AUDITOR_SERVE_PROT": "1"}, "AUDITOR_SERVE_PROT: unknown setting 'prot'"),
        ("", {"AUDITOR_SERVE_SERVICE_HOST": "x"}, "AUDITOR_SERVE_SERVICE_HOST: unknown setting 'service_host'"),
        ("", {"AUDITOR_SERVE_PORT": "x"}, "AUDITOR_SERVE_PORT: port: must be a whole number, is 'x'"),
        ('[serve]\nwebhook_secrets = ["nonsense"]', {}, "webhook_secrets"),
    ],
)
def test_a_wrong_setting_is_told_with_its_place(toml, content, environment, message):
    with pytest.raises(SettingsError) as caught:
        load_service(toml(content), environment)
    assert message in caught.value.message


def test_a_setting_of_the_service_is_none_of_the_core(toml):
    with pytest.raises(SettingsError, match="AUDITOR_SERVE: unknown"):
        load(None, {"AUDITOR_SERVE": "x"})
    with pytest.raises(SettingsError, match="'port'"):
        load(toml("port = 9"), {})


def test_a_secret_is_shown_nowhere(toml):
    settings = ServiceSettings(
        webhook_secrets=(SECRET,), superdesk_secret="hush", callback_secret=SECRET, database="postgresql://u:hush@h/d"
    )  # fmt: skip
    assert SECRET not in repr(settings)
    assert "hush" not in repr(settings)
    for content in (f'webhook_secrets = "{SECRET}"', 'webhook_secrets = ["hush"]', "superdesk_secret = 77", 'callback_secret = "hush"'):
        with pytest.raises(SettingsError) as caught:
            load_service(toml(f"[serve]\n{content}"), {})
        assert not any(secret in str(caught.value) for secret in (SECRET, "hush", "77"))


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("localhost", True), ("::1", True), ("0.0.0.1", False), ("::", False), ("10.0.0.1", False),
     ("localhost.example.com", False), ("", False), ("127.0.0.1.example", False)],
)  # fmt: skip
def test_loopback_is_this_machine_alone(host, expected):
    assert is_loopback(host) is expected


def test_the_store_is_in_the_users_data_folder_unless_told_otherwise(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert database_url(ServiceSettings()) == f"sqlite:///{tmp_path}/data/auditor/service.sqlite"
    assert (tmp_path / "data" / "auditor").is_dir()
    assert database_url(ServiceSettings(database="sqlite:///x")) == "sqlite:///x"


@pytest.mark.parametrize("name", [field.name for field in fields(ServiceSettings)])
def test_every_setting_is_documented(name):
    assert f"`{name}`" in DOCUMENT
    assert f"        {name}: " in ServiceSettings.__doc__
