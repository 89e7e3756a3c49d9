"""How improbable each word is where it stands, and the spans that this makes odd."""
