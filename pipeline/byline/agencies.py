"""Who people write for: agencies as bylines and credits name them, and words that only organisations bear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# The name as it is given out ← how it is written, in lower case, `|` between.
AGENCIES = {
    "AP": "ap|associated press|the associated press|a.p.",
    "Reuters": "reuters|reuter|thomson reuters|reuters staff",
    "Thomson Reuters Foundation": "thomson reuters foundation",
    "AFP": "afp|agence france-presse|agence france presse|l'agence france-presse",
    "dpa": "dpa|deutsche presse-agentur|der deutschen presse-agentur|dpa-afx|gms",
    "TASS": "tass|itar-tass|itar tass|тасс|итар-тасс",
    "Interfax": "interfax|интерфакс",
    "RIA Novosti": "ria novosti|ria|риа новости|риа|sputnik",
    "Xinhua": "xinhua|xinhua news agency|chine nouvelle",
    "Kyodo": "kyodo|kyodo news",
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
    "Yonhap": "yonhap|yonhap news|yonhap news agency",
    "AJP": "ajp",
    "PTI": "pti|press trust of india",
    "ANI": "ani",
    "IANS": "ians",
    "UNI": "uni",
    "Bernama": "bernama",
    "WAM": "wam",
    "Anadolu": "aa|anadolu|anadolu agency|anadolu ajansı",
    "AAP": "aap|australian associated press",
    "Business Wire": "business wire|businesswire",
    "PR Newswire": "pr newswire|prnewswire",
    "GlobeNewswire": "globenewswire|globe newswire",
    "PA": "pa|press association|pa media|the press association",
    "The Canadian Press": "canadian press|the canadian press|cp|la presse canadienne",
    "Belga": "belga",
    "NTB": "ntb|ntb scanpix|scanpix",
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
    "The Hollywood Reporter": "the hollywood reporter|hollywood reporter",
}

# A name of several words with one of these is no person's.
ORGANISED = frozenset("""
press news newspaper newspapers times agency agencies agence agentur agencia agência agenzia agentschap presse-agentur presseagentur bureau
desk team service services network media tv television radio herald tribune gazette chronicle observer newsroom board
redaktion redaktionsnetzwerk rédaction redacción redação redazione redactie redaktionen desk foundation database images pictures magazine
broadcasting corporation inc ltd llc gmbh ag press-telegram university institute ministry office department syndicate wire newswire
journal post globe sun guardian telegraph independent mail express mirror standard zeitung anzeiger rundschau tageblatt
агентство редакция новости
""".split())  # fmt: skip
# Of these, what may be a surname counts only after an article or with three words and more.
_SURNAMES = frozenset(
    "press post sun mail times tribune radio express mirror standard globe gazette guardian news".split()
)


def written() -> Iterable[str]:
    """Every form in which an agency's name is known, in lower case."""
    return _names()


@cache
def _names() -> dict[str, str]:
    return {written: name for name, all_ in AGENCIES.items() for written in all_.split("|")}


@cache
def _leading() -> re.Pattern[str]:
    return _pattern(r"(?:the\s)?(?:%s)(?=\s|$)")


@cache
def _trailing() -> re.Pattern[str]:
    return _pattern(r"(?<!\S)(?:the\s)?(?:%s)$")


def _pattern(frame: str) -> re.Pattern[str]:
    longest = sorted(_names(), key=len, reverse=True)
    return re.compile(frame % "|".join(map(re.escape, longest)), re.IGNORECASE)


def known(text: str) -> str:
    """The agency that is named so, in the form in which it is given out; "" if it is none we know."""
    return _names().get(text.casefold(), "")


def split_off(text: str) -> tuple[str, str]:
    """`Brad Schade Reuters` → (`Brad Schade`, `Reuters`); (text, "") where no agency ends it."""
    found = _trailing().search(text[-60:])
    if not found or len(text) > 200:
        return text, ""
    name = found.group()
    return text[: len(text) - len(name)].rstrip(), known(name) or known(name.split(None, 1)[-1])


def within(text: str) -> str:
    """The agency at the beginning of a title: `AP Sports Writer`, `Associated Press Writer`."""
    found = _leading().match(text)
    return known(found.group()) or known(found.group().split(None, 1)[-1]) if found else ""


def is_organisation(text: str) -> bool:
    """Whether a name is an organisation's by its words: `The Evening Gazette`, `Sports Network`."""
    words = text.casefold().split()
    if known(text) or (words and words[0] in ("the", "agence", "agencia", "agência", "agenzia")):
        return True
    telling = ORGANISED if len(words) > 2 else ORGANISED - _SURNAMES
    return len(words) > 1 and not telling.isdisjoint(words)
