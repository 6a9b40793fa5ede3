"""All statements about a story's version put together, the strongest first; every one is in the reasons.

Strength: kill, withhold, correction, update, take, alert, repeat, advisory. A status or signal of the feed,
a notice in words and a label on the headline count alike; who said it stands in the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.story import Embargo, LabelKind, Line, Story, Version
from pipeline.version import embargo, headline, match, names, notes
from pipeline.version.said import Said, labels

STRENGTH: tuple[LabelKind, ...] = (
    "kill", "withhold", "correction", "update", "take", "alert", "repeat", "advisory",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(STRENGTH)}
_NEAR = 8  # lines at either end in which an embargo may be stated: a release begins with contacts, dpa ends with notes
# IPTC signals (`sig:update`), AP editorial types, superdesk flags.
SIGNALS: dict[str, LabelKind] = {
    "update": "update", "updated": "update", "writethru": "update", "lead": "update", "rewrite": "update",
    "correction": "correction", "corrected": "correction", "corrective": "correction", "refile": "correction",
    "kill": "kill", "killed": "kill", "takedown": "kill", "withdrawn": "kill", "canceled": "kill", "cancelled": "kill", "recall": "kill",
    "withhold": "withhold", "withheld": "withhold", "hold": "withhold",
    "alert": "alert", "flash": "alert", "bulletin": "alert", "newsalert": "alert",
    "repeat": "repeat", "repeated": "repeat", "advisory": "advisory", "add": "take", "take": "take",
}  # fmt: skip


def read(story: Story, lines: Sequence[Line]) -> Version:
    """What is said of this version. `label` is the headline's beginning that is no headline, as written.

    Raises nothing; takes time linear in the notice zone (headline, slug, ed note, first and last lines).
    """
    label, found = headline.read(story.headline, lines)
    slug = match.slug(story.slugline)
    said = [*labels(found, "headline"), *labels(slug, "slugline")]
    said += _fields(story)
    said += notes.read(story, lines)
    if not label and slug:
        label = slug[0].written
    if not said:
        return Version(label=label, embargo=_embargo(story, lines))
    lifted = any(s.release for s in said)
    kind = min((s.kind for s in said), key=_RANK.__getitem__, default=None)
    return Version(
        label=label,
        kind=kind,
        number=max(
            (s.number for s in said if s.number is not None and s.kind in ("update", kind)), default=None
        ),
        correction=any(s.correction or s.kind == "correction" for s in said),
        reasons=tuple(dict.fromkeys(s.reason for s in said)),
        names=names.read(_zone(story, lines)) if lifted or kind in ("kill", "withhold", "correction") else (),
        embargo=None if lifted else _embargo(story, lines),
        release=lifted,
        lifts_embargo=any(s.lifts_embargo for s in said),
    )


def _fields(story: Story) -> Iterator[Said]:
    if story.status == "canceled":
        yield Said("kill", "status: canceled")
    if story.status == "withheld":
        yield Said("withhold", "status: withheld")
    for signal in story.signals:
        word = signal.rsplit(":", 1)[-1].strip()
        if kind := SIGNALS.get(word.lower()):
            yield Said(kind, f"signal: {signal}", correction=kind == "correction")
        elif label := match.whole(word, loud=False):
            yield from labels([label], "signal")


def _embargo(story: Story, lines: Sequence[Line]) -> Embargo | None:
    """In the ed note, or at the beginning of the headline or of one of the first or last lines."""
    near = lines if len(lines) <= 2 * _NEAR else (*lines[:_NEAR], *lines[-_NEAR:])
    texts = [story.headline, *(line.text for line in near)]
    source = story.source
    return embargo.read([story.ed_note], texts, source.received_at, source.zone or "")


def _zone(story: Story, lines: Sequence[Line]) -> str:
    texts = [line.text for line in lines]
    long = sum(map(len, texts)) >= 2 * notes.NOTICE
    return "\n".join(
        [story.ed_note, story.headline, *(text[:400] for text in texts[: notes.TOP if long else 30])]
    )
