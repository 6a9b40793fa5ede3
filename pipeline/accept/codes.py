"""Codes of every scheme under the feed's own short name: `medtop:20000768`, a URI, a ninjs concept."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.story import Code

URI = re.compile(r"(?:https?://|urn:)[^\s]{1,400}$")
BREAKS = re.compile(r"[/:#?=]+")
# Short names of IPTC's and the agencies' vocabularies, by the part of their URI that names them.
SHORT = {
    "mediatopic": "medtop",
    "subjectcode": "subj",
    "subref": "subj",
    "genre": "genre",
    "cv.ap.org": "ap",
}
HELD_IN = frozenset({"id", "a", "code", "codes", "vocab", "spec"})  # path parts that name no vocabulary
LONG = 200  # characters of a code, its name and scheme that are worth remembering
# The names that agencies give to IPTC's Subject Codes: `subj`, STT's `sttsubj`, Reuters' `iptc`, Superdesk's
# `subject_custom`.
SUBJECTS = re.compile(r"(?i)(?:subj|iptc|(?<![a-z])subject(?:_?codes?|_custom)?)$")
VERSION = re.compile(r"v?\d[\d.-]{0,12}$")
QCODE = re.compile(r"([A-Za-z][\w.-]{0,40}):([^\s/].{0,200})$")


def qcode(written: str, name: str = "", scheme: str = "") -> Code:
    """`medtop:20000768`, a URI or a bare code as `Code`; `scheme` is what a bare code belongs to, itself maybe a
    URI."""
    short = len(written) + len(name) + len(scheme) < LONG
    return _remembered(written, name, scheme) if short else _read(written, name, scheme)


def _read(written: str, name: str, scheme: str) -> Code:
    written = written.strip()
    if URI.match(written):
        return _uri(written, name)
    if found := QCODE.match(written):
        scheme = found[1]
        if SUBJECTS.search(scheme) and (known := iptc(found[2])):
            scheme = (
                known  # of them too are the Media Topics that took the Subject Codes' place on some desks
            )
        return Code(scheme=scheme, code=found[2], name=name)
    if URI.match(scheme):
        scheme = _uri(scheme.rstrip("/#:") + "/x", "").scheme
    return Code(scheme=scheme, code=written, name=name)


_remembered = lru_cache(maxsize=4096)(_read)  # a feed has a few hundred codes, and sends them all day


def iptc(code: str) -> str:
    """The scheme of eight bare digits, which are IPTC's: Media Topics from 20000000 on, else Subject Codes."""
    if len(code) != 8 or not (code.isascii() and code.isdigit()):
        return ""
    return "medtop" if code[0] == "2" else "subj"


def _uri(written: str, name: str) -> Code:
    """The last part is the code, the one before it that names something its scheme."""
    *rest, code = [part for part in BREAKS.split(written) if part][1:] or [written]
    told = (part for part in reversed(rest) if part not in HELD_IN and not VERSION.match(part))
    scheme = next(told, "")
    return Code(scheme=SHORT.get(scheme.lower(), scheme), code=code, name=name)
