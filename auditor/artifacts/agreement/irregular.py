"""Past forms of verbs that are neither their base nor their participle."""

from auditor.artifacts.english.words import listed

IRREGULAR = listed("""
    went came became took gave knew began wrote ate threw grew drew flew chose froze drove spoke forgot stole swore shook sang swam
""")
