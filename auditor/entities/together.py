"""Read an article and its reference together: what either shows by itself, and what only the other one shows in it."""

from dataclasses import replace

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.side import Side
from auditor.entities.names.loose_peoples import loose_peoples
from auditor.entities.names.parted import parted
from auditor.entities.names.particles import joined
from auditor.entities.names.possessed import unmarked
from auditor.entities.names.spelled_out import spelled_out
from auditor.entities.titles.known import with_known_titles
from auditor.entities.titles.loose import loose_titles


def read_together(article: Side, reference: Side) -> tuple[Side, Side, Alignment]:
    """Return both sides with their alignment: names whole, parted or joined as the other tells, loose titles and peoples added."""
    article, reference = with_known_titles(article, reference), with_known_titles(reference, article)
    article, reference = unmarked(article, reference), unmarked(reference, article)
    article, reference = spelled_out(article, reference), spelled_out(reference, article)
    left, right = joined(parted(article, reference), reference), parted(reference, article)
    alignment = Alignment(left.sentences, right.sentences)
    ours, theirs = loose_peoples(left, right, alignment)
    left = replace(left, entities=(*left.entities, *loose_titles(left, right, alignment), *ours))
    return left, replace(right, entities=(*right.entities, *theirs)), alignment
