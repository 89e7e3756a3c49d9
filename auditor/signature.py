"""Signatures of engines: what made a number, as parts between commas."""


def begins(signature: str, parts: str) -> bool:
    """Tell whether a signature begins with these parts, whole ones: a beam of 12 is none of 1."""
    return f"{signature},".startswith(f"{parts},")
