"""Whether a line is nothing but a byline: only then it leaves the body. Who is named there is read by `byline`."""

from __future__ import annotations

import re

from pipeline.clean.signs import kind_of

LONGEST, _SENTENCE = 220, 60  # characters; what is longer than the second and ends in a full stop is prose
_NAME = r"(?:[^\W\d_a-zà-öø-ÿа-яё](?:[\w.'’-]|(?<=\w)/(?=\w)){0,40}|d['’][A-Z]\w{1,30}|['’]t|['’]T)"
_SMALL = (
    r"(?:and|with|by|photos?:?|fotos?:?|bild(?:er)?:?|und|mit|sowie|et|avec|y|con|e|com|en|met|og|och|med|и|de|da|do|dos|das|la|las|le|los|del|della|di|du|des|van|von|der|den|zu|al|el"
    r"|bin|ibn|ben|ter|ten|te|in|at|for|für|par|pour|para|per|voor|the|of|a|à|au|aux|les|bureaux|l['’]AFP|recueillis?|dpa(?:[/-]\w{2,20})?|gms|epd|sid|apa|ats|sda|/ritzau/|ag[êe]ncia|agenzia|&|i|[Ss]pecial\sto|staff|(?:sports)?writers?|reporters?|correspondents?"
    r"|editors?|our|own|agencies|editorial|board|wire|services|reports|unsere[mnr]?|onze|verslaggever|korrespondent(?:in|en)?|rédaction|redacción|redazione"
    r"|redactie|envoyée?s?|spéciale?s?|correspondante?s?|journalistes?|enviad[oa]s?|especial(?:es)?|nostr[oa]|inviat[oa]|corrispondente|корреспонденты?|führten?|stellten?)"
)
_NAMES = re.compile(
    rf"(?:(?:{_NAME}|{_SMALL})[,;/=:]{{0,2}}(?:\s+|$)|\((?:(?:{_NAME}|{_SMALL})\s?){{1,3}}\)[,;]?(?:\s+|$)|[/–—-]{{1,2}}\s){{1,28}}$"
)
_PLAIN = re.compile(rf"(?:{_NAME}\s+){{1,3}}{_NAME}=?$")
_PLAINS = re.compile(
    rf"{_NAME}(?:\s+{_NAME}){{1,3}}(?:(?:,\s+|,?\s+(?:and|&|und|et|y|e|en|og|och)\s+){_NAME}(?:\s+{_NAME}){{1,3}}){{0,4}}$"
)
# What two and three capitalised words above a dateline are else: sections of the service, states, bodies.
_SECTIONS = frozenset("""
news sport sports rugby league union cricket football soccer tennis golf racing afl nrl olympics games cup open grand final world national
international business finance markets market economy politics political federal state local regional rural general breaking top latest
court courts police crime weather health science education entertainment arts culture travel technology environment energy climate mining
analysis opinion feature features profile preview review summary diary advisory update correction fact check factbox timeline quotes
new south north west east northern southern western eastern central wales victoria queensland tasmania territory capital australia
australian zealand england english scotland scottish ireland irish britain british united kingdom states sydney melbourne brisbane
perth adelaide hobart darwin canberra london belfast cardiff edinburgh board council party government ministry minister parliament
house senate committee commission department office bank group company corporation university school hospital church harbour port city
""".split())  # fmt: skip
_PERSON = rf"{_NAME}(?:(?:\s(?:van|von|der|den|de|da|di|del|la|le|al|bin)){{0,2}}\s{_NAME}){{1,3}}"
_BARE = re.compile(rf"{_PERSON}(?:\sand\s{_PERSON})?$")
_HELPED = re.compile(r",?\swith\s(?:files|reporting|assistance|contributions)\sfrom\s.{3,80}$")
_TITLE = re.compile(
    rf"(?:{_NAME}\s+){{0,5}}(?i:writers?|editors?|correspondents?|reporters?|photographers?|columnist|press|staff|bureau\schief|analyst|reuters|korrespondent(?:in)?"
    r"|redakteur(?:in)?|correspondante?|journaliste?|corresponsal|enviad[oa]\sespecial|inviat[oa]|verslaggever|корреспондент(?:\sТАСС|\sРИА\sНовости)?)=?$"
)
_HOUSE = re.compile(
    r"(?i:(?:the\s)?(?:associated|canadian|australian\sassociated)\spress|agence\sfrance-presse|agencia\sefe|europa\spress|press\strust\sof\sindia|united\spress\sinternational"
    r"|thomson\sreuters\sfoundation|keystone-(?:ats|sda)|bloomberg(?:\snews)?|deutsche\spresse-agentur|xinhua|interfax|reuters|kyodo\snews|yonhap)$"
    r"|(?:AP|AFP|dpa|epd|KNA|PAP|STT|NTB|TT|ANP|APA|PTI|ANI|IANS|UNI|AAP|PA|UPI|EFE|ANSA|Belga|Lusa|Ritzau|ТАСС|TASS|Интерфакс|РИА\sНовости)$"
)
_DESK = re.compile(rf"(?:PA|AAP|AFP|AP|dpa|Reuters)(?:\s{_NAME}){{1,2}}$")  # `PA Scotland`
_BELOW = re.compile(
    rf"(?:{_NAME}(?:\s{_NAME}){{1,3}}\s?/\s?(?:TT|NTB|STT)|(?:Z[e]?\s)?{_NAME}(?:,?\s{_NAME}){{1,5}}\s\(PAP\))$"
)
_NOBODY = re.compile(
    r"(?i:(?:la\s)?r[eé]da[ck][ct]i[oó]n|(?:la\s)?redazione|redactie|redaktion|agencias|agences|agenzie)$"
)
_WEAK = frozenset(
    "di por par av af in autor text texte tekst door de".split()
)  # begin ordinary phrases too: two names and more
_ADDRESS = re.compile(r"\s\(?\S{0,40}[@\d]\S{0,60}(?:\s\S{1,12}){0,5}$")


