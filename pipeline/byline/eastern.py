"""Reporters and editors as Chinese, Japanese and Korean copy names them, in scripts without capitals and often without spaces.

`（记者李明、王小芳）`, `责任编辑：王芳`, `김민수 이서연 기자`, `田中太郎記者`, `【北京＝山田太郎】`. Only beside the word that says
what somebody did is a name read: nothing else tells one from other words. Sources: Xinhua, China News Service, Yonhap, Newsis,
the Japanese dailies. Where a Taiwanese dateline sets name and place together (`中央社記者陳大同華盛頓3日專電`) neither is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.byline import agencies
from pipeline.story import Person, Role

_HAN = r"[\u3005\u4e00-\u9fff]"
# Two characters are set apart to be as wide as three: `李 明`.
_CHINESE = rf"(?:{_HAN}[ \u3000]{_HAN}|{_HAN}{{2,4}})"
_NAMES = rf"(?P<names>{_CHINESE}(?:[、，, \u3000]{{1,2}}{_CHINESE}){{0,5}})"
_KOREANS = r"(?P<names>[\uac00-\ud7a3]{2,4}(?:(?:[·,]\s?|\s)[\uac00-\ud7a3]{2,4}){0,4})"
_HOUSE = r"(?P<house>新华社|新華社|中新社|中新网|中新網|中国新闻网|中央社)?"
_KOREAN_HOUSE = r"(?P<house>연합뉴스|뉴시스)"
_REPORTER = r"(?:本[报報社刊网網]|特约|特約|实习|見習|见习|驻\w{1,4})?(?P<done>记者|記者)"
_WRITER = r"(?P<done>기자|특파원|논설위원|선임기자|인턴기자|통신원)"
_LONGEST = 200  # characters
_ROLES: dict[str, Role] = dict.fromkeys("责責编編校审審", "editing")
_EAST = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
# In a byline's field a name may stand alone; then it begins with a surname.
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸"
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염"
)
_SIGNED = (
    re.compile(rf"[【（(\[]?{_HOUSE}(?P<done>责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)\s?[:：]\s?{_NAMES}[】）)\]]?$"),
    re.compile(rf"[【（(\[]?{_HOUSE}{_REPORTER}\s?[:：]?\s?{_NAMES}[】）)\]]?$"),
    re.compile(rf"(?P<done>作者|撰文|文)\s?[/／|｜:：]\s?{_NAMES}$"),
    re.compile(rf"(?:[(\[][^()\[\]=]{{1,20}}={_KOREAN_HOUSE}[)\]]\s)?{_KOREANS}\s{_WRITER}(?:\s?=)?$"),
    re.compile(rf"(?P<names>{_HAN}{{3,6}})(?P<done>記者)$"),
    re.compile(rf"(?P<done>)(?P<names>[{_SURNAMES}](?:{_HAN}{{1,2}}|[\uac00-\ud7a3]{{1,2}}))$"),
)  # fmt: skip
_INSIDE = (
    re.compile(rf"{_HOUSE}[^（()）]{{2,30}}[电電讯訊日]\s?[（(]\s?{_REPORTER}\s?{_NAMES}[)）]"),
    re.compile(rf"(?P<house>中新社|中新网|中新網)[^（()）]{{2,30}}[电電]\s?(?P<done>[（(]){_NAMES}[)）]"),
    re.compile(rf"[=＝]{_KOREAN_HOUSE}[)\]]\s?{_KOREANS}\s{_WRITER}\s?="),
    re.compile(rf"(?P<done>【)[^【】＝]{{1,12}}＝(?P<names>{_HAN}{{3,5}})】"),
)  # fmt: skip


def is_eastern(text: str) -> bool:
    """Whether there is a character of these scripts in it."""
    return not text.isascii() and _EAST.search(text) is not None


def signed(text: str, role: Role) -> tuple[tuple[Person, ...], str]:
    """The people of a byline or sign-off, and their house; `role` is theirs unless the text says that they edited."""
    bare = text.strip()
    if len(bare) > _LONGEST:
        return (), ""
    if house := agencies.known(bare):
        return (), house
    found = next(filter(None, (pattern.match(bare) for pattern in _SIGNED)), None)
    return _told(found, role) if found else inside(bare)


def inside(dateline: str) -> tuple[tuple[Person, ...], str]:
    """The reporters named in a dateline or right behind it, and their house."""
    found = next(filter(None, (pattern.search(dateline) for pattern in _INSIDE)), None)
    return _told(found, "writing") if found else ((), "")


def _told(found: re.Match[str], role: Role) -> tuple[tuple[Person, ...], str]:
    house = agencies.known(found.groupdict().get("house") or "")
    done = _ROLES.get(found["done"][:1], role)
    names = list(_apart(found["names"]))
    if any(map(agencies.known, names)):
        return (), house
    return tuple(Person(name=name, role=done, organisation=house) for name in names), house


def _apart(names: str) -> Iterator[str]:
    """The names of a list; characters that stand alone are two by two a name: `李 明 王芳` → `李明`, `王芳`."""
    first = ""
    for word in re.split(r"[、，,·\s\u3000]+", names):
        if len(word) > 1:
            yield word
        elif first:
            yield first + word
            first = ""
        else:
            first = word
