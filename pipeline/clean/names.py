"""Whether a line is nothing but a byline: only then it leaves the body. Who is named there is read by `byline`."""

from __future__ import annotations

import re

from pipeline.clean.signs import kind_of

LONGEST = 220  # characters
_NAME = r"(?:[^\W\d_a-zà-öø-ÿа-яё](?:[\w.'’-]|(?<=\w)/(?=\w)){0,40}|d['’][A-Z]\w{1,30})"
_SMALL = (
    r"(?:and|with|und|mit|sowie|et|avec|y|con|e|com|en|met|og|och|med|и|de|da|do|dos|das|la|las|le|los|del|della|di|du|des|van|von|der|den|zu|al|el"
    r"|bin|ibn|ben|ter|ten|te|in|at|for|für|pour|para|per|voor|the|of|dpa|gms|&|i|special\sto|staff|writer|reporter|correspondent|editor|our)"
)
_NAMES = re.compile(
    rf"(?:(?:{_NAME}|{_SMALL})[,;/=:]{{0,2}}(?:\s+|$)|\((?:{_NAME}\s?){{1,3}}\)[,;]?(?:\s+|$)|[/–—-]{{1,2}}\s){{1,28}}$"
)
_PLAIN = re.compile(rf"(?:{_NAME}\s+){{1,3}}{_NAME}=?$")
_TITLE = re.compile(
    rf"(?:{_NAME}\s+){{0,5}}(?i:writers?|editors?|correspondents?|reporters?|photographers?|columnist|press|staff|bureau\schief|analyst|reuters|korrespondent(?:in)?"
    r"|redakteur(?:in)?|correspondante?|journaliste?|corresponsal|enviad[oa]\sespecial|inviat[oa]|verslaggever|корреспондент)=?$"
)
_WEAK = frozenset(
    "di por par av af in autor text texte tekst door de".split()
)  # begin ordinary phrases too: two names and more


def is_byline(text: str) -> bool:
    """`By Jane Doe and John Roe, Reuters`: a word that introduces a byline, and nothing but names after it."""
    if kind_of(text, "head") != "byline":
        return False
    intro, _, rest = text.partition(" ")
    rest = rest.strip()
    if text.endswith(".") and len(text) > 60:
        return False
    if not rest or not _NAMES.match(rest.rstrip(".") if rest.endswith(("Reuters.", "AP.", "dpa.")) else rest):
        return False
    return " " in rest or intro.rstrip(":").casefold() not in _WEAK


def is_plain(text: str) -> bool:
    """`JANE VAN DOE=`: two to four words that could be a name."""
    return len(text) <= 60 and bool(_PLAIN.match(text))


def is_title(text: str) -> bool:
    """`AP Sports Writer=`, on the line below a byline."""
    return len(text) <= 80 and bool(_TITLE.match(text))
