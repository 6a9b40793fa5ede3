"""What kind of item a story is, apart from what it is about: IPTC genre NewsCodes (cv.iptc.org/newscodes/genre).

Labels of the headline come first, then the lede, the codes of service, and what the text looks like. Precision
first: a story that shows no sign has no genre, and a genre that the feed sent is the feed's. The daily report of a market
is what IPTC calls a fixture: data that come often and predictably.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.story import Code, Normalised
from pipeline.subjects import codes
from pipeline.words import Words

SCHEME = "genre"
LEDE = 400  # characters

# The labels that agencies put before (`ANALYSIS-Why rates rise`) or, with a colon, around a headline.
LABELS: Mapping[str, str] = {
    "Advisory": r"advisory|editors'? note|note to editors|advisory note|achtung|hinweis an die redaktionen|note aux clients",
    "Analysis": r"analysis|news analysis|analyse|análisis|analisi|breakingviews",
    "Background": r"factbox|fact ?box|timeline|backgrounder|background|q&a|key facts|hintergrund|stichwort|chronologie|explainer"
    r"|contexto|rep[èe]res|éclairage|chronology|fragen und antworten|questions[- ]réponses|preguntas y respuestas|faktencheck",
    "Biography": r"newsmaker|profile|profil|porträt|portrait|perfil",
    "Daybook": r"diary|daybook|agenda|tagesvorschau|wochenvorschau|terminvorschau|termine|previsiones|prévisions|day ahead"
    r"|week ahead",
    "Feature": r"feature|reportage|wider image|reportaje",
    "Interview": r"interview|entrevista|intervista|entretien",
    "Obituary": r"obituary|nachruf|obituario|nécrologie|necrologio",
    "Opinion": r"commentary|comment|opinion|column|editorial|kommentar|leitartikel|tribune|opinión|tribuna",
    "Press_Release": r"press release|news release|pressemitteilung|pressemeldung|communiqué(?: de presse)?|comunicado",
    "Review": r"review|film review|book review|rezension|kritik|critique|reseña",
    "Results_Listings_and_Statistics": r"results?|scoreboard|standings|box score|table|ergebnisse|tabelle|résultats|classement"
    r"|clasificación|resultados|classifica|lottozahlen",
    "Summary": r"news digest|headlines|top stories|press digest|presseschau|pressestimmen|kurzmeldungen|revue de presse",
}
LABEL = re.compile(
    r"\s{0,9}(?:(?:dpa|ap|afp|reuters)[ -])?(?:"
    + "|".join(f"(?P<{k}>{v})" for k, v in LABELS.items())
    + r")\s?(?:[.:|–—]|-(?!(?-i:[a-z])))",  # but no `Feature-length`
    re.IGNORECASE,
)
LEDES: Mapping[str, re.Pattern[str]] = {
    "Press_Release": re.compile(
        r"\((?:BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESSWIRE|ots|Newsfile Corp\.)[^)]{0,40}\)|/\s?(?:PRNewswire|CNW)[^/]{0,30}/"
        r"|(?m:^)\s{0,9}(?:FOR IMMEDIATE RELEASE|PRESS RELEASE)\b"
    ),
    "Daybook": re.compile(r"\b(?:Tagesvorschau|Topthemen des Tages|AP Daybook|events scheduled for today)\b"),
}
# Beginnings of headlines that say it without a mark, and titles that say what follows.
OPENINGS: Mapping[str, re.Pattern[str]] = {
    "Daybook": re.compile(
        r"(?i)^\s{0,9}(?:(?:ap|afp|dpa)[ -])?(?:daybook|diary|agenda|tagesvorschau|wochenvorschau|terminvorschau|prévisions|previsiones)"
        r" (?:for|für|du|de|del|des|pour|vom|of) "
    ),
    "Background": re.compile(
        r"(?i)^\s{0,9}(?:(?:key )?facts about|key dates in|what (?:we know|to know) about|was über .{1,60} bekannt ist|ce que l'on sait d)"
    ),
    "Interview": re.compile(
        r"(?i)(?:^|[:,] )\s{0,9}(?:\d{1,2}|two|three|five|seven|ten|zwei|drei|fünf|zehn|trois|cinq|dix) (?:questions (?:to|for|à)|fragen an) "
    ),
    "Results_Listings_and_Statistics": re.compile(
        r"(?i)^\s{0,9}(?:lottozahlen|lotto am|resultados? de la lotería|lottery numbers) "
    ),
}
# A death told with an age, in the headline; `dies`, `dead` alone are of accidents too.
DEATH = re.compile(
    r"\b(?:dies|dead|has died|died|passes away)\b.{0,40}\b(?:at|aged|age)\s(?:the age of\s)?\d{2,3}\b|\b(?:dies|dead)[, ]{1,2}\d{2,3}$"
    r"|\b(?:gestorben|tot)\b.{0,30}\bmit \d{2,3}\b|\bmit \d{2,3} Jahren (?:gestorben|verstorben)\b"
    r"|, (?:18|19)\d\d ?[-–] ?(?:19|20)\d\d$|\bim Alter von \d{2,3}\b.{0,30}\bgestorben\b"
    r"|\b(?:est mort|est morte|décès|meurt)\b.{0,60}\bà (?:l['’]âge de )?\d{2,3} ans\b"
    r"|\b(?:muere|fallece|morre|morto|morta)\b.{0,60}\b(?:a los|aos|a) \d{2,3} (?:años|anos|anni)\b",
    re.IGNORECASE,
)
# A headline that says only who died: the lede must say how old.
LATE = re.compile(
    r"(?i)\s{0,9}(?:zum tode? (?:des|der|von)|mort (?:du|de la|de l['’]|d['’]un)|décès d|death of (?!a |an |the |\d))"
)
AGED = re.compile(
    r"\bim Alter von \d{2,3}\b|\bà (?:l['’]âge de )?\d{2,3} ans\b|\b(?:aged|age of|was) \d{2,3}\b"
)
SURVIVED = re.compile(
    r"\bsurvived by (?:his|her|their)\b|\bsurvive (?:him|her)\b|\bhinterlässt (?:seine|ihre|eine|zwei|drei)\b",
    re.IGNORECASE,
)
FORECAST = re.compile(
    r"\b(?:highs? (?:in|near|around) (?:the )?\w|lows? (?:in|near|around) (?:the )?\w|partly cloudy|mostly sunny|scattered showers"
    r"|chance of (?:rain|snow|showers)|Höchst(?:werte|temperaturen)|Tiefst(?:werte|temperaturen)|wolkig|températures maximales"
    r"|ciel (?:voilé|couvert)|cielos? (?:poco )?nuboso|temperaturas máximas)",
    re.IGNORECASE,
)
WEATHER = re.compile(
    r"(?i)\b(?:weather (?:for|in|forecast|outlook)|das wetter|wetterbericht|wettervorhersage|météo|previsión del tiempo|meteo)\b"
)
SKY = re.compile(
    r"(?i)\b(?:sunny spells|outbreaks of rain|(?:maximum|minimum) temperatures?|showers|percent chance|fresh winds|winds (?:from the )?(?:north|south|east|west)"
    r"|bewölkt|schauer|regnerisch|(?:höchst|tiefst)\w{2,14}|bodenfrost|averses|éclaircies|températures|vent (?:faible|modéré|fort)"
    r"|nubes|chubascos|temperaturas)\b"
)
# The recurring report of a market: what moved and that it opened or closed, in the headline; figures in the text.
MARKET = re.compile(
    r"(?i)\b(?:stocks?|shares|wall st(?:reet)?|nikkei|dow|s&p 500|ftse|dax|cac|hang seng|sensex|kospi|dollar|oil|gold|futures|bonds|treasuries)\b.{0,40}"
    r"\b(?:ends?|ended|closes?|closed|finish(?:es|ed)?|opens?|opened|settles?)\b.{0,20}\b(?:higher|lower|up|down|flat|mixed|firmer|weaker|steady|little changed)\b"
    r"|^\s{0,9}(?:aktien|devisen|deutsche anleihen|anleihen|rohstoffe|ölpreise|marktbericht|börse)\b.{0,30}:"
    r"|\b(?:bourse|cac 40|wall street|dax|börse)\b.{0,40}\b(?:finit|clôture|termine|ouvre|schließt|eröffnet|cierra|abre|chiude|apre)\b"
)
QUOTED = re.compile(r"\d[.,]\d{1,4}\b")  # a price, a level, a change
SPOKEN = re.compile(
    r"\s{0,9}(?:Q|A|Question|Answer|Réponse|Frage|Antwort|Pregunta|Respuesta|Domanda|Risposta)\s?[:.]"
)
# One of these is in every text that looks like a release, a forecast or an obituary.
RELEASES = Words(("BUSINESS WIRE", "NEWSWIRE", "NEWS WIRE", "ACCESSWIRE", "(ots", "Newsfile", "Newswire", "CNW", "RELEASE", "Tagesvorschau", "Topthemen", "Daybook", "scheduled for today"))  # fmt: skip
SKIES = Words(("cloudy", "sunny", "showers", "chance of", "highs ", "lows in", "lows near", "lows around", "wolkig", "höchst", "schauer", "températures", "averses", "nubos", "temperatur"))  # fmt: skip
SURVIVORS = Words(("surviv", "hinterlässt"))
SERVICES: Mapping[tuple[str, str], str] = {
    ("anpa", "k"): "Opinion", ("anpa", "o"): "Forecast", ("anpa", "q"): "Results_Listings_and_Statistics",
    ("anpa", "v"): "Advisory", ("n2000", "QAN"): "Analysis", ("n2000", "QFE"): "Feature", ("n2000", "DED"): "Advisory",
    ("n2000", "OSM"): "Summary", ("dpatextgenre", "32"): "Daybook",
}  # fmt: skip
DIGITS = b"0123456789"
FIGURE, FIGURED = re.compile(r"\d"), re.compile(r"\d\S*")  # the second: as many as there are words with one
FIGURES = 0.45  # the share of words with figures that makes a table of a text
LINES, MOSTLY, SHORT = 5, 0.8, 160  # lines with figures that make one, their share, and how long each may be
SOME = 0.25  # the share of words with figures that is enough then
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
    headline = headline[:LEDE]
    yield from (genre for genre, sign in OPENINGS.items() if sign.search(headline))
    lede = f"{headline}\n{story.text[:LEDE]}"
    if RELEASES.any(lede):
        yield from (genre for genre, sign in LEDES.items() if sign.search(lede))
    yield from _looks(headline, copy.body)


def _looks(headline: str, body: str) -> Iterator[str]:
    """What a text looks like. Most have none of a look's words: that is soon seen, and spares the patterns."""
    small = body[:8000].lower()
    if _is_obituary(headline, body, small):
        yield "Obituary"
    if SKIES.any(small[:2000]) and _is_forecast(headline, body):
        yield "Forecast"
    if MARKET.search(headline) and len(QUOTED.findall(body[:2000])) > 1:
        yield "Fixture"
    lines = [line for line in body[:4000].splitlines() if line.strip()]
    if sum(SPOKEN.match(line) is not None for line in lines) > 3:
        yield "Interview"
    if _tabular(body[:4000], lines):
        yield "Results_Listings_and_Statistics"


