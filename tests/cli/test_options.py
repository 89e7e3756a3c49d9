"""The options that the commands share: which command has which, and that each of them reaches its setting."""

import pytest
import typer
from typer.exceptions import TyperException

from auditor.cli.options import Quiet, with_settings
from auditor.cli.program import app
from auditor.settings import Settings

SHARED = {"config", "language", "engine", "model", "pivots", "threads", "cache", "archive", "card", "disable"}


@pytest.mark.parametrize(
    ("name", "without"), [("audit", set()), ("stream", set()), ("watch", set()), ("evaluate", {"archive"}), ("calibrate", {"archive"})]
)
def test_a_command_has_the_shared_options(name, without):
    command = typer.main.get_command(app).commands[name]
    options = {parameter.name: parameter for parameter in command.params}
    assert options.keys() & SHARED == SHARED - without
    assert {name for name in SHARED & options.keys() if options[name].required} == ({"card"} if name == "calibrate" else set())


def settings_from(*arguments, **without):
    """Return the settings that a command meets, and whether it is to be quiet."""
    met = []

    @with_settings(**without)
    def command(quiet: Quiet = False, *, settings: Settings) -> None:
        met.append((settings, quiet))

    app = typer.Typer()
    app.command()(command)
    assert app(args=[str(argument) for argument in arguments], standalone_mode=False) is None
    return met[0]


def test_what_is_given_reaches_the_settings_and_the_rest_is_left_as_it_is(tmp_path):
    (tmp_path / "auditor.toml").write_text('threads = 3\ncard = "other"\n', encoding="utf-8")
    words = "--language en --engine none --model m --pivots it,fr --cache c.db --archive a.db --card own --disable lexis,order.adverb -q"
    settings, quiet = settings_from("--config", tmp_path / "auditor.toml", *words.split())
    assert quiet
    assert settings == Settings(
        language="en",
        engine="none",
        model="m",
        pivots=("it", "fr"),
        threads=3,
        cache="c.db",
        archive="a.db",
        card="own",
        disabled_checks=("lexis", "order.adverb"),
    )
    assert settings_from() == (Settings(), False)


def test_an_option_that_a_command_goes_without_is_refused():
    with pytest.raises(TyperException, match="--card"):
        settings_from("--card", "own", without=("card",))
