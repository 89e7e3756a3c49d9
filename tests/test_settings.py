import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.errors import SettingsError
from auditor.settings import CHOICES, Settings, load


@pytest.fixture
def toml(tmp_path):
    def _toml(content, name="auditor.toml"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return _toml


def problems(*arguments, **options):
    with pytest.raises(SettingsError) as caught:
        load(*arguments, **options)
    message, remedy = caught.value.message, caught.value.remedy
    assert all(field.name in remedy for field in dataclasses.fields(Settings)) == ("unknown setting" in message)
    return message


def test_nothing_given_is_the_defaults():
    assert load(environment={}) == Settings()


def test_command_line_over_environment_over_toml_over_defaults(toml):
    path = toml('beam = 2\nthreads = 3\nmodel = "a"\npivots = ["it", "fr"]')
    settings = load(path, environment={"AUDITOR_THREADS": "4", "AUDITOR_MODEL": "b", "HOME": "/"}, overrides={"model": "c", "beam": None})
    assert settings == Settings(beam=2, threads=4, model="c", pivots=("it", "fr"))


def test_pyproject_keeps_the_settings_in_a_table_of_its_own(toml):
    assert load(toml('[project]\nname = "x"\n[tool.auditor]\nbeam = 2\n', "pyproject.toml"), environment={}).beam == 2
    assert load(toml('[project]\nname = "x"\n', "pyproject.toml"), environment={}) == Settings()


@pytest.mark.parametrize(
    ("key", "text", "name", "value"),
    [
        ("AUDITOR_BEAM", "5", "beam", 5),
        ("AUDITOR_MAXIMUM_BYTES", " 1_000 ", "maximum_bytes", 1_000),
        ("AUDITOR_PIVOTS", "it, fr,,", "pivots", ("it", "fr")),
        ("AUDITOR_PIVOTS", "", "pivots", ()),
        ("AUDITOR_CACHE", "a b.sqlite", "cache", "a b.sqlite"),
        ("AUDITOR_MODEL", "5", "model", "5"),
    ],
)
def test_the_environment_spells_every_type(key, text, name, value):
    assert getattr(load(environment={key: text}), name) == value


@pytest.mark.parametrize("text", ["", "four", "4.0", "--4", "²", "9" * 5_000, "0x10", "True"])
def test_an_integer_that_does_not_parse_is_a_problem_not_a_crash(text):
    assert f"AUDITOR_BEAM: beam: must be a whole number, is {text!r}" in problems(environment={"AUDITOR_BEAM": text})


def links(service, port=8080):
    """Return the variables that Kubernetes puts into every container beside a Service."""
    address = f"tcp://10.0.0.7:{port}"
    return {
        f"{service}_SERVICE_HOST": "10.0.0.7",
        f"{service}_SERVICE_PORT": str(port),
        f"{service}_SERVICE_PORT_HTTP": str(port),
        f"{service}_PORT": address,
        f"{service}_PORT_{port}_TCP": address,
        f"{service}_PORT_{port}_TCP_PROTO": "tcp",
        f"{service}_PORT_{port}_TCP_PORT": str(port),
        f"{service}_PORT_{port}_TCP_ADDR": "10.0.0.7",
    }


@pytest.mark.parametrize("service", ["AUDITOR", "AUDITOR_SERVICE", "AUDITOR_WEB_2", "AUDITOR_SERVE"])
def test_what_kubernetes_tells_of_a_service_is_no_setting(service):
    assert load(environment=links(service) | {"AUDITOR_BEAM": "5"}) == Settings(beam=5)
    assert "AUDITOR_BAEM: unknown" in problems(environment=links(service) | {"AUDITOR_BAEM": "5"})


@pytest.mark.parametrize(
    ("key", "text"),
    [
        # Without a Service of that name these are what somebody misspelt.
        ("AUDITOR_SERVICE_HOST", "10.0.0.7"),
        ("AUDITOR_SERVICE_PORT", "8080"),
        ("AUDITOR_PORT", "8080"),
        ("AUDITOR_PORT", "http://10.0.0.7"),
        ("AUDITOR_PORT_8080_TCP_ADDR", "10.0.0.7"),
        ("AUDITOR_REPORT", "tcp://10.0.0.7:8080"),
        ("AUDITOR_URL", "http://auditor.internal:8080"),
    ],
)
def test_a_variable_with_our_prefix_that_is_no_setting_is_refused_with_a_way_out(key, text):
    assert problems(environment={key: text}) == f"Wrong settings: {key}: unknown setting {key.removeprefix('AUDITOR_').lower()!r}."
    with pytest.raises(SettingsError) as caught:
        load(environment={key: text})
    assert "variable that begins with AUDITOR_" in caught.value.remedy
    with pytest.raises(SettingsError) as caught:
        load(environment={}, overrides={"bream": 2})
    assert "AUDITOR_" not in caught.value.remedy


def test_a_file_saved_by_windows_notepad_is_read(tmp_path):
    path = tmp_path / "auditor.toml"
    path.write_bytes(b"\xef\xbb\xbfbeam = 2\r\nthreads = 3\r\n")
    assert load(path, environment={}) == Settings(beam=2, threads=3)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("bream = 2", "auditor.toml: unknown setting 'bream'"),
        ('beam = "2"', "beam: must be a whole number, is '2'"),
        ("beam = 2.0", "beam: must be a whole number, is 2.0"),
        ("beam = true", "beam: must be a whole number, is True"),
        ("beam = 0", "beam: must be at least 1, is 0"),
        ("model = 5", "model: must be text, is 5"),
        ('pivots = "it"', "pivots: must be a list of names, is 'it'"),
        ('pivots = ["it", 5]', "pivots: must be a list of names"),
        ('engine = "steam"', f"engine: 'steam' is none of {', '.join(CHOICES['engine'])}"),
        ('language = "english"', "language: 'english' is no code of two or three small letters, such as en"),
        ('language = "en-GB"', "language: 'en-GB' is no code"),
        ('language = "EN"', "language: 'EN' is no code"),
        ("[beam]\nx = 1", "beam: must be a whole number"),
        ("[tool.auditor]\nbeam = 1", "unknown setting 'tool'"),
    ],
)
def test_a_wrong_toml_is_told_with_its_file(content, message, toml):
    assert message in problems(toml(content), environment={})


