"""What the values that a mapping found become in a `Story`: dates, urgency, status, embargo, lists without doubles.

`Found` is field name → [(row's path, value)], the rows in the table's order. A field that has one value takes the
first that can be read; `status` takes the most severe, `embargo` the latest: neither is ever weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from pipeline.accept import dates, status
from pipeline.accept.xmltext import clean
from pipeline.story import Embargo

Found = Mapping[str, Sequence[tuple[str, Any]]]
Fields = dict[str, Any]

READ: Mapping[str, Callable[[str], Any]] = {
    "urgency": status.urgency,
    "expires": dates.read,
    "created_at": dates.read,
    "published_at": dates.read,
}
# `listed` and `described` are no fields of a story, but what a format makes its text of.
MANY = frozenset({"codes", "genre", "keywords", "signals", "links", "associations", "listed", "described"})
JOINED: Mapping[str, str] = {"ed_note": "\n", "usage_terms": "\n", "info_source": ", "}
UNREAD = datetime.max.replace(tzinfo=UTC)


def story_fields(found: Found) -> Fields:
    """Keyword arguments of `Story`, `provenance` among them: for each field the path its value came from."""
    out: Fields = {}
    source: dict[str, str] = {}
    for field, values in found.items():
        if field in MANY:
            out[field] = tuple(_unique(value for _, value in values))
            source[field] = values[0][0]
        elif field in JOINED:
            out[field] = JOINED[field].join(_unique(value for _, value in values))
            source[field] = values[0][0]
        elif field not in SPECIAL:
            read = READ.get(field)
            for path, value in values:
                if (value := read(value) if read else value) not in ("", None):
                    out[field], source[field] = value, path
                    break
    for field, make in SPECIAL.items():
        if field in found:
            make(found[field], out)
            source[field] = found[field][0][0]
    return {name: _clean(value) for name, value in out.items()} | {"provenance": source}


def _clean(value: Any) -> Any:
    """Mojibake mended in short fields as in the text."""
    return clean(value)[0] if isinstance(value, str) else value


def _unique(values: Any) -> list[Any]:
    """Without doubles, in order; the values may be dicts."""
    seen: list[Any] = []
    known: set[Any] = set()
    for value in values:
        key = repr(value) if isinstance(value, dict) else value
        if key not in known:
            known.add(key)
            seen.append(value)
    return seen


def _status(values: Sequence[tuple[str, str]], out: Fields) -> None:
    """The status; what is not simply usable also stands in the signals, as written."""
    written = [value.strip() for _, value in values]
    out["status"] = status.worst(written)
    told = tuple(one for one in written if one and status.word(one) != "usable")
    if told:
        out["signals"] = tuple(_unique((*out.get("signals", ()), *told)))
    if any(status.word(one) in status.EMBARGOED for one in told):
        out.setdefault("embargo", Embargo(written=told[0], until=None))


def _embargo(values: Sequence[tuple[str, str]], out: Fields) -> None:
    """The latest moment named; one that cannot be read outweighs all."""
    named = [one for _, value in values if (one := dates.embargo(value))]
    if named:
        out["embargo"] = max(named, key=lambda one: one.until or UNREAD)


# `embargo` first: a status `embargoed` adds one only where there is none.
SPECIAL: Mapping[str, Callable[[Sequence[tuple[str, str]], Fields], None]] = {
    "embargo": _embargo,
    "status": _status,
}
