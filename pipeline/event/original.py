"""An original ninjs item as the ground that our fields are laid over, so that no field of it is lost.

`Story.ninjs` is valid ninjs 3.1 (`accept` sees to that). Ours wins where both speak of the same thing, with three
exceptions: what kind of object it is stays the sender's word, and of lists the sender's other entries stay behind ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.story import Story

Json = dict[str, Any]

SENDERS = frozenset({"type", "representationType", "profile"})
# Lists of one thing in several roles: ours takes the place of the sender's main one, the same by these.
ROLES = {"headlines": ("role",), "bodies": ("contentType", "role")}
MAIN = frozenset({"main", "text", "html", "xhtml", None})
# Lists of things: by what two entries are the same.
SAME = {
    "descriptions": ("value",),
    "places": ("uri", "name"),
    "subjects": ("uri", "name"),
    "genres": ("uri", "literal", "name"),
    "infoSources": ("uri", "name"),
}


def associations(given: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Associated objects; ninjs asks each for a name and a uri."""
    return [dict(one) for one in given if "name" in one and "uri" in one]


def overlay(story: Story, known: Json) -> Json:
    """The original item with our fields laid over it."""
    item: Json = {**(story.ninjs or {})}
    if story.embargo and story.embargo.until is None:
        item.pop("embargoedUntil", None)  # nobody knows when: no date is better than a wrong one
    for name, ours in known.items():
        theirs = item.get(name)
        if theirs is None or not isinstance(theirs, list):
            item[name] = theirs if theirs is not None and name in SENDERS else ours
        elif name in ROLES:
            item[name] = _joined(ours, theirs, ROLES[name]) + [
                one for one in theirs if one.get("role") not in MAIN
            ]
        elif name in SAME:
            others = [one for one in theirs if not any(_is_same(mine, one, SAME[name]) for mine in ours)]
            item[name] = _joined(ours, theirs, SAME[name]) + others
        else:
            item[name] = ours
    return item


def _joined(ours: Sequence[Json], theirs: Sequence[Json], keys: Sequence[str]) -> list[Json]:
    """Ours, each with what the sender says of the same thing beside."""
    beside = ([one for one in theirs if _is_same(mine, one, keys)][:1] for mine in ours)
    return [{**(found[0] if found else {}), **mine} for mine, found in zip(ours, beside, strict=True)]


def _is_same(mine: Json, one: Json, keys: Sequence[str]) -> bool:
    """By the first key that both have."""
    return next((mine[key] == one[key] for key in keys if key in mine and key in one), False)
