"""The languages of the bundled model and the tokens that choose a target."""

ENGLISH = "en"
PIVOTS = ("it", "es", "fr", "pt")
TARGET_TOKENS = {"en": ">>eng<<", "it": ">>ita<<", "es": ">>spa<<", "fr": ">>fra<<", "pt": ">>por<<"}
# Reserved at the first step, so that a later model can grow into them without a new vocabulary.
RESERVED_TOKENS = (">>deu<<", ">>rus<<")
