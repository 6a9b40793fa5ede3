"""Raw stories of our own invention, each of them other news: words are drawn by number, so a run repeats."""

from __future__ import annotations

import random
from collections.abc import Iterator

import orjson

PLACES = ("BERLIN", "PARIS", "MADRID", "ROME", "LONDON", "VIENNA", "WARSAW", "OSLO", "LISBON", "ATHENS")
LANGUAGES = ("en", "de", "fr", "es", "ru", "it")
SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ter",
    "van",
    "dor",
    "sel",
    "ro",
    "bin",
    "gast",
    "feld",
    "nor",
    "pel",
    "ti",
    "mar",
    "sun",
)


def words(source: random.Random, count: int) -> str:
    return " ".join("".join(source.choices(SYLLABLES, k=source.randint(2, 4))) for _ in range(count))


def story(number: int, *, sentences: int = 6, **hints: object) -> bytes:
    """The raw-story envelope of story `number`."""
    source = random.Random(number)
    body = "\n\n".join(
        f"{words(source, 12).capitalize()} {source.randint(10, 9_999_999)} {words(source, 8)}."
        for _ in range(sentences)
    )
    content = f"{PLACES[number % len(PLACES)]} (Examplepress) - {body}\n"
    envelope = {
        "feed": f"feed-{number % 3}",
        "format": "text",
        "language": LANGUAGES[number % len(LANGUAGES)],
        "headline": words(source, 7).capitalize(),
        "id": f"story-{number}",
        "content": content,
        **hints,
    }
    return orjson.dumps(envelope)


def stories(count: int, first: int = 0) -> Iterator[bytes]:
    return (story(number) for number in range(first, first + count))
