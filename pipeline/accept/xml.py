"""XML opened safely: no DTD, no entity of the document's own, no network, bounded size, depth and node count.

The DOCTYPE is cut off before the parser sees it, so nothing it declares can expand or be fetched; a reference to
an entity it declares is refused, the named characters of HTML (`&nbsp;`) are read. What is slightly broken is
read with repair (see `xmlrepair`), and `applied` says so.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from lxml import etree

from pipeline.accept import charset, xmlrepair
from pipeline.accept.payload import BLANK
from pipeline.story import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.accept.payload import Payload

Element = etree._Element
Opened = tuple["Sequence[Element]", tuple[str, ...]]

# What one document may hold: a tree of more would not fit the memory that a payload may take.
MOST = {"<": 300_000, '="': 200_000, "='": 200_000, "xmlns:": 5_000}
# libxml2's own limits: 256 levels (XML_PARSE_HUGE off), 10 million characters in one node.
LIMITS = {
    "excessive depth": "too-deep",
    "too long": "too-large",
    "size limit": "too-large",
    "huge": "too-large",
}
DECLARED = re.compile(r"<!ENTITY\s{1,64}(?!%)([A-Za-z_:][\w:.-]{0,63})\s")
ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,80})[\s/>]")
DOCTYPE_TOKEN = re.compile(r"""["'\[\]>]|<!--|<\?""")
CLOSING = {"<!--": "-->", "<?": "?>"}
# In this order, each on top of the one before: what is tried on a document that cannot be read as it stands.
REPAIRS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("xml-escaped", xmlrepair.escaped),
    ("xml-balanced", xmlrepair.balanced),
    ("xml-joined", xmlrepair.wrapped),
)


def parse(payload: Payload) -> Opened:
    """The root elements (one, or several where documents were strung together) and what was repaired.

    Raises `Refused`: too-large, too-many, too-deep, hostile-markup, broken-markup.
    """
    text = payload.text.lstrip(BLANK)
    _refuse_masses(text)
    text, declared = without_doctype(text)
    whole = text is payload.text and isinstance(payload.data, bytes) and not payload.applied
    try:
        return [_tree(payload.raw if whole else text)], ()
    except etree.XMLSyntaxError as error:
        _refuse_limits(error)
    _refuse_entities(text, declared)
    return _repaired(text)


def root_name(payload: Payload) -> str:
    """The local name of the first element, also behind a DOCTYPE with declarations; "" where there is none."""
    if payload.root[0]:
        return payload.root[0]
    head = payload.head.lstrip(BLANK)
    if not head.startswith("<"):
        return ""
    head = without_doctype(head)[0]
    found = ROOT.match(head, _after_misc(head, 0))
    return found[1].rpartition(":")[2] if found else ""


def local(element: Element) -> str:
    """The element's name without namespace."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def first(element: Element, name: str) -> Element | None:
    """The first direct child of that local name."""
    return next((child for child in element if local(child) == name), None)


def without_doctype(text: str) -> tuple[str, frozenset[str]]:
    """`text` without its DOCTYPE, and the general entities that this declared."""
    at = _after_misc(text, 0)
    if text[at : at + 9].upper() != "<!DOCTYPE" or not (end := _doctype_end(text, at)):
        return text, frozenset()
    return text[:at] + text[end:], frozenset(DECLARED.findall(text, at, end))


def _tree(text: str | bytes, *, recover: bool = False) -> Element:
    """The encoding is given: the text was decoded already, or is UTF-8 as it came, whatever its declaration says."""
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(text if isinstance(text, bytes) else text.encode("utf-8", "replace"), parser)


def _repaired(text: str) -> Opened:
    text, applied = charset.clean(text)
    for name, repair in REPAIRS:
        mended = repair(text)
        applied += (name,) if mended != text else ()
        text = mended
        try:
            return _documents(_tree(text)), applied
        except etree.XMLSyntaxError as error:
            _refuse_limits(error)
    return _documents(_recovered(text)), (*applied, "xml-recovered")


def _documents(root: Element) -> Sequence[Element]:
    documents = list(root) if root.tag == xmlrepair.WRAPPER else [root]
    if not documents:
        raise Refused("broken-markup", "no element in the XML")
    return documents


def _recovered(text: str) -> Element:
    """What libxml2 makes of it, unless much of the text is lost on the way."""
    try:
        root = _tree(text, recover=True)
    except etree.XMLSyntaxError as error:
        raise Refused("broken-markup", f"no XML: {error}") from None
    kept = 0 if root is None else sum(len(part) for part in root.itertext())
    if kept * 10 < 9 * xmlrepair.text_length(text) or not kept:
        raise Refused("broken-markup", "the XML is broken so that its text would be lost")
    _spell_out(root)
    return root


def _spell_out(root: Element) -> None:
    """References that recovery left in the tree as nodes of their own become what they look like."""
    for node in list(root.iter(etree.Entity)):
        written = (node.text or "") + (node.tail or "")
        before, parent = node.getprevious(), node.getparent()
        if before is not None:
            before.tail = (before.tail or "") + written
        elif parent is not None:
            parent.text = (parent.text or "") + written
        if parent is not None:
            parent.remove(node)


def _refuse_masses(text: str) -> None:
    for mark, most in MOST.items():
        if len(text) > most * len(mark) and text.count(mark) > most:
            raise Refused("too-many", f"more than {most} times {mark!r} in one document")


def _refuse_limits(error: etree.XMLSyntaxError) -> None:
    told = str(error).lower()
    for words, reason in LIMITS.items():
        if words in told:
            raise Refused(reason, f"the XML is over the parser's limit: {error}") from None


def _refuse_entities(text: str, declared: frozenset[str]) -> None:
    """An entity that only the document declares is never expanded, and a story without it is not the story."""
    if not declared:
        return
    for found in xmlrepair.ENTITY.finditer(text):
        if found[1] in declared and f"{found[1]};" not in html5:
            raise Refused("hostile-markup", f"the entity {found[1]!r} is declared in the DOCTYPE")


def _after_misc(text: str, at: int) -> int:
    """The position after white space, declarations and comments."""
    while True:
        while text[at : at + 1].isspace():
            at += 1
        closing = "?>" if text.startswith("<?", at) else "-->" if text.startswith("<!--", at) else ""
        if not closing or (end := text.find(closing, at)) < 0:
            return at
        at = end + len(closing)


def _doctype_end(text: str, at: int) -> int:
    """Where a DOCTYPE ends, its quotes, comments and internal subset skipped; 0 where it does not."""
    inside = False
    while found := DOCTYPE_TOKEN.search(text, at):
        at = found.end()
        if (mark := found[0]) == ">" and not inside:
            return at
        if mark in "[]":
            inside = mark == "["
        elif mark != ">":
            closing = CLOSING.get(mark, mark)
            if (end := text.find(closing, at)) < 0:
                return 0
            at = end + len(closing)
    return 0
