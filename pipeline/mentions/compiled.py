"""A language's entries made ready to meet text: one automaton over the bytes of all its wordings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from pipeline.mentions.table import TABLES, Entry, entries, words

FIRMS_AFTER = 3  # capitalised words that may stand between a name and `Corp`
OTHER = "und"
NOUNS = frozenset({"de"})
MONEY_FIRST = frozenset({"fr", "es", "pt", "it"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """`entries[i]` is what the automaton's pattern `i` means; the longest wording at a place counts.

    The words round a name are bytes, as the text is. `nouns`: all nouns begin with a capital. `money_first`: the
    currency stands before its country.
    """

    automaton: BytesAhoCorasick
    entries: tuple[Entry, ...]
    prepositions: frozenset[bytes]
    before: frozenset[bytes]
    after: frozenset[bytes]
    currencies: frozenset[bytes]
    money: re.Pattern[bytes]
    firm: re.Pattern[bytes]
    acronyms: frozenset[str]
    nouns: bool
    money_first: bool


def of(language: str) -> Compiled:
    """A language's automaton, compiled once. Languages without a table share one."""
    return _compiled(language if language in TABLES else OTHER)


@cache
def _compiled(language: str) -> Compiled:
    found, around = entries(language), words(language)
    return Compiled(
        automaton=BytesAhoCorasick(
            [wording.encode() for wording in found],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        ),
        entries=tuple(found.values()),
        prepositions=_bytes(around.prepositions),
        before=_bytes(around.before),
        after=_bytes(around.after),
        currencies=_bytes(around.money),
        money=re.compile(rb"(?i)[ -](?:%s)\b" % _any(around.money)),
        firm=re.compile(rb"(?: [A-Z][\w&.'-]{0,20}){0,%d} (?:%s)\b" % (FIRMS_AFTER, _any(around.firms))),
        acronyms=frozenset(word for wording in found for word in wording.split() if _is_acronym(word)),
        nouns=language in NOUNS,
        money_first=language in MONEY_FIRST,
    )


def _bytes(words: frozenset[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words)


def _any(words: frozenset[str]) -> bytes:
    """An alternative of words, the longest first; of none, one that never matches."""
    return b"|".join(re.escape(word.encode()) for word in sorted(words, key=len, reverse=True)) or b"(?!)"


def _is_acronym(word: str) -> bool:
    """`USSR`, but not `US`, which in a line of capitals is a pronoun."""
    return word.isupper() and word.isalpha() and word != "US"
