"""The recipe of the bundled Marian model: prepare, train, evaluate, export, card.

Each step is a module with a command line of its own, `python -m models.recipe.STEP --help`, and keeps its state in one working folder, so
that any step can be stopped and taken up again. To train the bundled model on, from whatever is left of the folder:

    python -m models.recipe.prepare --data DATA --vocabulary models/compact     # unless training/*.tsv.xz are there
    python -m models.recipe.back_translation                                    # more English to translate into, if wanted
    python -m models.recipe.train --start models/compact --minutes 120           # from training/compact.pt if it is there
    python -m models.recipe.train --cooldown 40
    python -m models.recipe.export
    python -m models.recipe.evaluate --data DATA
    python -m models.recipe.card --data DATA
    python -m models.recipe.curve

What was measured with the weights before must be made again then: `bench.detection.features` and `bench.detection.fit` (docs/detector.md),
`bench.artifacts.odd_fit` (odd spans read the round trips of their own engine alone), `bench.entities.drift_fit`, `corpus.remake`,
`reports.remake`, and the figures in docs/ and the README.

The reader begins as the encoder of a trained model, the proofreader as a pretrained one, and both are trained on: `models.recipe.encoders`.
The word tables and lexicons that ship, and the small models that read words alone, have recipes of their own: `models.recipe.tables`.
"""
