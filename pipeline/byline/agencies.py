"""Who people write for: agencies, broadcasters and newspapers as bylines name them, and words that only organisations bear."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.byline.words import TITLE_WORDS

# The name as it is given out ← how it is written, in lower case, `|` between.
AGENCIES = {
    "AP": "ap|associated press|the associated press|a.p.",
    "Reuters": "reuters|reuter|thomson reuters|reuters staff",
    "Thomson Reuters Foundation": "thomson reuters foundation",
    "AFP": "afp|agence france-presse|agence france presse|l'agence france-presse",
    "dpa": "dpa|deutsche presse-agentur|der deutschen presse-agentur|dpa-afx|dpa-infocom|dpa-zentralbild|dpa-tmn|gms",
    "TASS": "tass|itar-tass|itar tass|тасс|итар-тасс",
    "Interfax": "interfax|интерфакс",
    "RIA Novosti": "ria novosti|ria|риа новости|риа|sputnik",
    "Xinhua": "xinhua|xinhua news agency|chine nouvelle|新华社|新華社",
    "China News Service": "china news service|中新社|中新网|中新網|中国新闻网",
    "Central News Agency": "central news agency|focus taiwan|中央社",
    "Kyodo": "kyodo|kyodo news|共同|共同通信",
    "Jiji Press": "jiji|jiji press|時事|時事通信",
    "EFE": "efe|agencia efe|efeagro",
    "Europa Press": "europa press",
    "ANSA": "ansa",
    "Adnkronos": "adnkronos",
    "LaPresse": "lapresse",
    "Keystone-ATS": "ats|keystone-ats|keystone|keystone-sda|sda",
    "ANP": "anp",
    "KNA": "kna",
    "epd": "epd",
    "SID": "sid",
    "STT": "stt|stt-lehtikuva|lehtikuva",
    "UPI": "upi|united press international",
    "Bloomberg": "bloomberg|bloomberg news",
    "Yonhap": "yonhap|yonhap news|yonhap news agency|연합뉴스",
    "Newsis": "newsis|뉴시스",
    "AJP": "ajp",
    "PTI": "pti|press trust of india",
    "ANI": "ani",
    "IANS": "ians",
    "UNI": "uni",
    "Bernama": "bernama",
    "WAM": "wam|وام",
    "Anadolu": "aa|anadolu|anadolu agency|anadolu ajansı",
    "AAP": "aap|australian associated press",
    "Business Wire": "business wire|businesswire",
    "PR Newswire": "pr newswire|prnewswire",
    "GlobeNewswire": "globenewswire|globe newswire",
    "PA": "pa|press association|pa media|the press association",
    "The Canadian Press": "canadian press|the canadian press|cp|la presse canadienne",
    "Belga": "belga",
    "NTB": "ntb|ntb scanpix|scanpix",
    "ANA-MPA": "ana-mpa|ape-mpe|απε-μπε|απε-μπε αε|απε-μπε αε.",
    "AGERPRES": "agerpres",
    "ANTARA": "antara",
    "TT": "tt|tt nyhetsbyrån",
    "Ritzau": "ritzau|ritzau scanpix",
    "APA": "apa",
    "PAP": "pap",
    "Lusa": "lusa|agência lusa",
    "Getty Images": "getty images|getty|afp/getty images",
    "EPA": "epa|epa-efe",
    "Picture Alliance": "picture alliance|picture-alliance",
    "IMAGO": "imago|imago images",
    "Shutterstock": "shutterstock",
    "ZUMA Press": "zuma press|zuma",
    "OPTA": "opta",
    "Gracenote": "gracenote",
    "Variety": "variety",
    "BBC News": "bbc news|bbc news online",
    "BBC": "bbc",
    "CNN": "cnn",
    "NPR": "npr",
    "CBS News": "cbs news",
    "NBC News": "nbc news",
    "ABC News": "abc news",
    "Fox News": "fox news",
    "Sky News": "sky news",
    "Al Jazeera": "al jazeera",
    "Deutsche Welle": "deutsche welle|dw",
    "The Guardian": "the guardian",
    "Financial Times": "financial times|the financial times",
    "The Washington Post": "washington post|the washington post|washington post foreign service",
    "The New York Times": "new york times|the new york times|n.y. times news service|new york times news service",
    "The Wall Street Journal": "wall street journal|the wall street journal",
    "Los Angeles Times": "los angeles times",
    "USA Today": "usa today",
    "The Boston Globe": "boston globe|the boston globe",
    "Chicago Tribune": "chicago tribune",
    "Houston Chronicle": "houston chronicle",
    "Cox News Service": "cox news service",
    "Knight Ridder": "knight ridder|knight ridder newspapers|knight ridder/tribune",
    "The Christian Science Monitor": "christian science monitor|the christian science monitor",
    "China Daily": "china daily",
    "Global Times": "global times",
    "The Hollywood Reporter": "the hollywood reporter|hollywood reporter",
}

# A name of several words with one of these is no person's.
ORGANISED = frozenset("""
press news newspaper newspapers times agency agencies agence agentur agencia agência agenzia agentschap presse-agentur presseagentur bureau
desk team service services network media tv television radio herald tribune gazette chronicle observer newsroom board daily
redaktion redaktionsnetzwerk rédaction redacción redação redazione redactie redaktionen desk foundation database images pictures magazine
broadcasting corporation inc ltd llc gmbh ag press-telegram university institute ministry office department syndicate wire newswire
journal post globe sun guardian telegraph independent mail express mirror standard zeitung anzeiger rundschau tageblatt
агентство редакция новости
""".split())  # fmt: skip
# Of these, what may be a surname counts only after an article or with three words and more.
_SURNAMES = frozenset("press post sun mail times".split())


# Of which a desk's name is made, besides the words of titles.
_DESKS = frozenset(
    "scotland wales ireland england fact check factcheck showbiz nord süd ost west live plus afrique asie europa".split()
)
_WORDS = 5  # no agency's name is longer


def written() -> Iterable[str]:
    """Every form in which an agency's name is known, in lower case."""
    return _names()