def test_every_problem_is_told_at_once(toml):
    message = problems(
        toml('bream = 2\nengine = "steam"'),
        environment={"AUDITOR_BEAM": "x", "AUDITOR_NAME": "y"},
        overrides={"threads": 0, "colour": "red", "cache": None},
    )
    for part in ("'bream'", "'steam'", "AUDITOR_BEAM", "AUDITOR_NAME: unknown setting 'name'", "threads: must be at least 1", "'colour'"):
        assert part in message


@pytest.mark.parametrize("name", ["tool", "auditor"])
def test_a_pyproject_whose_table_is_none(name, toml):
    content = "tool = 5" if name == "tool" else "[tool]\nauditor = 5"
    with pytest.raises(SettingsError, match=f"{name} must be a table"):
        load(toml(content, "pyproject.toml"), environment={})


@pytest.mark.parametrize("content", [b"beam = ", b"\xff\xfe", None])
def test_an_unreadable_file_is_told_with_its_path(content, tmp_path):
    path = tmp_path / "settings.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"settings\.toml") as caught:
        load(path, environment={})
    assert "Errno" not in caught.value.message
    assert "name = value" in caught.value.remedy


@pytest.mark.parametrize("values", [{"beam": "2"}, {"beam": 0}, {"pivots": ["it"]}, {"pivots": "it"}, {"engine": "steam"}, {"cache": None}])
def test_settings_made_in_code_are_checked_alike(values):
    with pytest.raises(SettingsError, match=f"{next(iter(values))}: "):
        Settings(**values)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([f"AUDITOR_{field.name.upper()}" for field in dataclasses.fields(Settings)]), st.text(max_size=8)))
def test_any_environment_gives_settings_or_their_problems(environment):
    try:
        assert isinstance(load(environment=environment), Settings)
    except SettingsError as error:
        assert error.message.startswith("Wrong settings: ")  # noqa: PT017 - either outcome is right


def test_settings_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().beam = 2
