"""The places part: `Tel Aviv/Beirut`, `NEW YORK, LONDON and BEIJING`, `GROSSETO, Italy`, `Padua (Italia)`.

Names with what joined them, as written; which of them are places of their own and which are regions is settled by
`places.group`, which knows geography.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from pipeline.dateline.agencies import written_so
from pipeline.dateline.dates import DatePart
from pipeline.dateline.months import month
from pipeline.dateline.tokens import DASH, NUMBER, WORD, Token
from pipeline.places import Join, Name, is_region, known

Style = Literal["upper", "mixed", "lower"]
Dated = Callable[[int], DatePart | None]

_STRAY = frozenset("{}|")  # characters that a line's noise put into words
_UNSTRAYED = str.maketrans("", "", "{}|")
_ON = "في"  # `القاهرة في 3 مايو`: before a date it is no word of a name
_MOST_WORDS = 7
_MOST_NAMES = 8
_AND = frozenset("and und y et e og och en ja i и & dan".split())
_SMALL = frozenset(
    """
    de la le les las los del dels della delle di da do dos das du des d l of the al el am an der die dem im in bei sur
    sous upon on op den ob board bord zu auf aan ter ten van von bin ibn as ash ad ar by near na nad pod sul au aux à a
    vor unter super es pri u kod pred lès lez aş az ez edh
    """.split()
)
_PREFIXED = re.compile(r"['’]?[^\W\d_]{1,4}['’-][^\W\d_a-zà-öø-ÿа-яё]")  # `el-Sheikh`, `d'Ivoire`
_KINDS = frozenset(
    "unies border province state region county district island islands prefecture oblast".split()
)
_POINTED = re.compile(r"[abi]\.[^\W\d_]|[abiv]$")  # `Frankfurt a.M.`, `Bernau b. Berlin`
_ABBREVIATED = frozenset("st ste ft mt pt sta sto n s e w no so s gt pto gral sta cd".split())


class Names(NamedTuple):
    names: tuple[Name, ...]
    style: Style
    next: int
    slips: tuple[str, ...]


def read(tokens: Sequence[Token], at: int, is_agency: Callable[[int], bool], dated: Dated) -> Names | None:
    """The names that begin at the token `at`; None where it does not look like a name.

    `is_agency(i)` tells whether a known agency begins at token `i`, `dated(i)` gives the date that does.
    """
    names: list[Name] = []
    words: list[Token] = []
    join: Join = ""
    after = at
    while len(names) < _MOST_NAMES:
        end = _words(tokens, at, dated, lower=not names and tokens[at].text.islower())
        if end == at:
            break
        words += tokens[at:end]
        names.append(Name(_text(tokens[at:end]), join))
        after = end
        while tokens[after].text in ("(", "[") and not is_agency(after):
            inside, passed = _bracketed(tokens, after, dated)
            if passed == after:
                break
            names, after = names + inside, passed
        step = _join(tokens, after, is_agency, dated)
        if step is None:
            break
        join, at = step
    if not names:
        return None
    slips = [
        f"typo: place {w.text!r}"
        for w in words
        if (w.text.islower() and _is_slip(w)) or not _STRAY.isdisjoint(w.text)
    ]
    if len(names) > 1 and names[1].join == "/" and _is_reporter(names[0].text):
        names, words = [names[1]._replace(join=""), *names[2:]], words[len(names[0].text.split()) :]
    return Names(tuple(names), _style(words), after, tuple(slips))


def _is_reporter(name: str) -> bool:
    """`Mehmet YILDIZ/ TRABZON, (DHA)`: a name in normal case and a surname in capitals, which is no place."""
    first, *_, last = words if len(words := name.split()) > 1 else (name, name)
    return first.istitle() and last.isupper() and len(last) > 2 and not known(name)


def _is_slip(word: Token) -> bool:
    return word.text not in _SMALL and word.text not in _KINDS and word.text not in _AND


def _words(tokens: Sequence[Token], at: int, dated: Dated, lower: bool) -> int:
    """The index after the words of one name, `at` where none begins here."""
    end = at
    while end - at < _MOST_WORDS and (token := tokens[end]).kind == WORD:
        if (
            end > at
            and len(token.text) < 4
            and token.text.casefold() in _AND
            and (linked := _linked(tokens, at, end))
        ):
            end = linked
            break
        if not _belongs(tokens, end, dated, first=end == at, lower=lower):
            break
        if end > at and tokens[end + 1].kind == DASH and _is_signed(tokens, at, end):
            break
        end += 1
        if token.dotted and not _goes_on(token):
            break
    if end > at and tokens[end].text in _KINDS and tokens[end + 1].text in (",", "("):
        end += 1
    while (
        end > at
        and tokens[end - 1].text.islower()
        and not lower
        and not _slipped(tokens, end - 1, dated)
        and tokens[end - 1].text not in _KINDS
    ):
        end -= 1  # `Frankfurt am`: a small word ends no name
    return end


def _is_signed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """`London CNN —`: whether the word before the dash is an agency's name behind a place that is known."""
    name = " ".join(token.text for token in tokens[at:end])
    signed = written_so(tokens[end].text) is not None
    return signed and known(name) > 0 and not known(f"{name} {tokens[end].text}")


