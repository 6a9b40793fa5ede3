"""A generator of wire traffic with its truth: version chains, syndicated copies, templates, kills, embargoes; own text, seeded.

Every chain is an article built of the sentences of one language, so that all articles of a language share their wording and
differ in names and figures only: the hardest templates. A chain is sent in two to nine versions in one style of labels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.dedupe.sentences import DAYS, HEADLINES, NAMES, SENTENCES

Style = Callable[[str, str, int], dict[str, str]]


@dataclass(frozen=True)
class Sent:
    """One raw story: minutes after the start, its envelope, the chain it truly belongs to, and what it is."""

    at: float
    envelope: Mapping[str, Any]
    chain: int
    kind: str  # version, copy, kill, embargoed
    language: str


@dataclass
class Article:
    """What a chain is about: its sentences with every slot filled."""

    headline: str
    paragraphs: list[str]
    place: str
    facts: dict[str, str] = field(default_factory=dict)


def _ordinal(n: int) -> str:
    return f"{n}{({1: 'st', 2: 'nd', 3: 'rd'}).get(n, 'th')}"


def _reuters(headline: str, slug: str, n: int) -> dict[str, str]:
    return {
        "headline": f"UPDATE {n}-{headline}" if n else headline,
        "slugline": f"{slug.upper()}/{f' (UPDATE {n})' if n else ''}",
    }


def _ap(headline: str, slug: str, n: int) -> dict[str, str]:
    return {"headline": headline, "slugline": f"BC-{slug}{f', {_ordinal(n)} Ld-Writethru' if n else ''}"}


def _dpa(headline: str, slug: str, n: int) -> dict[str, str]:
    return {
        "headline": f"{n}. Zusammenfassung: {headline}"
        if n > 1
        else f"1ST LEAD: {headline}"
        if n
        else headline
    }


def _yonhap(headline: str, slug: str, n: int) -> dict[str, str]:
    return {
        "headline": f"({_ordinal(n)} LD) {headline}" if n > 1 else f"(LEAD) {headline}" if n else headline
    }


def _afp(headline: str, slug: str, n: int) -> dict[str, str]:
    ending = ("", "-lead", *(f"-{_ordinal(k)}lead" for k in range(2, 20)))[n]
    return {"headline": headline, "slugline": f"{slug}{ending}"}


def _europapress(headline: str, slug: str, n: int) -> dict[str, str]:
    return {"headline": f"AMP.- {headline}" if n else headline}


def _ids(headline: str, slug: str, n: int) -> dict[str, str]:
    return {"headline": headline, "id": f"urn:newsml:wire.example:{slug}", "version": str(n + 1)}


def _bare(headline: str, slug: str, n: int) -> dict[str, str]:
    return {"headline": headline}


STYLES: tuple[tuple[str, Style, str], ...] = (
    ("reuters", _reuters, "{place}, Nov 24 (Reuters) - "),
    ("ap", _ap, "{place} (AP) _ "),
    ("dpa", _dpa, "{place} (dpa) - "),
    ("yonhap", _yonhap, "{place}, Nov. 24 (Yonhap) -- "),
    ("afp", _afp, "{place}, Nov 24, 2026 (AFP) - "),
    ("europapress", _europapress, "{place}, 24 Nov. 2026 (Europa Press) - "),
    ("tass", _ids, "{place}, November 24. /TASS/. "),
    ("ansa", _bare, "(ANSA) - {place}, NOV 24 - "),
)  # fmt: skip
KILLS: dict[str, tuple[str, str]] = {
    "en": ("KILL KILL KILL", 'EDITORS: Please kill the story headlined "{headline}". It is wrong.'),
    "de": ("Meldung zurückgezogen", "Die Meldung „{headline}“ wird zurückgezogen. Bitte nicht verwenden."),
    "fr": ("ANNULATION", "Prière d'annuler la dépêche intitulée « {headline} »."),
    "es": ("ANULACIÓN", 'Rogamos anulen la noticia titulada "{headline}".'),
    "ru": ("АННУЛИРОВАНО", "Просим аннулировать сообщение «{headline}»."),
    "pt": ("ANULAÇÃO", 'Solicitamos cancelar a notícia "{headline}".'),
    "it": ("ANNULLAMENTO", 'Si prega di annullare la notizia "{headline}".'),
    "nl": ("INGETROKKEN", 'Het bericht "{headline}" is ingetrokken.'),
    "sv": ("STORY WITHDRAWN", 'Please kill the item headlined "{headline}".'),
    "zh": ("STORY WITHDRAWN", 'Please kill the item headlined "{headline}".'),
}  # fmt: skip


def article(random: Random, language: str) -> Article:
    """An article with names, places and figures of its own."""
    surnames, given, towns = NAMES[language]
    sentences = SENTENCES[language]
    place = random.choice(towns)
    facts = {
        "o": random.choice(surnames) + random.choice([" & " + random.choice(surnames), "-" + random.choice(surnames), ""])
        if language != "zh" else random.choice(surnames) + random.choice(given)[0] + random.choice(surnames),
        "p": place,
        "a": str(random.randint(12, 990)),
    }  # fmt: skip
    chosen = [0, *sorted(random.sample(range(1, len(sentences)), random.randint(4, 9)))]
    paragraphs = []
    for number in chosen:
        name = random.choice(given) + " " + random.choice(surnames)
        if language == "zh":
            name = random.choice(surnames) + random.choice(given)
        figures = {letter: str(random.randint(2, 989)) for letter in "bcde"}
        slots = {
            **figures,
            "n": name,
            "day": random.choice(DAYS[language]),
            "year": str(random.randint(1951, 2023)),
            **facts,
        }
        slots |= (
            {}
            if number == 0
            else {
                "o": facts["o"] if random.random() < 0.6 else random.choice(surnames),
                "a": str(random.randint(12, 990)),
            }
        )
        paragraphs.append(sentences[number].format(**slots))
    return Article(HEADLINES[language].format(**facts), paragraphs, place, facts)


def traffic(seed: int, chains: int, languages: tuple[str, ...] = tuple(SENTENCES)) -> list[Sent]:
    """Some hours of wire, in the order of sending."""
    random = Random(seed)
    sent = [one for number in range(chains) for one in _chain(random, number, random.choice(languages))]
    return sorted(sent, key=lambda one: one.at)


def _chain(random: Random, number: int, language: str) -> Iterator[Sent]:
    about = article(random, language)
    feed, style, dateline = random.choice(STYLES)
    slug = f"{about.place}-{about.facts['o']}-{number}".replace(" ", "")
    start, versions = random.uniform(0, 1200), random.randint(2, 9)
    shown = list(about.paragraphs[: random.randint(3, len(about.paragraphs))])
    for n in range(versions):
        at = start + n * random.uniform(4, 25)
        text = dateline.format(place=about.place) + "\n\n".join(shown)
        yield Sent(
            at, _envelope(feed, language, text, style(about.headline, slug, n)), number, "version", language
        )
        if random.random() < 0.3:
            other, _, line = random.choice([s for s in STYLES if s[0] != feed])
            copied = line.format(place=about.place) + "\n\n".join(_typos(random, shown))
            yield Sent(at + random.uniform(1, 3), _envelope(other, language, copied, {"headline": about.headline}), number, "copy", language)  # fmt: skip
        _evolve(random, about, shown, language)
    if random.random() < 0.15:
        label, text = KILLS[language]
        told = {"headline": label}
        yield Sent(
            start + 300,
            _envelope(feed, language, text.format(headline=about.headline), told),
            number,
            "kill",
            language,
        )


def _envelope(feed: str, language: str, text: str, told: dict[str, str]) -> dict[str, Any]:
    return {"feed": feed, "language": language, "content": text, "format": "text", **told}


def _evolve(random: Random, about: Article, shown: list[str], language: str) -> None:
    """Add a paragraph, cut the last, exchange two, or mend a word."""
    what = random.random()
    left = [p for p in about.paragraphs if p not in shown]
    if what < 0.5 and left:
        shown.insert(random.randint(1, len(shown)), left[0])
    elif what < 0.6 and len(shown) > 4:
        shown.pop()
    elif what < 0.75 and len(shown) > 3:
        i = random.randint(1, len(shown) - 2)
        shown[i], shown[i + 1] = shown[i + 1], shown[i]
    else:
        shown.append(article(random, language).paragraphs[-1])


def _typos(random: Random, paragraphs: list[str]) -> list[str]:
    """A few letters exchanged, sometimes the last paragraph cut."""
    kept = paragraphs[: -1 if random.random() < 0.4 and len(paragraphs) > 3 else None]
    made = []
    for text in kept:
        at = random.randint(1, len(text) - 2)
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        made.append(swapped if random.random() < 0.3 and text[at : at + 2].isalpha() else text)
    return made
