"""How much better another word would stand in the place of a word, under the language model of clean English."""

from collections.abc import Iterable

from auditor.artifacts.english.words import FUNCTION_WORDS
from auditor.artifacts.text import Sentence, Token


def best_instead(sentence: Sentence, token: Token, others: Iterable[str]) -> tuple[str, float]:
    """Return which of other words fits best between the neighbours of a token, and by how many nats better than the token itself.

    Function words fit nearly anywhere and are not tried; what the model does not know is not either. No word to try: minus infinity.
    """
    import numpy as np

    from auditor.artifacts.oddness.ngrams import english
    from auditor.artifacts.oddness.units import END, START, units

    model = english()
    known = [other for other in others if other in model.ids and other not in FUNCTION_WORDS]
    parts = units(sentence.segment.text, model.ids)
    place = next((i for i, part in enumerate(parts) if part.start == token.start - sentence.segment.start), None)
    if not known or place is None:
        return "", -np.inf
    names = [START, START, *(part.name for part in parts), END, END]
    windows = np.repeat([model.numbers(names[place : place + 5])], len(known) + 1, axis=0)
    windows[1:, 2] = model.numbers(known)
    a, b, c, d, e = windows.T
    surprisal = model.trigram(a, b, c)[0] + model.trigram(b, c, d)[0] + model.trigram(c, d, e)[0]
    best = int(np.argmin(surprisal[1:]))
    return known[best], float(surprisal[0] - surprisal[1 + best])
