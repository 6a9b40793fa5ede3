"""Embargoes that only the text or a note states: `EMBARGOED UNTIL 10:00 GMT, Nov 26`, `Sperrfrist: 26.11., 10 Uhr`, …

An embargo line begins a paragraph or stands in an ed note. It names a time (`EMBARGO 0001 Tuesday`), says `until` or
addresses the desk (`Bitte Sperrfrist beachten!`); `Embargo on oil begins Monday` is news. Whose time is not said whole
(moment.py) is an embargo that cannot be read. To hold a story that is free costs a question, to leak one a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from pipeline.story import Embargo
from pipeline.version import moment
from pipeline.words import Words

_OPENING = r"""
    [\W_]{0,6}
    (?:(?:achtung|attention|note|notes?\ to\ editors|eds?|editors?|redaktion(?:en|shinweis)?|hinweis|strictly|nota|avis|внимание
        |(?:press|news|media)\ (?:release|advisory)|embargo(?:ed)?|under\ embargo)\b[\W_]{1,4}){0,3}
"""
# `This story is …`, `The attached report is …`, `Diese Meldung ist …`: a noun for copy and its verb.
_COPY = r"""
    (?:(?:(?:this|the|all|these|diese[rs]?|die|der|cette|cet|ce|la|le|esta|este|el)\ (?:\w{3,12}\ ){0,2}?)?
       (?:stor(?:y|ies)|reports?|release|material|items?|copy|articles?|interview|information(?:en)?|content|text[eo]?|document|following|figures|results
         |meldung|beitrag|bericht|mitteilung|pressemitteilung|d[ée]p[êe]che|communiqu[ée]|noticia|nota|informaci[óo]n|comunicado|contents)
       \ (?:is|are|remains?|ist|sind|steht|est|sont|est[áa]n?|é|è)\ )
  | (?:(?:please|pls|bitte|merci\ de|pri[èe]re\ de|rogamos|se\ ruega)\ )?(?:note|observe|respect(?:er|ar)?|mind)\ (?:the|this|our|l['’]|el)?\ ?(?=\S*\ ?embargo)
  | bitte\ (?=sperrfrist)
"""
_UNTIL = r"""
    (?:under\ )?(?:an?\ )?(?:strict(?:ly)?\ )?embargo(?:e?d)?(?:\ (?:for|against)\ (?:release|publication|use|broadcast))?[\s:]{1,3}(?:until|till?|to\ (?=\d)|before|for\ (?=\d|delivery|release))
  | not\ (?:for|to\ be)\ (?:publication|publish(?:ed)?|release[d]?|used?|broadcast|distribut(?:ion|ed))\ (?:before|until|till)
  | (?:hold|held)\ (?:for\ release\ )?(?:until|till|at\ (?=\d))
  | (?:sperrfrist|sperrvermerk)\b(?=[^.]{0,30}(?:\d|bis)) | (?:mit\ |unter\ )?embargo\ bis | gesperrt\ bis | frei\ (?:ab|für)\ (?=[^.]{0,40}\d{1,2}[.:]\d\d)
  | sperrfrist\ (?:bitte\ )?(?:unbedingt\ )?(?:beachten|einhalten)
  | (?:sous\ )?embargo\ jusqu['’] | (?:[àa]\ )?ne\ pas\ (?:publier|diffuser)\ avant
  | (?:bajo\ |con\ )?(?:embargo|embargad[oa]s?)\ hasta | no\ (?:publicar|difundir)\ (?:antes|hasta)
  | (?:sotto\ )?embargo\ fino | non\ (?:pubblicare|diffondere)\ prima | (?:sob\ )?(?:embargo|embargad[oa])\ até | não\ (?:publicar|divulgar)\ antes
  | (?:onder\ )?embargo\ tot | niet\ (?:publiceren|gebruiken)\ (?:vóór|voor)\ (?=[^.]{0,30}\d)
  | (?:sperrefrist|sperrfrist|embargo)\ til | embargo\ till
  | (?:под\ )?эмбарго\ до | не\ (?:публиковать|для\ публикации|распространять)\ (?:ранее\ |до\ )
"""
# A time, or what holds one, directly after the word.
_AT = rf"""
    (?:strict\ )?embargo(?:ed)?(?:\ (?:date|time|period|deadline)(?:\ (?:and|&)\ time)?)?\s?(?:[:=,–—-]{{1,2}}\s?)?(?:set\ )?(?:for\ |of\ |at\ |on\ |am\ |le\ |den\ )?(?=(?:{moment.WHEN}))
  | embargo(?:\ (?:lifts|expires|ends|breaks|is\ lifted|lifted|will\ be\ lifted))\s?:?\s?(?:at\ |on\ )?(?=(?:{moment.CLOCK}))
  | embargo\ (?:lifts|expires|ends|breaks)\s?:\s?(?=(?:{moment.WHEN}))
  | release\ (?:date|time|date\ and\ time)\s?:\s?(?=(?:{moment.WHEN}))
  | embargo(?:ed)?\s?[:=]\s?(?=[^.]{{0,60}}\d)
  | sperr(?:e?frist|vermerk)\s?[:–—-]?\s?(?=(?:{moment.WHEN}))
  | (?:zur\ veröffentlichung\ )?frei(?:gegeben)?\ (?:ab|für|zum|am)\ (?=(?:{moment.DATE}))
  | nicht\ vor\ (?=[^.]{{0,50}}\ (?:veröffentlichen|verwenden|verbreiten|senden)\b)
  | (?:adv\d{{0,2}}\W{{1,3}})?(?:advance\ for|for\ release|for\ use)\s?:?\ (?:on\ |at\ )?(?=(?:{moment.DATE}|{moment.CLOCK}))
  | for\ release\ (?:at|on|after|not\ before)\ (?=[^.]{{0,30}}?\b(?:{moment.WHEN}))
  | for\ (?:{moment.WEEKDAY})\ release
"""
_ALONE = r"[\W_]{0,6}(?-i:EMBARGO|SPERRFRIST|EMBARGOED|Embargoed|ЭМБАРГО)(?:\ (?:copy|material|story|meldung))?[\W_]{0,6}$"
_LINE = re.compile(rf"{_OPENING}(?:{_COPY})?(?:{_UNTIL}|{_AT})|{_ALONE}", re.I | re.X)
_NOTE = re.compile(rf"\b(?:{_UNTIL}|{_AT})|^{_ALONE}", re.I | re.X)
# Every form has one of these in its first words.
_words = Words((
    "embarg", "hold for", "hold until", "hold till", "hold at", "held for", "held until", "held till", "held at", "for release",
    "day release", "release date", "release time", "sperr", "frei ", "not for", "not to be", "nicht vor", "advance for", "for use",
    "pas publ", "pas diff", "no publ", "no difu", "non pubb", "non diff", "não publ", "não divu", "niet publ", "niet gebr",
    "эмбарго", "не публ", "не для", "не распр",
))  # fmt: skip
_HEAD = 80  # characters, more than the first words of any form take
_LONGEST = 140


def read(notes: Iterable[str], lines: Iterable[str], received: datetime, home: str = "") -> Embargo | None:
    """The embargo that a note states anywhere, or a line at its beginning; `until` None where it cannot be read.

    `received` settles years and weekdays, `home` is the feed's zone or "". Raises nothing; linear in the notes, constant in each line.
    """
    found = [m for note in notes if _words.any(note.lower()) and (m := _NOTE.search(note))]
    begun = list(lines)
    if _words.any("\n".join([line[:_HEAD] for line in begun]).lower()):
        found += [m for line in begun if (m := _LINE.match(line))]
    if not found:
        return None
    written = found[0].string[found[0].start() : found[0].start() + _LONGEST].split("\n")[0].strip()
    return Embargo(written=written, until=moment.read(written, received, home))
