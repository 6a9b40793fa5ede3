"""The fingerprint of a copy: all that a verdict needs of its text, without the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from xxhash import xxh3_64_intdigest, xxh32_intdigest

from pipeline.dedupe import figures, letters, sketch
from pipeline.dedupe.letters import Codes, Mask
from pipeline.story import BODY_KINDS, Copy, Fingerprint

NAMES = 16
PARAGRAPHS = 10
HEADLINE = 12
LEAD = 24
_LEAD = 700  # characters that the lead is read from
_STRETCH = 400  # characters that are searched for names at once
_KNOWN = 1 << 14  # words, names and figures that are remembered
# A capitalised word that does not begin a sentence. What it begins with comes first, so that it is searched for fast.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁΑ-Ω](?<=[^.!?…:\"”\n][ \n].)[\w.'’&-]{1,40}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_STOP = frozenset(
    "the and for with from that this has have had was were are been will would its his her their after over into who not but says said"
    " der die das und den dem des ein eine einer einem einen mit von für auf aus bei nach über zum zur ist sind war wird sich nicht auch"
    " les des une dans pour avec sur par aux est son ses qui que pas plus selon après sont été"
    " los las una unos del por con para que sus este esta entre tras según más como fue son"
    " gli della delle degli dei nel nella che per con sono dopo una uno"
    " dos das uma pelo pela com para por que não após foi são"
    " het een van voor met aan bij dat die uit zijn naar niet"
    " что как для при это его она они был была были или после из-за под над без".split()
)


def fingerprint(copy: Copy, language: str) -> Fingerprint:
    """The fingerprint of the body in `language` (`und` where unknown).

    `exact` is the hash of the text in lower case without punctuation and space, `sketch` the smallest 56 hashes
    of its `shingles`, `figures` and `names` those that tell occurrences apart, `headline` and `lead` hashes of
    32 bits, `paragraphs` of 16. Raises nothing; about 130 µs for 3 KB.
    """
    texts = [p.text for p in copy.paragraphs if p.kind in BODY_KINDS] or [
        copy.headline
    ]  # an alert may be all headline
    text = "\n".join(["", copy.headline, "", *texts, ""])
    begins = 2 + len(copy.headline)
    whole = letters.read(text)
    body = whole[begins:]
    spoken = letters.words(body)
    run = letters.collapse(body, spoken)
    plain = letters.collapse(body, letters.letters(body))
    octets, starts = sketch.spaced(plain)
    loose = language in sketch.UNSPACED
    hashes = sketch.unspaced(plain[plain != 0]) if loose else sketch.shingles(octets, starts)
    smallest, shingles = sketch.smallest(hashes)
    heads, lead = _front(whole, begins, texts[:3])
    return Fingerprint(
        exact=xxh3_64_intdigest(run.data) if len(run) else 0,
        sketch=smallest,
        shingles=shingles,
        figures=figures.read(body, octets, starts, language),
        names=() if loose else _names(text, begins),
        words=int(np.count_nonzero(run == 0)),
        paragraphs=_paragraphs(run, spoken, texts[:PARAGRAPHS]),
        headline=heads,
        lead=lead,
    )


def content_words(text: str, most: int) -> tuple[int, ...]:
    """Hashes of the different words of `text` that carry meaning, in its order; pairs of characters in CJK."""
    return _content(_words(letters.read(f"\n{text}\n")), most)


def numbers(text: str) -> tuple[int, ...]:
    """Those of the `content_words` that are numbers."""
    found: list[str] = []
    for word in _words(letters.read(f"\n{text}\n")):
        found += _NUMBER.findall(word) if _CJK.search(word) else [word] * word[0].isdigit()
    return _content(found, HEADLINE)


def _content(words: Sequence[str], most: int) -> tuple[int, ...]:
    return _distinct(map(_hashes, words), most)


def _distinct(hashes: Iterable[tuple[int, ...]], most: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(hashes)))[:most]


def _words(codes: Codes) -> list[str]:
    return letters.split(letters.collapse(codes, letters.decimals(codes)))


def _front(whole: Codes, begins: int, texts: Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The content words of the headline, and of headline and first paragraphs: a few lines mostly have enough."""
    ends = max(begins + 1, min(begins + sum(map(len, texts)) + len(texts) + 1, _LEAD))
    codes = whole[: min(ends, max(begins + 1, _LEAD // 2))]
    mask = letters.decimals(codes)
    said = int(np.count_nonzero(mask[1 : begins + 1] > mask[:begins]))  # words that begin in the headline
    hashes = list(map(_hashes, letters.split(letters.collapse(codes, mask))))
    heads, lead = _distinct(hashes[:said], HEADLINE), _distinct(hashes, LEAD)
    if len(heads) < 2:  # no headline, or one that is all label
        heads = content_words(texts[0][:200], HEADLINE)
    return heads, lead if len(lead) == LEAD or ends == len(codes) else _content(_words(whole[:ends]), LEAD)


@lru_cache(_KNOWN)
def _hashes(word: str) -> tuple[int, ...]:
    """None for a word that says little."""
    if (len(word) < 3 and not word[0].isdigit()) or word in _STOP:
        return ()
    parts = [_stem(word)] if word.isascii() or not _CJK.search(word) else _pairs(word)
    return tuple(xxh32_intdigest(part.encode("utf-8", "replace")) | 1 for part in parts)


def _stem(word: str) -> str:
    """Inflection cut off roughly: headlines say `rises` and `rise`, `землетрясение` and `землетрясения`."""
    return word[: max(5, len(word) - 2)] if len(word) > 5 and word.isalpha() else word


def _pairs(word: str) -> list[str]:
    """Pairs of characters; numbers whole and soon, for they may be all that tells two headlines apart."""
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    return [*pairs[:1], *_NUMBER.findall(word), *pairs[1:]]


def _paragraphs(run: Codes, spoken: Mask, texts: Sequence[str]) -> tuple[int, ...]:
    """A hash of each paragraph's words. `run` is what `spoken` leaves of all of them, one after the other."""
    kept, octets, found, at, done = letters.edges(spoken), run.data.cast("B"), [], 0, 0
    for text in texts:
        size = 2 * int(np.count_nonzero(kept[at : at + len(text) + 1]))
        if size:
            found.append(xxh32_intdigest(octets[done : done + size]) & 0xFFFF | 1)
        at, done = at + len(text) + 1, done + size
    return tuple(found)


def _names(text: str, begins: int) -> tuple[str, ...]:
    """Capitalised words inside sentences; none where the text has capitals only."""
    found: dict[str, None] = {}
    while begins < len(text) and len(found) < NAMES:
        ends = text.find(" ", begins + _STRETCH)
        ends = ends if ends > 0 else len(text)
        found.update(dict.fromkeys(map(_name, _NAME.findall(text, begins, ends))))
        begins = ends
    names = tuple(found)[:NAMES]
    return () if len(names) > 12 and sum(map(str.isupper, names)) * 10 > 8 * len(names) else names


@lru_cache(_KNOWN)
def _name(written: str) -> str:
    return written.rstrip(".'’-").removesuffix("'s").removesuffix("’s")
