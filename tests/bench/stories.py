"""Stories for the benchmark: about 3 KB each, five languages, one in five a near-duplicate of an earlier one.

The text is made of phrases of our own by a seeded generator, so every run and every machine has the same stories.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import orjson

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
NEAR_DUPLICATES = 0.2
LETTERS = 2_600  # of body text, which makes an envelope of about 3 KB


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a language's sentences are put together from."""

    language: str
    dateline: str
    who: tuple[str, ...]
    does: tuple[str, ...]
    what: tuple[str, ...]
    where: tuple[str, ...]
    said: str


TONGUES = (
    Tongue(
        "en", "{place}, {month} {day} (Reuters) - ",
        ("The central bank", "The opposition leader", "A regional court", "The health ministry", "Striking dock workers",
         "The football club", "Police in the capital", "The energy company", "Researchers at the university", "The foreign minister"),
        ("raised its forecast by {n} percent after", "rejected a proposal worth {n} million dollars for", "delayed for {n} days",
         "confirmed {n} cases linked to", "called on parliament to back", "won by {n} votes", "agreed with its neighbours on"),
        ("the new budget", "a contested election law", "the vaccination campaign", "a gas pipeline under the sea", "the league title",
         "an inquiry into the collapse of a bridge", "the peace talks", "a merger of two lenders", "the flood defences", "a rise in interest rates"),
        ("in the north of the country", "at a meeting with trade unions", "despite warnings from analysts", "ahead of the summit on Thursday",
         "for the third time this year", "as prices of oil and wheat kept rising", "in a case watched by investors"),
        '"We did not expect this so early," {name}, who speaks for the group, told reporters.',
    ),
    Tongue(
        "de", "{place} (dpa) - ",
        ("Die Bundesregierung", "Der Aufsichtsrat", "Das Landgericht", "Die Gewerkschaft", "Ein Sprecher der Polizei", "Der Trainer",
         "Die Notenbank", "Das Gesundheitsministerium"),
        ("hat nach {n} Tagen Verhandlung zugestimmt:", "rechnet mit {n} Prozent mehr Mitteln für", "warnt vor den Folgen für",
         "ermittelt gegen {n} Verdächtige wegen", "verschiebt um {n} Wochen", "legt Zahlen vor über"),
        ("den Haushalt des kommenden Jahres", "die Reform der Rente", "den Ausbau der Windkraft", "das Spiel gegen den Tabellenführer",
         "die Sperrung der Brücke", "eine Erhöhung der Leitzinsen", "den Streik im Nahverkehr"),
        ("im Süden des Landes", "trotz der Kritik der Opposition", "vor dem Gipfel am Donnerstag", "wegen der hohen Preise für Energie",
         "wie aus einem Schreiben hervorgeht", "zum dritten Mal in diesem Jahr"),
        "«Damit war so früh nicht zu rechnen», sagte {name} am Abend vor Journalisten.",
    ),
    Tongue(
        "fr", "{place}, {day} mars 2026 (AFP) - ",
        ("Le gouvernement", "La Cour d'appel", "Le syndicat des cheminots", "La banque centrale", "Le club", "Le ministère de la Santé",
         "La police judiciaire"),
        ("a annoncé {n} millions d'euros pour", "a repoussé de {n} jours", "s'inquiète des conséquences de", "a ouvert une enquête sur",
         "a voté à {n} voix contre", "a relevé de {n} % ses prévisions concernant"),
        ("la réforme des retraites", "le budget de l'hôpital public", "l'effondrement d'un immeuble", "la finale du championnat",
         "les négociations de paix", "la hausse des taux d'intérêt", "le projet de gazoduc"),
        ("dans le nord du pays", "malgré les réserves de l'opposition", "à la veille du sommet de jeudi", "pour la troisième fois cette année",
         "alors que les prix de l'énergie augmentent"),
        "\"Nous ne l'attendions pas si tôt\", a déclaré {name} devant la presse.",
    ),
    Tongue(
        "es", "{place}, {day} mar (EFE).- ",
        ("El Gobierno", "El Tribunal Supremo", "El sindicato de estibadores", "El banco central", "El equipo local",
         "El Ministerio de Sanidad", "La Policía Nacional"),
        ("anunció {n} millones de euros para", "aplazó {n} días", "advirtió de las consecuencias de", "investiga a {n} personas por",
         "aprobó por {n} votos", "elevó un {n} por ciento sus previsiones sobre"),
        ("la reforma laboral", "los presupuestos del año próximo", "el derrumbe de un puente", "la final del campeonato",
         "las negociaciones de paz", "la subida de los tipos de interés", "un gasoducto submarino"),
        ("en el norte del país", "pese a las críticas de la oposición", "antes de la cumbre del jueves", "por tercera vez este año",
         "mientras suben los precios de la energía"),
        "«No lo esperábamos tan pronto», dijo {name} a los periodistas.",
    ),
    Tongue(
        "ru", "{place}, {day} марта. /ТАСС/. ",
        ("Правительство", "Областной суд", "Центральный банк", "Министерство здравоохранения", "Футбольный клуб", "Полиция столицы"),
        ("выделит {n} миллионов рублей на", "перенесло на {n} дней", "предупредило о последствиях, которые имеет", "подтвердило {n} случаев, и это",
         "повысило прогноз на {n} процента, учитывая"),
        ("новый бюджет", "строительство газопровода", "реформу пенсий", "переговоры о мире", "расследование аварии на мосту", "рост ключевой ставки"),
        ("на севере страны", "несмотря на критику оппозиции", "накануне саммита в четверг", "в третий раз за год", "на фоне роста цен на нефть"),
        "«Мы не ждали этого так рано», - сообщил журналистам {name}.",
    ),
)  # fmt: skip

