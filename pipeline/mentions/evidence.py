"""What a text says for each country and city: one pass of the automaton, each wording judged by its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.mentions.compiled import Compiled
from pipeline.mentions.table import Entry

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes of the body that count as lede
TAIL = 1500  # bytes after the lede from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
WORTH = {"name": 1.0, "adjective": 0.8, "institution": 0.7, "region": 0.5, "city": 0.6}
ASIDE = 0.15  # of a currency or a company's name
CAPITALS = 0.6  # a line of which so many words begin with a capital does not show what is a name
AROUND = 40  # bytes that are looked at on each side
BREAK = "\r\r"  # between paragraphs
SPACE, HYPHEN = b" -"
TICKER = ord("<")  # of a company: `UNION CARBIDE <UK>`
GAPS = b" '"
MARKS = b".,;:!?()\"'"
# Bytes that are part of a word, once punctuation is ASCII.
WORD = bytes(chr(byte).isalnum() or byte >= 0x80 for byte in range(256))
UPPER = bytes(65 <= byte <= 90 or byte >= 0x80 for byte in range(256))
PUNCTUATION = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("—", "-"), ("–", "-"), ("«", '"'), ("»", '"'), ("\xa0", " "), ("…", "."))  # fmt: skip
SMALL = frozenset("of and the de la du del und y et von".split())
WORDS = re.compile(r"[^\W\d_]+")
Span = tuple[int, int]


@dataclass(slots=True)
class Seen:
    """What is known of one country or city: points, the wordings that gave them, what speaks for and against.

    `sure` are points of wordings without a mark, `placed` those after a preposition, `persons` counts the places where it is part
    of a longer name, `doubtful` the points of a heading that does not show which.
    """

    points: float = 0.0
    sure: float = 0.0
    placed: float = 0.0
    persons: int = 0
    doubtful: float = 0.0
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Evidence:
    """`marked` are the wordings that may be persons or need support, by their entries; all else is in `countries` already."""

    countries: dict[str, Seen]
    marked: dict[Entry, Seen]
    text: bytes

    def words(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """What the text says at the spans, each wording once."""
        return tuple(dict.fromkeys(self.text[start:end].decode() for start, end in spans))


def gather(book: Compiled, title: str, subheads: str, body: str) -> Evidence:
    """Evidence of a text of any length; only its first `LONGEST` characters are read. Subheads count as the lede does."""
    head, between, told = (plain(part[:LONGEST], book) for part in (title, subheads, body))
    first, second = f"{BREAK}{head}{BREAK}".encode(), f"{between}{BREAK}".encode()
    found = Evidence({}, {}, first + second + told.encode() + BREAK.encode())
    _scan(book, found, len(first), len(first) + len(second) + LEDE, vague=_is_vague(head))
    return found


def plain(text: str, book: Compiled) -> str:
    """Punctuation as ASCII, lines joined, paragraphs apart, and a text in capitals in normal case: `U.S. SAYS` → `U.S. Says`."""
    text = text.replace("\n\n", BREAK).replace("\n", " ")
    if not text.isascii():
        for mark, ours in PUNCTUATION:
            text = text.replace(mark, ours)
    if text.isupper():
        return WORDS.sub(lambda word: _lowered(word[0], book), text)
    return text


def _lowered(word: str, book: Compiled) -> str:
    if word in book.acronyms:
        return word
    return word.lower() if word.lower() in SMALL else word.capitalize()


def _is_vague(head: str) -> bool:
    words = [word for word in head.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) >= CAPITALS * len(words)


def _scan(book: Compiled, found: Evidence, title: int, lede: int, *, vague: bool) -> None:
    text, countries, marked = found.text, found.countries, found.marked
    entries = book.entries
    tail = lede + TAIL
    for pattern, start, end in book.automaton.find_matches_as_indexes(text):
        before = text[start - 1]
        if WORD[text[end]] or WORD[before] or before == TICKER:
            continue
        entry = entries[pattern]
        kind = entry.kind
        if kind == "trap":
            continue
        if start >= lede:
            counts = BODY_COUNTS if start < tail else TAIL_COUNTS
        else:
            counts = TITLE_COUNTS if start < title else LEDE_COUNTS
        points = WORTH[kind] * counts
        if entry.marks or kind == "city":
            seen = marked.get(entry)
            if seen is None:
                seen = marked[entry] = Seen()
            _judge(book, seen, text, start, end, points, vague=vague and start < title)
            continue
        seen = countries.get(entry.country)
        if seen is None:
            seen = countries[entry.country] = Seen()
        if _is_aside(book, text, start, end):
            points *= ASIDE
        elif kind != "region":
            seen.sure += points
        seen.points += points
        seen.spans.append((start, end))


def _is_aside(book: Compiled, text: bytes, start: int, end: int) -> bool:
    """Whether the wording belongs to a currency (`U.S. dollar`, `franc suisse`) or a company (`American Foods Corp`)."""
    if text[end] != SPACE and text[end] != HYPHEN:
        return False
    if book.money.match(text, end) or (UPPER[text[end + 1]] and book.firm.match(text, end)):
        return True
    return book.money_first and _before(text, start) in book.currencies


def _judge(
    book: Compiled, seen: Seen, text: bytes, start: int, end: int, points: float, *, vague: bool
) -> None:
    """Whether a wording that may be part of a person's or company's name is a place here."""
    if vague:
        seen.doubtful += points
        seen.spans.append((start, end))
        return
    before, after = _before(text, start), _after(text, end)
    placed = before in book.prepositions or before.lower() in book.prepositions
    followed = _is_capital(after) and after not in book.after and not (placed and book.nouns)
    if followed or (not placed and _is_capital(before) and before not in book.before):
        seen.persons += 1
        return
    seen.spans.append((start, end))
    seen.points += points
    seen.placed += points if placed else 0.0


def _before(text: bytes, start: int) -> bytes:
    """The word before a place in the text, one space between; an elided article counts (`d'Alger`); b"" where there is none."""
    if text[start - 1] not in GAPS:
        return b""
    return text[max(0, start - AROUND) : start - 1].rpartition(b" ")[2].rpartition(b"\r")[2]


def _after(text: bytes, end: int) -> bytes:
    """The word after, one space between."""
    if text[end] != SPACE:
        return b""
    return text[end + 1 : end + AROUND].partition(b" ")[0].partition(b"\r")[0].rstrip(MARKS)


def _is_capital(word: bytes) -> bool:
    """A word that begins with a capital and does not end a sentence or part of one."""
    return bool(word) and word[-1] not in MARKS and word[:2].decode(errors="ignore")[:1].isupper()
