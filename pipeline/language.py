"""The language of a story: as the feed says, else detected (placeholder: the subjects room's owner deepens it)."""

from __future__ import annotations

from pipeline.story import Copy, Story


def read(story: Story, copy: Copy) -> str:
    """BCP 47 primary tag in lower case, `und` where nothing can be said."""
    return (story.language or "und").split("-")[0].lower()
