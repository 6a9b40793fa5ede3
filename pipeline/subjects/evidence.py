"""What a text says for each rule: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.subjects.alphabet import Alphabet, Text
from pipeline.subjects.compiled import Compiled
from pipeline.subjects.rulebook import WEIGHTS
from pipeline.subjects.senses import Sense

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes after the title that count as lede
TAIL = 1500  # and from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
SATURATION = 0.35  # how soon repetition stops to add
MEDIUM = WEIGHTS["medium"]

Place = tuple[float, int, int]  # a phrase's places counted by where they stand, and the span of the first


Span = tuple[float, int, int]  # the points that a phrase gave, and where it stands


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each rule: its points, the phrases that gave them, and the text that their spans are of.

    `firm` are the rules of which not all phrases are weak: weak ones support a subject, they never make one.
    """

    points: Mapping[int, float]
    spans: Mapping[int, list[Span]]
    firm: frozenset[int] | set[int]
    text: bytes
    alphabet: Alphabet

    def words(self, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
        """What the text says at some spans, each wording once."""
        return tuple(dict.fromkeys(self.alphabet.read(self.text[s:e]).strip() for s, e in spans))


def gather(book: Compiled, title: str, body: str) -> Evidence:
    """Evidence of a text; rules that are excluded or lack what they require have no points,
    those that are spoken against may have less than none."""
    fold = book.alphabet.fold
    head, text = fold(title[:LONGEST]), fold(body[:LONGEST])
    places = _places(book, head, text)
    points: dict[int, float] = {}
    spans: dict[int, list[Span]] = {}
    firm: set[int] = set()
    for phrase, (counts, start, end) in places.items():
        value = counts / (1.0 + SATURATION * counts)
        for rule, weight, needs in book.worth[phrase]:
            if needs is not None and needs not in places:
                continue
            given = weight * value
            if rule in points:
                points[rule] += given
                spans[rule].append((given, start, end))
            else:
                points[rule] = given
                spans[rule] = [(given, start, end)]
            if weight >= MEDIUM:
                firm.add(rule)
    for rule in book.conditions.keys() & points.keys():
        if not _holds(book, rule, places):
            points[rule] = 0.0
    return Evidence(points, spans, firm, head.cased + text.cased, book.alphabet)


def _holds(book: Compiled, rule: int, places: Mapping[int, Place]) -> bool:
    required, excluding = book.conditions[rule]
    return (not required or any(n in places for n in required)) and not any(n in places for n in excluding)


def _places(book: Compiled, head: Text, text: Text) -> dict[int, Place]:
    """Each phrase that stands in the text."""
    lower, cased = head.lower + text.lower, head.cased + text.cased
    title = len(head.lower)
    lede, tail = title + LEDE, title + TAIL
    simple = book.simple
    found: dict[int, Place] = {}
    for pattern, start, end in book.automaton.find_matches_as_indexes(lower):
        if start >= lede:
            counts = BODY_COUNTS if start < tail else TAIL_COUNTS
        else:
            counts = TITLE_COUNTS if start < title else LEDE_COUNTS
        phrase = simple[pattern]
        if phrase < 0:
            mono = head.mono if start < title else text.mono
            for phrase in _standing(book.senses[pattern], lower, cased, start, end, mono=mono):
                before = found.get(phrase)
                found[phrase] = (counts + before[0], before[1], before[2]) if before else (counts, start, end)
        elif lower[start - 1] == 32:
            before = found.get(phrase)
            found[phrase] = (counts + before[0], before[1], before[2]) if before else (counts, start, end)
    return found


def _standing(
    senses: tuple[Sense, ...], lower: bytes, cased: bytes, start: int, end: int, *, mono: bool
) -> list[int]:
    """The phrases that stand at a place: of the first level that has any."""
    inside = lower[start - 1] != 32
    standing: list[int] = []
    level = -1
    for sense in senses:
        if level not in (-1, sense.level):
            break
        if inside and not sense.phrase.inside:
            continue
        if sense.plain or _agrees(sense, lower, cased, start, end, mono=mono):
            level = sense.level
            standing += sense.ids
    return standing


def _agrees(sense: Sense, lower: bytes, cased: bytes, start: int, end: int, *, mono: bool) -> bool:
    """Whether capitals and the words after the literal are as the phrase asks."""
    for capital in sense.phrase.capitals:
        at = start + sense.shift + capital.offset
        written = cased[at : at + capital.size]
        if capital.exact:
            if written != capital.exact:
                return False
        elif not mono and written == lower[at : at + capital.size]:
            return False
    rest = sense.phrase.rest
    return rest is None or rest.match(lower, end - sense.back) is not None
