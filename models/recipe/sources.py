"""Which files of the parallel data are trained on, and how often each is seen.

A share of 1.0 shows every pair once an epoch; 0.3 a random third of them; 2.0 each twice. Prose
counts most: commands and placeholders of software documentation teach little about news. The cool-down, where a model settles, has
shares of its own: what is nearest to news and encyclopedias, and hardly any short everyday sentences.

Left out on purpose: `stsb-deepl` (the licence of its texts is unclear, and its makers' engine does not
allow training on its output), `privacyguides` and `freecodecamp` (no licence stated in the repositories read).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """One `NAME.tsv.xz` of a language folder: its share of an epoch, the same in the cool-down, and its licence."""

    name: str
    share: float
    cooldown_share: float
    licence: str


SOURCES = (
    Source("wmt08-10", 1.0, 1.0, "WMT test sets of 2008-2010 with engines' outputs: research use"),
    Source("tatoeba", 1.0, 0.15, "CC BY 2.0 FR"),
    Source("tatoeba-test", 2.0, 0.4, "CC BY 2.0 FR; collection CC BY-SA 4.0"),
    Source("europarl", 0.3, 0.25, "Europarl: free use with acknowledgement"),
    Source("europarl-bits", 1.0, 1.0, "Europarl: free use with acknowledgement"),
    Source("debian-web", 0.6, 0.4, "MIT or GPL-2.0-or-later"),
    Source("amazon-ctrl", 2.0, 2.0, "MT-GenEval CC BY-SA 3.0; CoCoA-MT CDLA-Sharing-1.0"),
    Source("flores-dev", 2.0, 4.0, "CC BY-SA 4.0"),
    Source("tico19", 2.0, 3.0, "CC0 1.0"),
    Source("un-dev", 1.5, 2.0, "UN Parallel Corpus: free with attribution"),
    Source("newscommentary-ced", 3.0, 4.0, "News Commentary: research use"),
    Source("opensourceguide", 1.5, 1.5, "CC BY 4.0"),
    Source("gnomedocs", 0.7, 0.2, "CC BY-SA 3.0"),
    Source("ethereum", 0.8, 0.7, "MIT"),
    Source("electron", 0.5, 0.1, "MIT"),
    Source("freebsd", 0.4, 0.1, "BSD documentation licence"),
    Source("reactdocs", 0.4, 0.1, "CC BY 4.0"),
    Source("mdn", 0.3, 0.1, "CC BY-SA 2.5"),
    Source("phpdocs", 0.15, 0.05, "CC BY 3.0"),
    Source("pydocs", 0.2, 0.1, "PSF or CC0 1.0"),
    Source("bible", 0.1, 0.0, "public domain translations"),
)

# Questions about people, places and works, with human translations: names, most of all.
QUESTIONS = Source("eamt-questions", 1.0, 1.0, "CC BY-SA 4.0 (SemEval-2025 task 2; questions of Mintaka CC BY 4.0 among them)")
# Name tokens that replace those of the pairs, and stand alone in some.
NAMES = Source("transliteration-pairs", 0.0, 0.0, "CC0 1.0 (NETransliteration-COLING2018, from Wikidata)")
# Countries, languages and cities that replace those of the pairs, and stand alone in some.
PLACES = Source("cldr", 0.0, 0.0, "Unicode licence v3 (Unicode CLDR, by way of Babel)")
