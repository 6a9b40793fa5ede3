"""Codes of every scheme under the feed's own short name: `medtop:20000768`, a URI, a ninjs concept."""

from __future__ import annotations

import re

from pipeline.story import Code

# The scheme's short name is the last path segment but one: …/newscodes/mediatopic/20000768.
URI = re.compile(r"(?:https?://|urn:)[^\s]{1,400}?([^/:\s]{1,60})[/:]([^/:\s]{1,200})$")
SHORT = {"mediatopic": "medtop", "subjectcode": "subj", "subref": "subj", "newscodes": "subj"}
QCODE = re.compile(r"([A-Za-z][\w.-]{0,40}):([^\s/].{0,200})$")


def qcode(written: str, name: str = "", scheme: str = "") -> Code:
    """`medtop:20000768`, a URI or a bare code as `Code`; `scheme` is what a bare code belongs to."""
    written = written.strip()
    if found := URI.match(written):
        return Code(scheme=SHORT.get(found[1].lower(), found[1]), code=found[2], name=name)
    if found := QCODE.match(written):
        return Code(scheme=found[1], code=found[2], name=name)
    return Code(scheme=scheme, code=written, name=name)