PLACES = {
    "en": ("OSLO", "NAIROBI", "LIMA", "TORONTO"),
    "de": ("Berlin", "Hamburg", "Wien", "Köln"),
    "fr": ("Paris", "Lyon", "Dakar", "Genève"),
    "es": ("Madrid", "Bogotá", "Quito", "Sevilla"),
    "ru": ("МОСКВА", "КАЗАНЬ", "МИНСК", "ОМСК"),
}
SYLLABLES = "ka lo mi ren tas vi do bel sar un no fe gri pol ma zen".split()


def envelopes(count: int, seed: int = 1) -> Iterator[bytes]:
    """`count` raw-story envelopes in the order of their `received_at`, one a second."""
    chance = random.Random(seed)
    made: list[tuple[Tongue, list[str]]] = []
    for number in range(count):
        if made and chance.random() < NEAR_DUPLICATES:
            tongue, paragraphs = chance.choice(made[-2_000:])
            paragraphs = _altered(chance, paragraphs)
        else:
            tongue = chance.choices(TONGUES, weights=(5, 2, 1, 1, 1))[0]
            paragraphs = _paragraphs(chance, tongue, START + timedelta(seconds=number))
            made.append((tongue, paragraphs))
        yield _envelope(number, paragraphs)


def _envelope(number: int, paragraphs: list[str]) -> bytes:
    return orjson.dumps({
        "feed": f"bench-{number % 4}",
        "received_at": (START + timedelta(seconds=number)).isoformat(),
        "headline": paragraphs[0].split(" - ")[-1][:70],
        "format": "text",
        "content": "\n\n".join(paragraphs),
    })  # fmt: skip


def _paragraphs(chance: random.Random, tongue: Tongue, at: datetime) -> list[str]:
    place = chance.choice(PLACES[tongue.language])
    paragraphs = [tongue.dateline.format(place=place, month="March", day=at.day)]
    while sum(map(len, paragraphs)) < LETTERS:
        paragraphs.append(" ".join(_sentence(chance, tongue) for _ in range(chance.randint(2, 4))))
    return [paragraphs[0] + paragraphs[1], *paragraphs[2:]]


def _sentence(chance: random.Random, tongue: Tongue) -> str:
    if chance.random() < 0.2:
        return tongue.said.format(name=_name(chance))
    does = chance.choice(tongue.does).format(n=chance.randint(2, 900))
    return f"{chance.choice(tongue.who)} {does} {chance.choice(tongue.what)} {chance.choice(tongue.where)}, {_name(chance)}."


def _name(chance: random.Random) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).title() for _ in range(2))


def _altered(chance: random.Random, paragraphs: list[str]) -> list[str]:
    """A copy as another desk would send it: the last paragraph cut, a word here and there changed."""
    kept = paragraphs[: max(2, len(paragraphs) - chance.randint(0, 1))]
    words = kept[-1].split(" ")
    words[chance.randrange(len(words))] = _name(chance)
    return [*kept[:-1], " ".join(words)]
