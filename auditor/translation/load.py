"""From settings to an engine that is ready to translate."""

from auditor.paths import path_of
from auditor.settings import Settings
from auditor.translation.cache import Cached
from auditor.translation.engine import Engine
from auditor.translation.marian.base import Decoder, MarianEngine
from auditor.translation.marian.vocabulary import Vocabulary
from auditor.translation.models.catalogue import Installed, find_installed
from auditor.translation.routed import Routed

# Joins the names of bilingual models in the `model` setting.
JOIN = "+"


def load_engine(settings: Settings) -> Engine | None:
    """Return the engine that the settings name; `None` if they want none.

    Raises:
        ModelError: a model is unknown, not installed, damaged, or needs a package that is not installed.
    """
    if settings.engine == "none":
        return None
    models = [find_installed(name.strip(), settings.models_dir) for name in settings.model.split(JOIN)]
    engines = [load_model(model, settings) for model in models]
    engine: Engine = engines[0]
    if len(engines) > 1:
        engine = Routed({pair: one for model, one in reversed(list(zip(models, engines, strict=True))) for pair in model.entry.directions})
    return Cached(engine, path_of(settings.cache)) if settings.cache else engine


def load_model(model: Installed, settings: Settings) -> MarianEngine:
    """Return the engine of one installed model, after comparing the files it reads with their sha256.

    Raises:
        ModelError: the model is damaged, or needs a package that is not installed.
    """
    model.check("source.spm", "target.spm", "vocab.json")
    vocabulary = Vocabulary(model.folder)
    return MarianEngine(
        _decoder(model, vocabulary, settings),
        vocabulary,
        directions=model.entry.directions,
        target_tokens=model.entry.target_tokens,
        batch_tokens=settings.batch_tokens,
    )


def pivots_for(engine: Engine, settings: Settings, language: str) -> tuple[str, ...]:
    """Return the pivots for an article in `language`: all that the engine reaches and returns from, or those of them in the settings."""
    known = engine.pivots(language)
    return tuple(pivot for pivot in settings.pivots if pivot in known) if settings.pivots else known


def _decoder(model: Installed, vocabulary: Vocabulary, settings: Settings) -> Decoder:
    if settings.engine == "transformers":
        from auditor.translation.marian.transformers import TransformersDecoder

        model.check("config.json", "model.safetensors")
        return TransformersDecoder(model.folder, vocabulary, name=model.label, beam=settings.beam, threads=settings.threads)
    from auditor.translation.marian.ctranslate2 import CTranslate2Decoder
    from auditor.translation.models.conversion import converted_folder

    folder = converted_folder(model, settings.compute_type, settings.models_dir)
    return CTranslate2Decoder(
        folder, vocabulary, name=model.label, compute_type=settings.compute_type, beam=settings.beam, threads=settings.threads
    )
