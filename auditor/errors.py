"""What can go wrong, each with a remedy for the person at the keyboard."""


class AuditorError(Exception):
    """Base of every error that a user may see: what happened, and what to do about it."""

    kind = "error"

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


class IntakeError(AuditorError):
    """An input that cannot be read as an article; the other articles go on."""

    kind = "intake"


class SettingsError(AuditorError):
    """A setting that is unknown, malformed or contradicts another."""

    kind = "settings"


class ModelError(AuditorError):
    """A translation model that is missing, damaged, or refuses its acceptance test."""

    kind = "model"


class AuditError(AuditorError):
    """An article that was read but whose audit failed."""

    kind = "audit"
