"""Quotations: house style alters nothing, another figure or negation does."""

import pytest

from auditor.entities import compare
from auditor.entities.quotes.house_style import in_one_style
from auditor.report import Severity

STYLES = [
    ("We can’t thank the cooks enough for it", "We cannot thank the cooks enough for it"),
    ("They won’t row home in all this rain", "They will not row home in all this rain"),
    ("We lost twenty-five boats in one night", "We lost 25 boats in one night"),
    ("Two thousand people slept here on the pier", "2,000 people slept here on the pier"),
    ("One hundred people slept here on the pier", "100 people slept here on the pier"),
    ("A hundred people slept here on the pier", "100 people slept here on the pier"),
    ("We need $20m to mend the old pier", "We need $20 million to mend the old pier"),
    ("We need $20m to mend the old pier", "We need 20 million dollars to mend the old pier"),
    ("It cost us half a million euros that year", "It cost us €500,000 that year"),
    ("It was about 3pm when the mast fell", "It was about 3 p.m. when the mast fell"),
    ("We need 20 000 nails to mend the pier", "We need 20,000 nails to mend the pier"),
    ("It is a no-win game for the whole crew", "It is a no win game for the whole crew"),
    ("We lost 50% of the herring in one night", "We lost 50 per cent of the herring in one night"),
    ("He’s been told to mend the old pier", "He has been told to mend the old pier"),
    ("I’d seen the mast fall before he did", "I had seen the mast fall before he did"),
    ("I’d rather row home than wait for them", "I would rather row home than wait for them"),
    ("Let’s wait for the crew on the pier", "Let us wait for the crew on the pier"),
    ("The U.S. has to help the crew now", "The US has to help the crew now"),
    ("I am gonna mend the pier on my own", "I am going to mend the pier on my own"),
    ("It is okay to be afraid of the sea", "It is OK to be afraid of the sea"),
    ("My mum rowed a grey boat to the pier", "My mom rowed a gray boat to the pier"),
    ("It will open on 5 October at the latest", "It will open on October 5 at the latest"),
    ("It was the forty-fifth boat of that year", "It was the 45th boat of that year"),
    ("It was our 1st year on the old pier", "It was our first year on the old pier"),
    ("We rowed 20 km in the rain that day", "We rowed 20 kilometres in the rain that day"),
    ("No one told us of the storm in time", "Nobody told us of the storm in time"),
    ("The G-20's plan is no help to the crew", "The G20's plan is no help to the crew"),
    ("I kinda like it here on the pier", "I kind of like it here on the pier"),
    ("We are fighting ‘em here on the pier", "We are fighting them here on the pier"),
    ("Mister Larsen has to mend the pier", "Mr. Larsen has to mend the pier"),
    ("I’ve been here since the ’80s", "I have been here since the 1980s"),
    ("They owe us a crore rupees for it", "They owe us 10 million rupees for it"),
    ("We have sold 2/3 of the herring here", "We have sold two thirds of the herring here"),
    ("We have sold 2/3 of the herring here", "We have sold two-thirds of the herring here"),
    ("We have sold ⅔ of the herring here", "We have sold two thirds of the herring here"),
    ("We have sold 1/3 of the herring here", "We have sold a third of the herring here"),
    ("We have sold 3/4 of the herring here", "We have sold three quarters of the herring here"),
    ("We have sold half of the herring here", "We have sold 1/2 of the herring here"),
]
# What one writer cut out, and marked.
CUT = [
    ("I think … the crew has failed us", "I think that in the end the crew has failed us"),
    ("I think ... the crew has failed us", "I think, to be honest, the crew has failed us"),
    ("We waited [...] for the crew on the pier", "We waited in the rain for two hours for the crew on the pier"),
    ("I told [Larsen] to mend the pier", "I told him to mend the pier"),
    ("I told [Larsen] to mend the pier", "I told Larsen to mend the pier"),
]
# (one quotation, the other, severity)
ALTERED = [
    ("We can’t thank the cooks enough for it", "We can thank the cooks enough for it", Severity.MAJOR),
    ("They won’t row home in all this rain", "They will row home in all this rain", Severity.MAJOR),
    ("We need $20m to mend the old pier", "We need $20 billion to mend the old pier", Severity.MAJOR),
    ("We need 2.5 million to mend the pier", "We need 3.5 million to mend the pier", Severity.MAJOR),
    ("A hundred people slept here on the pier", "A thousand people slept here on the pier", Severity.MAJOR),
    ("It was about 3pm when the mast fell", "It was about 4 p.m. when the mast fell", Severity.MAJOR),
    ("We have sold 2/3 of the herring here", "We have sold three quarters of the herring here", Severity.MAJOR),
    ("It cost us 40 pence to row there", "It cost us 40 pounds to row there", Severity.MAJOR),
    ("It was -12C when we left the pier", "It was 12C when we left the pier", Severity.MAJOR),
    ("I’d never seen the sea so high before", "I had ever seen the sea so high before", Severity.MAJOR),
    ("We rowed 20 km in the rain that day", "We rowed 20 miles in the rain that day", Severity.MINOR),
    ("My mum rowed a grey boat to the pier", "My mum rowed a green boat to the pier", Severity.MINOR),
    ("I think … the crew has failed us", "I think that the cook has failed us", Severity.MINOR),
    ("I told [Larsen] to mend the pier", "I told him to burn the pier", Severity.MINOR),
    ("We do not have any herring left", "We have no herring left", Severity.MINOR),
    ("We will not give up the old pier", "We will never give up the old pier", Severity.MINOR),
    ("Neither of us has seen the crew since", "None of us has seen the crew since", Severity.MINOR),
    ("We do not have any herring left", "We do have some herring left", Severity.MAJOR),
]
MARKS = [("“{}”", "“{}”"), ("‘{}’", "“{}”"), ("‘{}’", "‘{}’")]


