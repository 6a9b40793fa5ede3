"""Where a story's headline stands, in its field or in its text, and the labels on it.

A feed may leave the label off the field (`Oil falls`) and keep it in the text, which repeats the headline
(`UPDATE 2-Oil falls`); or it has no field, and the headline stands at the top of the text, mostly as its first line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from pipeline.story import Line
from pipeline.version import match
from pipeline.version.match import Found

_TOP = 5  # lines among which the headline stands
_LONGEST, _SENTENCE = (
    160,
    60,
)  # characters of a headline; a line over the second that ends in a full stop is prose
# Below the first line other words are nearer by: menus (`BREAKING NEWS`), results (`CANCELLED`); so fewer labels count.
_SURE = frozenset({"update", "correction", "repeat"})
_SHORT = 30  # characters of a label; a longer one in brackets is a note
_SLUG = re.compile(r"(?:BC|AM|PM)-{1,2}[^\W\d_]")  # AP's keyword line, where a text begins with it
_SEAM = " \t-–—:.,;()[]*/|"


class Labelled(NamedTuple):
    """A headline's label as written, to be taken off it, and all the labels on the headline."""

    label: str
    found: tuple[Found, ...]


_NONE = Labelled("", ())


def read(headline: str, lines: Sequence[Line]) -> Labelled:
    """The labels of a headline: `headline` is the feed's field, "" where it has none. Raises nothing."""
    if headline:
        labelled = _of(headline)
        return labelled if labelled.found else _repeated(headline.strip(), lines)
    if not lines:
        return _NONE
    top = lines[0].text[:_LONGEST]
    slug = match.slug(top) if _SLUG.match(top) else ()
    labelled = Labelled(slug[0].written, slug) if slug else _of(top)
    return labelled if labelled.found else _below(lines)


def _of(text: str) -> Labelled:
    label, found = match.head(text)
    tail = match.tail(text)
    return Labelled(label or (tail[0].written if tail else ""), (*found, *tail))


def _repeated(headline: str, lines: Sequence[Line]) -> Labelled:
    """In the text the same headline, and nothing else with it but labels."""
    for line in lines[:_TOP]:
        text = line.text
        if 0 < len(text) - len(headline) <= 2 * _SHORT and headline in text:
            labelled = _of(text)
            if labelled.found and text.replace(labelled.label, "", 1).strip(_SEAM) == headline.strip(_SEAM):
                return labelled
    return _NONE


def _below(lines: Sequence[Line]) -> Labelled:
    """On one of the next lines, above all prose; several headlines with labels are a list of other stories."""
    if _is_prose(lines[0].text):
        return _NONE
    found: dict[str, Labelled] = {}
    for line in islice(lines, 1, _TOP):
        if _is_prose(line.text):
            break
        labelled = _of(line.text)
        if _is_sure(labelled, line.text):
            found[line.text] = labelled
    return next(iter(found.values())) if len(found) == 1 else _NONE


def _is_sure(labelled: Labelled, text: str) -> bool:
    """Loud, short, before a capital, and one of those labels that are no news by themselves."""
    label = labelled.label
    loud = label.isupper() or label[:1] in ("(", "[") or any(map(str.isdigit, label))
    rest = text.removeprefix(label).strip(_SEAM)
    sure = loud and len(label) <= _SHORT and not rest[:1].islower()
    return sure and any(one.row.kind in _SURE for one in labelled.found)


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST or (len(text) > _SENTENCE and text.endswith("."))