@cache
def _names() -> dict[str, str]:
    return {written: name for name, all_ in AGENCIES.items() for written in all_.split("|")}


def known(text: str) -> str:
    """The agency that is named so, in the form in which it is given out; "" if it is none we know."""
    return _names().get(text.casefold(), "")


def named(text: str) -> str:
    """An organisation's name as it is given out: ours where we know it, else as written, a lower-case article left out."""
    return known(text) or text.removeprefix("the ")


def of_desk(text: str) -> str:
    """The agency whose desk is named: `PA Scotland`, `AFP Fact Check`, `dpa Nord`; "" where it may be a person."""
    first, _, desk = text.partition(" ")
    house = known(first)
    if not house or not desk or not _is_meant(first, house, text):
        return ""
    words = desk.casefold().split()
    spoken = all(word in TITLE_WORDS or word in _DESKS for word in words)
    return house if spoken or (" " not in desk and not text.isupper()) else ""


def split_off(text: str) -> tuple[str, str]:
    """`Brad Schade Reuters` → (`Brad Schade`, `Reuters`); (text, "") where no agency ends it."""
    words = text.split()
    for start in range(max(0, len(words) - _WORDS), len(words)):
        written = " ".join(words[start:])
        if (name := known(written)) and _is_meant(written, name, text):
            rest = words[: start - 1] if start and words[start - 1].casefold() == "the" else words[:start]
            return " ".join(rest), name
    return text, ""


def of_title(text: str) -> str:
    """The agency at one end of a title: `AP Sports Writer`, `Associated Press Writer`, `корреспондент ТАСС`."""
    words = text.split()
    for end in range(min(len(words), _WORDS), 0, -1):
        if name := known(" ".join(words[:end])) or known(" ".join(words[-end:])):
            return name
    return ""


def _is_meant(written: str, name: str, text: str) -> bool:
    """Short names are words and surnames too (`Ani`, `Pap`): they count as the agency writes them, or in capitals of their own."""
    return len(written) > 4 or written == name or (written.isupper() and not text.isupper())


def is_organisation(text: str) -> bool:
    """Whether a name is an organisation's by its words: `The Evening Gazette`, `Sports Network`."""
    words = text.casefold().split()
    if known(text) or (words and words[0] in ("the", "agence", "agencia", "agência", "agenzia")):
        return True
    telling = ORGANISED if len(words) > 2 else ORGANISED - _SURNAMES
    return len(words) > 1 and not telling.isdisjoint(words)
