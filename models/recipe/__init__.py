"""The recipe of the bundled Marian model: prepare, train, evaluate, export, card.

Each step is a module with a command line of its own, `python -m models.recipe.STEP --help`, and
keeps its state in one working folder, so that any step can be stopped and taken up again.
"""