def altered(segmented, one, other):
    drift = compare(segmented(f"{one}, said Vos."), segmented(f"{other}, said Vos."), related=True).drift
    return [item.severity for item in drift if item.cause == "quote-altered"]


@pytest.mark.parametrize(("one", "other"), STYLES)
def test_house_style_alters_no_quotation(segmented, one, other):
    left, right = in_one_style(one, other)
    assert left == right
    assert altered(segmented, f"“{one}”", f"“{other}”") == []


@pytest.mark.parametrize(("one", "other"), CUT)
def test_what_was_left_out_where_a_mark_says_so_alters_no_quotation(segmented, one, other):
    assert altered(segmented, f"“{one}”", f"“{other}”") == altered(segmented, f"“{other}”", f"“{one}”") == []


@pytest.mark.parametrize(("left", "right"), MARKS)
@pytest.mark.parametrize(("one", "other", "severity"), ALTERED)
def test_another_figure_or_negation_does_in_any_marks(segmented, one, other, severity, left, right):
    assert altered(segmented, left.format(one), right.format(other)) == [severity]
    assert altered(segmented, right.format(other), left.format(one)) == [severity]


# (speech in the article, speech in the reference, the sentence that lost or got its negation)
DENIED = [
    ("“I was brave. I was tired”", "“I was not brave. I was tired,”", "I was brave."),
    ("“We won't. Ask me on Monday”", "“We will. Ask me on Monday”", "We won't."),
    ("“Between the siren and the flood we had nine minutes. It was enough”",
     "“We had nine minutes between the siren and the flood,” said Vos. “It was not enough", "It was enough"),
    # Another sentence, one that the other text has as well, or nothing beside it that both have.
    ("“I was afraid. I was tired”", "“I was not brave. I was tired,”", None),
    ("“I was brave. I was tired”", "“I was not brave. I was tired,” said Vos. “I was brave before”", "I was brave."),
    ("“I was brave. I was tired”", "“I was not brave. I was tired. I was brave”", None),
    ("“I was brave. The dog barked”", "“I was not brave. I was tired,”", None),
    ("“I wasn't brave. I was tired”", "“I was not brave. I was tired,”", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "quote"), DENIED)
def test_a_short_sentence_beside_one_that_both_have_is_not_denied(segmented, one, other, quote):
    drift = compare(segmented(f"{one}, said Vos."), segmented(f"{other}”, said Vos."), related=True).drift
    assert [item.quote for item in drift if item.severity is Severity.MAJOR] == ([quote] if quote else [])
