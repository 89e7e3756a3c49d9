"""Several engines that answer as one: bilingual models, each for its own directions."""

from collections.abc import Mapping, Sequence

from auditor.errors import ModelError
from auditor.translation.engine import Engine, Likelihood, Translation


class Routed:
    """Sends every request to the engine of its direction."""

    def __init__(self, engines: Mapping[tuple[str, str], Engine]) -> None:
        """Bind (source, target) pairs of ISO 639-1 codes to engines."""
        self._engines = dict(engines)

    def signature(self) -> str:
        """Return the signatures of all engines, joined by `+`."""
        return "+".join(dict.fromkeys(engine.signature() for engine in self._engines.values()))

    def supports(self, source: str, target: str) -> bool:
        """Tell whether one of the engines translates from `source` to `target`."""
        return (source, target) in self._engines

    def pivots(self, language: str) -> tuple[str, ...]:
        """Return the languages that the engines together reach from `language` and return from, in alphabetical order."""
        return tuple(sorted(target for source, target in self._engines if source == language and self.supports(target, language)))

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        """Translate every segment with the engine of this direction."""
        return self._engine(source, target).translate(segments, source, target)

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        """Return the likelihood of each target by the engine of this direction."""
        return self._engine(source, target).score(sources, targets, source, target)

    def _engine(self, source: str, target: str) -> Engine:
        if not self.supports(source, target):
            raise ModelError(
                f"None of the models translates {source}-{target}.", "Name one that does, joined by `+`; `auditor models list` tells."
            )
        return self._engines[source, target]