def _linked(tokens: Sequence[Token], at: int, link: int) -> int:
    """`Mo i Rana`, `Vilanova i la Geltrú`: the index after a name of the gazetteer that has the link within, else 0."""
    end = link + 1
    while end - at <= _MOST_WORDS and (token := tokens[end]).kind == WORD and not token.dotted:
        if not (token.text[0].isupper() or token.text in _SMALL):
            break
        end += 1
    written = [token.text for token in tokens[at:end]]
    reach = range(end, link + 1, -1)
    names = ((stop, " ".join(written[: stop - at])) for stop in reach)
    return next((stop for stop, name in names if known(name) or is_region(name)), 0)


def _belongs(tokens: Sequence[Token], at: int, dated: Dated, first: bool, lower: bool) -> bool:
    text = tokens[at].text
    if text == _ON and tokens[at + 1].kind == NUMBER:
        return False
    if month(text) and (tokens[at + 1].kind == NUMBER or dated(at)):
        return False
    if lower or (text[0].islower() and _slipped(tokens, at, dated)):
        return text.islower()
    if not first and len(text) < 4 and text.casefold() in _AND and tokens[at + 1].kind == WORD:
        return False
    if _is_capital(text) or (not first and text in _SMALL) or _PREFIXED.match(text) is not None:
        return True
    return not first and tokens[at].dotted and _POINTED.match(text) is not None


def _is_capital(text: str) -> bool:
    """Whether a word begins as names do: with a capital, or in Hebrew and Arabic, which have none, anyhow."""
    return text[0].isupper() or "א" <= text[0] <= "ۓ"


def _slipped(tokens: Sequence[Token], at: int, dated: Dated) -> bool:
    """`La paz, march 4`: a small letter where the date comes next is a slip."""
    return tokens[at].text.islower() and tokens[at + 1].text == "," and dated(at + 2) is not None


def _goes_on(token: Token) -> bool:
    """Whether the full stop is an abbreviation's inside a name: `St. Louis`, `U.N. HEADQUARTERS`, `USS GERALD R. FORD`."""
    return len(token.text) == 1 or token.text.casefold() in _ABBREVIATED or "." in token.text


def _text(words: Sequence[Token]) -> str:
    pieces = [w.text + ("." if w.dotted else "") for w in words]
    last = words[-1]
    if last.dotted and not ("." in last.text or is_region(" ".join(pieces)) or _goes_on(last)):
        pieces[-1] = last.text
    written = " ".join(pieces)
    return written if _STRAY.isdisjoint(written) else written.translate(_UNSTRAYED)


def _bracketed(tokens: Sequence[Token], at: int, dated: Dated) -> tuple[list[Name], int]:
    """`(Castellón)`, `[Syria]`: a region, where more of a dateline follows it; nothing otherwise."""
    end = _words(tokens, at + 1, dated, lower=False)
    closer = ")" if tokens[at].text == "(" else "]"
    if end == at + 1 or tokens[end].text != closer:
        return [], at
    after = tokens[end + 1]
    text = _text(tokens[at + 1 : end])
    if closer == ")" and not (
        after.text in ("(", "[", ",", "/", ".") or after.kind == NUMBER or is_region(text)
    ):
        return [], at
    return [Name(text, "(")], end + 1


def _join(
    tokens: Sequence[Token], at: int, is_agency: Callable[[int], bool], dated: Dated
) -> tuple[Join, int] | None:
    """What joins the next name, and where that begins; None where no further name follows."""
    token, after = tokens[at], tokens[min(at + 1, len(tokens) - 1)]
    if token.text == "," and after.text.casefold() in _AND:
        at, token, after = at + 1, after, tokens[at + 2]
    if after.text == "the" and tokens[at + 2].kind == WORD:  # `TORSHAVN, the Faroe Islands`
        after, skipped = tokens[at + 2], 2
    else:
        skipped = 1
    if after.kind != WORD or not (_is_capital(after.text) or _PREFIXED.match(after.text)):
        return None
    if token.text == "," and dated(at + 1) is None and not is_agency(at + 1):
        return ",", at + skipped
    if token.text == "/" and not is_agency(at):
        return "/", at + 1
    if token.kind == DASH and _dash_within(tokens, at, is_agency, dated):
        return "-", at + 1
    if token.text.casefold() in _AND:
        return "and", at + 1
    return None


def _dash_within(tokens: Sequence[Token], at: int, is_agency: Callable[[int], bool], dated: Dated) -> bool:
    """`Rivas - Vaciamadrid, 23 may (EFE)`: the dash is the name's where date and agency are still to come, in
    `U.S.-MEXICO BORDER (AP)` where the agency is and no blanks are about it."""
    end = _words(tokens, at + 1, dated, lower=False)
    glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    if glued and end > at + 1 and is_agency(end):
        return True
    date = dated(end + (tokens[end].text == ","))
    return end > at + 1 and date is not None and is_agency(date.next)


def _style(words: Sequence[Token]) -> Style:
    letters = [
        w.text for w in words if w.text not in _SMALL and (len(w.text) > 3 or w.text.casefold() not in _AND)
    ]
    first = letters[0] if letters else ""
    if first.islower() and all(map(str.islower, letters)):
        return "lower"
    return "upper" if len(first) > 1 and first.isupper() else "mixed"