def _is_obituary(headline: str, body: str, small: str) -> bool:
    if (FIGURE.search(headline) and DEATH.search(headline)) or (
        SURVIVORS.any(small) and SURVIVED.search(body[:8000])
    ):
        return True
    return bool(LATE.match(headline) and AGED.search(body[:LEDE]))


def _is_forecast(headline: str, body: str) -> bool:
    signs = len(FORECAST.findall(body[:4000]))
    return signs > 2 or bool(WEATHER.search(headline) and len(SKY.findall(body[:2000])) > 1)


def _tabular(text: str, lines: Sequence[str]) -> bool:
    """Whether a text is a table: mostly figures, or short lines with a figure in nearly each, and many in all."""
    encoded, spaces = text.encode("utf-8", "replace"), text.count(" ")
    figures = len(encoded) - len(encoded.translate(None, DIGITS))
    if figures < SOME * spaces:  # so few cannot be in so many words
        return False
    listed = len(lines) >= LINES and sum(map(_is_listed, lines)) >= MOSTLY * len(lines)
    share = SOME if listed else FIGURES
    if figures < share * spaces:
        return False
    words = len(text.split())
    return (listed or words >= WORDS) and len(FIGURED.findall(text)) >= share * words


def _is_listed(line: str) -> bool:
    return len(line) <= SHORT and FIGURE.search(line) is not None