def is_byline(text: str) -> bool:
    """`By Jane Doe and John Roe, Reuters`: a word that introduces a byline, and nothing but names after it."""
    if text[0] == "(" and text[-1] == ")":
        text = text[1:-1].strip() or text
    if (len(text) > _SENTENCE and text.endswith(".")) or kind_of(text, "head") != "byline":
        return False
    intro, _, rest = text.partition(" ")
    rest = _ADDRESS.sub("", rest.strip(" =")).removesuffix(".")
    if not rest or not _NAMES.match(rest):
        return False
    return (
        " " in rest
        or intro.rstrip(":").casefold() not in _WEAK
        or bool(_NOBODY.match(rest) or _HOUSE.match(rest))
    )


def is_house(text: str) -> bool:
    """Without a word that introduces it: `The Associated Press`, `Jane Doe, The Canadian Press`, `Jane Doe and John Roe, UPI White
    House Correspondents`, `STT–Aino Virtanen`.

    Only right above the body: further down these words are other things too.
    """
    text = _HELPED.sub("", text) if " with " in text else text
    house, dash, name = text.partition("–")
    if dash:
        return len(text) <= 60 and bool(_HOUSE.match(house) and _PLAINS.match(name))
    name, comma, rest = text.rpartition(", ")
    if comma:
        housed = _HOUSE.match(rest) or _DESK.match(rest) or is_title(rest)
        return len(text) <= 120 and bool(_PLAINS.match(name)) and bool(housed)
    return len(text) <= 40 and bool(_HOUSE.match(text))


def is_housed(text: str) -> bool:
    """`Ana Gómez (EFE)`; only below a headline, for `Boats Collide (AP)` is one."""
    name, _, rest = text.removesuffix(")").rpartition(" (")
    return text.endswith(")") and is_plain(name) and name.count(" ") < 3 and bool(_HOUSE.match(rest))


def is_housed_below(text: str) -> bool:
    """At the end of the copy: `Anna Berg/TT`, `Jan Zdrój (PAP)`, `Z Limy Jan Zdrój (PAP)`; other houses sign pictures so."""
    return len(text) <= 80 and bool(_BELOW.match(text))


def is_bare(text: str) -> bool:
    """`Jane Doe`, `Jane van Doe and John Roe` right above a dateline: names of persons, no words of sections, places and offices."""
    words = text.replace(" and ", " ").casefold().split()
    return len(text) <= 60 and bool(_BARE.match(text)) and _SECTIONS.isdisjoint(words)


def is_plain(text: str) -> bool:
    """`JANE VAN DOE=`: two to four words that could be a name."""
    return len(text) <= 60 and bool(_PLAIN.match(text))


def is_title(text: str) -> bool:
    """`AP Sports Writer=`, on the line below a byline."""
    return len(text) <= 80 and bool(_TITLE.match(text))
