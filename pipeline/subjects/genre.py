"""What kind of item a story is, apart from what it is about: IPTC genre NewsCodes (cv.iptc.org/newscodes/genre).

Labels of the headline come first, then the lede, the codes of service, and what the text looks like. Precision
first: a story that shows no sign has no genre, and a genre that the feed sent is the feed's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.story import Code, Normalised
from pipeline.subjects import codes

SCHEME = "genre"
LEDE = 400  # characters

# The labels that agencies put before (`ANALYSIS-Why rates rise`) or, with a colon, around a headline.
LABELS: Mapping[str, str] = {
    "Advisory": r"advisory|editors'? note|note to editors|advisory note|achtung|hinweis an die redaktionen|note aux clients",
    "Analysis": r"analysis|news analysis|analyse|análisis|analisi|explainer|breakingviews",
    "Background": r"factbox|fact ?box|timeline|backgrounder|background|q&a|key facts|hintergrund|stichwort|chronologie"
    r"|contexto|repères|éclairage|chronology",
    "Biography": r"newsmaker|profile|profil|porträt|portrait|perfil",
    "Daybook": r"diary|daybook|agenda|tagesvorschau|wochenvorschau|terminvorschau|termine|previsiones|prévisions|day ahead"
    r"|week ahead",
    "Interview": r"interview|entrevista|intervista|entretien",
    "Obituary": r"obituary|nachruf|obituario|nécrologie|necrologio",
    "Opinion": r"commentary|comment|opinion|column|editorial|kommentar|leitartikel|tribune|opinión|tribuna",
    "Press_Release": r"press release|news release|pressemitteilung|pressemeldung|communiqué(?: de presse)?|comunicado",
    "Review": r"review|film review|book review|rezension|kritik|critique|reseña",
    "Results_Listings_and_Statistics": r"results?|scoreboard|standings|box score|ergebnisse|tabelle|résultats|classement"
    r"|clasificación|resultados|classifica|lottozahlen",
    "Summary": r"news digest|headlines|top stories|press digest|presseschau|pressestimmen|kurzmeldungen|revue de presse",
}
LABEL = re.compile(
    r"\s{0,9}(?:(?:dpa|ap|afp|reuters)[ -])?(?:"
    + "|".join(f"(?P<{k}>{v})" for k, v in LABELS.items())
    + r")\s?[.:|–—-]",
    re.IGNORECASE,
)
LEDES: Mapping[str, re.Pattern[str]] = {
    "Press_Release": re.compile(
        r"\((?:BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESSWIRE|ots|Newsfile Corp\.)[^)]{0,40}\)|/\s?(?:PRNewswire|CNW)[^/]{0,30}/"
        r"|(?m:^)\s{0,9}(?:FOR IMMEDIATE RELEASE|PRESS RELEASE)\b"
    ),
    "Daybook": re.compile(r"\b(?:Tagesvorschau|Topthemen des Tages|AP Daybook|events scheduled for today)\b"),
}
# A death told with an age, in the headline; `dies`, `dead` alone are of accidents too.
DEATH = re.compile(
    r"\b(?:dies|dead|has died|died|passes away)\b.{0,40}\b(?:at|aged|age)\s(?:the age of\s)?\d{2,3}\b|\b(?:dies|dead)[, ]{1,2}\d{2,3}$"
    r"|\b(?:gestorben|tot)\b.{0,30}\bmit \d{2,3}\b|\bim Alter von \d{2,3}\b.{0,30}\bgestorben\b"
    r"|\b(?:est mort|est morte|décès|meurt)\b.{0,60}\bà (?:l['’]âge de )?\d{2,3} ans\b"
    r"|\b(?:muere|fallece|morre|morto|morta)\b.{0,60}\b(?:a los|aos|a) \d{2,3} (?:años|anos|anni)\b",
    re.IGNORECASE,
)
SURVIVED = re.compile(
    r"\bsurvived by (?:his|her|their)\b|\bhinterlässt (?:seine|ihre|eine|zwei|drei)\b", re.IGNORECASE
)
FORECAST = re.compile(
    r"\b(?:highs? (?:in|near|around) (?:the )?\w|lows? (?:in|near|around) (?:the )?\w|partly cloudy|mostly sunny|scattered showers"
    r"|chance of (?:rain|snow|showers)|Höchst(?:werte|temperaturen)|Tiefst(?:werte|temperaturen)|wolkig|températures maximales"
    r"|ciel (?:voilé|couvert)|cielos? (?:poco )?nuboso|temperaturas máximas)",
    re.IGNORECASE,
)
SERVICES: Mapping[tuple[str, str], str] = {
    ("anpa", "k"): "Opinion", ("anpa", "o"): "Forecast", ("anpa", "q"): "Results_Listings_and_Statistics",
    ("anpa", "v"): "Advisory", ("n2000", "QAN"): "Analysis", ("n2000", "QFE"): "Feature", ("n2000", "DED"): "Advisory",
    ("n2000", "OSM"): "Summary", ("dpatextgenre", "32"): "Daybook",
}  # fmt: skip
WORD = re.compile(r"\S+")
FIGURES = 0.45  # the share of words with figures that makes a table of a text
WORDS = 40  # looked at only in texts of at least so many words


def genres(item: Normalised) -> tuple[Code, ...]:
    """The genre of a story, at most one, as IPTC genre code; none where the feed sent one of its own."""
    if any(code.scheme == SCHEME for code in item.story.genre):
        return ()
    found = next(_signs(item), None)
    return (Code(scheme=SCHEME, code=found, name=found.replace("_", " ")),) if found else ()


def _signs(item: Normalised) -> Iterator[str]:
    copy, story = item.copy, item.story
    headline = copy.headline or story.headline
    if (label := LABEL.match(headline)) and label.lastgroup:
        yield label.lastgroup
    for code in (*story.genre, *story.codes):
        if (service := SERVICES.get((codes.scheme(code), code.code))) is not None:
            yield service
    lede = f"{headline[:LEDE]}\n{story.text[:LEDE]}"
    yield from (genre for genre, sign in LEDES.items() if sign.search(lede))
    body = copy.body
    if DEATH.search(headline[:300]) or SURVIVED.search(body[:8000]):
        yield "Obituary"
    if len(FORECAST.findall(body[:4000])) > 2:
        yield "Forecast"
    if _tabular(body[:4000]):
        yield "Results_Listings_and_Statistics"


def _tabular(text: str) -> bool:
    words = WORD.findall(text)
    figured = sum(any(map(str.isdigit, word)) for word in words)
    return len(words) >= WORDS and figured >= FIGURES * len(words)
