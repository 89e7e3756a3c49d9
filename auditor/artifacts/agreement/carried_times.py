"""Parts of a month and spans of time as other languages tell them: "to finals of May", "it is from ten years that"."""

from auditor.artifacts.english.names import MONTHS, WEEKDAYS
from auditor.artifacts.kinds import either, existence

_MONTH = rf"(?:{'|'.join(sorted(MONTHS))})"
_COUNT = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|many|several)"
# What is to be done by then; what falls within a month, or is its third storm, has no deadline.
_DONE = r"(?:\w{2,}(?:ed|en)|ready|complete|done|made|held|built|paid|sent|place|over|force|effect|service)"
_YEAR = r"(?:since (?:(?:19|20)\d\d|last \w+))"

_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS))})"
# What has an "in" of its own, and may end on a day that is a club or a name: "a stake in Wednesday", "belief in Friday".
_WITH_IN = r"(?:interest(?:ed)?|stakes?|shares?|believe[sd]?|faith|confidence|trust|invest(?:ed|ment|or)?|as|ushered|rang)"

CARRIED_TIMES = either(
    # As in Italian "in mercoledì".
    existence(
        rf"(?<!-)\b(?P<mark>in (?P<day>{_WEEKDAY}))(?= (?:for|in|at|to|after|when|because|and|with) (?:the|a|an|his|her|its|their)\b|[.;])",
        "English says “on {day}”.",
        unless=rf"\b{_WITH_IN} in {_WEEKDAY}|[“\"].*?[”\"]",
    ),
    # As in Spanish "a finales de", "a principios de", and in Italian "a metà".
    existence(
        rf"\b(?:[Tt]o|[Aa]t|[Ii]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Ss]ince|[Tt]owards?) "
        rf"(?P<mark>(?:finals|ends|beginnings|starts|principles|middles|mids) of (?P<month>{_MONTH}))\b"
        r"(?= ?(?:[.,;:)]|\d{4}|and\b|or\b|$))",
        "English says “the end”, “the beginning” or “the middle of {month}”, not “{quote}”.",
    ),
    # As in Italian "entro giugno".
    existence(
        rf"\b(?:will|must) (?!have\b)[^.,;:“”\"]{{0,70}}?\b{_DONE} (?P<mark>within {_MONTH}(?: (?:of )?20\d\d)?)(?=[.,;)]|$)",
        "English gives a deadline with “by”, not “{quote}”.",
    ),
    # As in Italian "è da dieci anni che" and French "cela fait deux ans que". "It is from two years that they start to ask" gives an age.
    existence(
        rf"\b[Ii]t(?: (?:is|was|has been)|['’]s) (?:since|from(?= [^.,;]* that (?:he|she|I|we) (?!can|may|must|will)))"
        rf" {_COUNT} (?:years|months|weeks|days) that\b",
        "English says “for” and the span of time, with a perfect, not “{quote}”.",
    ),
    existence(
        r"\b(?:[Hh]e|[Ss]he|who) (?P<mark>(?P<verb>lives|works|teaches|resides) "
        rf"(?:here|there|(?:in|at|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?|as an? \w+) {_YEAR})\b",
        "With “since” English wants a perfect, not “{verb}”.",
    ),
    # As Spanish "el pasado 12 de marzo" and "el día 5 de mayo".
    existence(
        rf"\b[Tt]he (?P<mark>(?:last|past|next|day) \d{{1,2}} of {_MONTH})\b(?!['’])",
        "English says “on” and the date, not “{quote}”.",
    ),
    existence(
        rf"^Ago {_COUNT} (?:years|months|weeks|days)\b(?! (?:before|after|earlier|later))",
        "English puts “ago” behind the span of time.",
    ),
    existence(
        rf"\b[Ii]t makes {_COUNT} (?:years|months|weeks|days) that\b",
        "English says “for” and the span of time, with a perfect, not “{quote}”.",
    ),
)
