"""What the values that a mapping found become in a `Story`: dates, urgency, status, embargo, lists without doubles.

`Found` is field name → [(row's path, value)], the rows in the table's order. A field that has one value takes the
first that can be read; `status` takes the most severe, `embargo` the latest: neither is ever weakened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pipeline.accept import dates, status, zones
from pipeline.accept.xmltext import clean
from pipeline.story import Code, Embargo, Source

Found = Mapping[str, Sequence[tuple[str, Any]]]
Fields = dict[str, Any]

TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,4})")
TIME = re.compile(r"[\d\s:/.+-]{4,40}(?:T[\d:.+Z-]{2,20})?(?:Z|[A-Z]{3,4}(?:[+-][\d:]{2,5})?)?")
# `listed` and `described` are no fields of a story, but what a format makes its text of.
MANY = frozenset(
    {"codes", "genre", "keywords", "signals", "links", "associations", "listed", "described", "notepad"}
)
JOINED: Mapping[str, str] = {"ed_note": "\n", "usage_terms": "\n", "info_source": ", "}
SOURCES = (
    "info_source",
    "provider",
    "copyright",
)  # that may name the agency, whose clock a moment is told by
MOMENTS = frozenset({"expires", "created_at", "published_at"})
UNREAD = datetime.max.replace(tzinfo=UTC)


def story_fields(found: Found, told: Source | None = None) -> Fields:
    """Keyword arguments of `Story`, `provenance` among them: for each field the path its value came from. A time
    without zone is one of the feed's or agency's (see `zones`), which `provenance` says; `told` is what is known of
    the story beside."""
    out: Fields = {}
    source: dict[str, str] = {}
    for field, values in found.items():
        if field in MANY:
            given = [value for _, value in values]
            out[field] = tuple(_unique(given) if len(given) > 1 else given)
            source[field] = values[0][0]
        elif field in JOINED:
            out[field] = JOINED[field].join(_unique([value for _, value in values]))
            source[field] = values[0][0]
        elif field in MOMENTS:
            if named := _moment(values, found, told):
                out[field], source[field] = named
        elif field not in SPECIAL:
            read = READ.get(field)
            for path, value in values:
                if (value := read(value) if read else value) not in ("", None):
                    out[field], source[field] = value, path
                    break
    if out.get("standfirst") and out["standfirst"] == out.get("headline"):
        del out["standfirst"], source["standfirst"]  # the same line once more, as AP and AAP send it
    for field, make in SPECIAL.items():
        if field in found:
            make(found[field], out, told)
            source[field] = found[field][0][0]
    return {name: _clean(value) for name, value in out.items()} | {"provenance": source}


def _moment(
    values: Sequence[tuple[str, Any]], found: Found, told: Source | None
) -> tuple[datetime, str] | None:
    """The first moment that can be read, and where it stood."""
    path, written = next(((path, at) for path, value in values if (at := dates.parsed(value))), ("", None))
    if written is None:
        return None
    zone = "UTC"
    if written.tzinfo is None:
        *sources, guid = (str(found[name][0][1]) if name in found else "" for name in (*SOURCES, "id"))
        zone = zones.home(sources, guid, told)
    at = dates.utc(written, ZoneInfo(zone))
    return (at, path if zone == "UTC" else f"{path} in {zone}") if at else None


def _clean(value: Any) -> Any:
    """Mojibake mended in short fields as in the text."""
    return clean(value)[0] if isinstance(value, str) and not value.isascii() else value


def _unique(values: Any) -> list[Any]:
    """Without doubles, in order; the values may be dicts, and of a code that comes twice the named one counts."""
    kept: dict[Any, Any] = {}
    for value in values:
        if isinstance(value, Code):
            key: Any = (value.scheme, value.code)
            if key not in kept or (value.name and not kept[key].name):
                kept[key] = value
        else:
            kept.setdefault(repr(value) if isinstance(value, dict) else value, value)
    return list(kept.values())


def language(written: str) -> str:
    """A language tag in its usual case (`EN`, `en_US`); what is none (`x-default`, `English`) is left out."""
    if not (found := TAG.fullmatch(written.strip())):
        return ""
    return found[1].lower() + found[2].replace("_", "-")


def dateline(written: str) -> str:
    """A dateline of words: some feeds put a mere time there."""
    return "" if TIME.fullmatch(written.strip()) else written


def _status(values: Sequence[tuple[str, str]], out: Fields, _told: Source | None) -> None:
    """The status; what is not simply usable also stands in the signals, as written."""
    written = [value.strip() for _, value in values]
    out["status"] = status.worst(written)
    told = tuple(one for one in written if one and status.word(one) != "usable")
    if told:
        out["signals"] = tuple(_unique((*out.get("signals", ()), *told)))
    if any(status.word(one) in status.EMBARGOED for one in told):
        out.setdefault("embargo", Embargo(written=told[0], until=None))


def _embargo(values: Sequence[tuple[str, str]], out: Fields, told: Source | None) -> None:
    """The latest moment named; one that cannot be read outweighs all."""
    named = [one for _, value in values if (one := dates.embargo(value, zones.said(told)))]
    if named:
        out["embargo"] = max(named, key=lambda one: one.until or UNREAD)


READ: Mapping[str, Callable[[str], Any]] = {
    "urgency": status.urgency,
    "language": language,
    "dateline": dateline,
}
# `embargo` first: a status `embargoed` adds one only where there is none.
SPECIAL: Mapping[str, Callable[[Sequence[tuple[str, str]], Fields, Source | None], None]] = {
    "embargo": _embargo,
    "status": _status,
}
