"""Bytes to text: the charset found, never guessed away; what was repaired is said.

Order of trust: byte-order mark, UTF-16 by its zeros, UTF-8 if it decodes (a declared Latin-1 that is valid
UTF-8 is UTF-8), the declared charset, UTF-8 with a few stray bytes, then charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

from pipeline.accept import guess
from pipeline.story import Refused

Applied = tuple[str, ...]

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Charsets that look like ASCII or UTF-8 by their bytes and must be believed when declared.
SEVEN_BIT = re.compile(r"(?i)utf-?7|iso-2022|hz-gb")
# Of Python's codecs those that are charsets: `punycode` and `unicode_escape` are none, and slow.
CHARSET = re.compile(
    r"(?:utf-|ascii|iso8859|cp\d|koi8|mac-|shift_jis|euc_|gb|big5|tis-|johab|hz|iso2022|ptcp)"
)
# What the world calls Latin-1 and ASCII is windows-1252 (WHATWG Encoding, section 4.2).
SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
SAMPLE = 64 * 1024
# C0 controls but tab, line feed, form feed, carriage return; delete. SOH, STX, ETX frame ANPA and 7901 copy.
CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\f\r") + b"\x7f"
NO_CHARACTERS = "\u2028\u2029\ufeff\ufffe\uffff"
SURROGATE = b"\xed"  # as each of them begins in UTF-8
NO_CHARACTER = re.compile(f"[{NO_CHARACTERS}\ud800-\udfff]")
MENDED = 1 << 20  # characters of a text whose mojibake is worth a repair
SCRIPTS = (0, 3, 4, 5, 6)  # Latin, Greek, Cyrillic, Hebrew, Arabic
LEADS = "ÂÃâðÐÑ"  # first bytes of UTF-8 as windows-1252 shows them
MOJIBAKE = re.compile(f"[{LEADS}][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def decode(data: bytes, declared: str = "") -> tuple[str, Applied]:
    """`data` as text, and what had to be done beyond reading UTF-8. Raises `Refused` bad-encoding."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return _strict(data, name), (f"charset:{name}",)
    if wide := _wide(data[:SAMPLE]):
        return _strict(data, wide), (f"charset:{wide}",)
    if declared and SEVEN_BIT.match(declared) and (text := _try(data, declared)) is not None:
        return text, (f"charset:{declared.lower()}",)
    if (text := _try(data, "utf-8")) is not None:
        return text, ()
    return _legacy(data, declared)


def clean(text: str) -> tuple[str, Applied]:
    """`text` with line feeds alone for line ends, without control characters and lone surrogates, mojibake mended;
    unchanged where there are none of these."""
    applied: Applied = ()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (kept := _without_controls(text)) != text:
        text, applied = kept, ("control-characters",)
    if len(text) <= MENDED and _looks_broken(text):
        mended = "\n".join(map(_mend, text.split("\n")))
        if mended != text:
            return mended, (*applied, "mojibake")
    return text, applied


def _strict(data: bytes, name: str) -> str:
    text = _try(data, name)
    if text is None:
        raise Refused("bad-encoding", f"the bytes begin as {name} and go on as something else")
    return text


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return None


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every other byte is the script's (zero in Western copy, 4 in Russian)."""
    if len(head) < 8 or 0 not in head:  # its spaces and line ends have one
        return ""
    even, odd = (_share(head[at::2]) for at in (0, 1))
    if max(even, odd) < 0.5 or min(even, odd) > 0.25:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _share(every_other: bytes) -> float:
    """How much of it is the commonest byte of those that name a script in UTF-16."""
    return max(every_other.count(script) for script in SCRIPTS) / len(every_other)


def _legacy(data: bytes, declared: str) -> tuple[str, Applied]:
    name = _superset(declared)
    if name and name != "utf-8" and (text := _try(data, name)) is not None:
        return text, (f"charset:{name}",)
    if _mostly_utf8(data):
        return data.decode("utf-8", _STRAY), ("charset:utf-8+cp1252",)
    return _guess(data)


def _superset(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    return SUPERSETS.get(name, name) if CHARSET.match(name) else ""


def _mostly_utf8(data: bytes) -> bool:
    """More well-formed multi-byte sequences than broken bytes: UTF-8 with a legacy snippet pasted in."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f") - broken > 2 * broken


def _guess(data: bytes) -> tuple[str, Applied]:
    head = data[:SAMPLE]
    if len(head.translate(None, CONTROLS)) < 0.9 * len(head):
        raise Refused("bad-encoding", "the bytes are no text: more than a tenth are control characters")
    for candidate in (guess.name(head), "cp1252", "latin-1"):
        if (text := _try(data, candidate)) is not None:
            return text, (f"charset:{candidate}",)
    raise Refused("bad-encoding", "no charset reads these bytes")


def _stray(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 is read as windows-1252; one that is not even that, as U+FFFD."""
    assert isinstance(error, UnicodeDecodeError)
    broken = error.object[error.start : error.start + 1]
    return broken.decode("cp1252", "replace"), error.start + 1


_STRAY = "copytaster-stray"
codecs.register_error(_STRAY, _stray)


def _without_controls(text: str) -> str:
    """The text itself where it has none. As bytes, because those are looked through and filtered at the speed of C,
    however many."""
    data = text.encode("utf-8", "surrogatepass")
    if any(map(data.__contains__, CONTROLS)):
        text = data.translate(None, CONTROLS).decode("utf-8", "surrogatepass")
    if SURROGATE in data or any(map(text.__contains__, NO_CHARACTERS)):
        text = NO_CHARACTER.sub(_instead, text)
    return text


def _instead(match: re.Match[str]) -> str:
    """A line end for Unicode's own, a mark for half a character, nothing for what is none."""
    found = match[0]
    if found in "\u2028\u2029":
        return "\n" if found == "\u2028" else "\n\n"
    return "\ufffd" if "\ud800" <= found <= "\udfff" else ""


def _looks_broken(text: str) -> bool:
    """Whether there is mojibake in it; that it has none of the letters is found out much faster than the rest."""
    return not text.isascii() and any(lead in text for lead in LEADS) and MOJIBAKE.search(text) is not None


def _mend(line: str) -> str:
    """ftfy's repair of one line, taken only where it mends all that looks broken in it."""
    if not _looks_broken(line):
        return line
    from ftfy import TextFixerConfig, fix_encoding

    certain = TextFixerConfig(
        replace_lossy_sequences=False, decode_inconsistent_utf8=False, unescape_html=False
    )
    mended = fix_encoding(line, certain)
    return line if MOJIBAKE.search(mended) else mended
