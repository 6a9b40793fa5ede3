"""End marks: an agency's name, initials of who wrote and edited, in the shapes in which they stand at the end of copy.

Sources: APA, ATS and SDA, BTA, Belga, ČTK, dpa-AFX, Hina, KUNA, PAP, Ritzau, STT and TT (initials and houses between slashes and
in brackets), Adnkronos, AGI and Andina (initials beside the house), ANA-MPA (reporter beside it), CNA (`Enditem/jd`), IRNA,
Jiji, MIA and SPA (numbers and times), AFP's and Reuters' Arabic services, Xinhua and CNS (`完`), Yonhap (`끝`).
"""

from pipeline.clean.houses import ALONE, ANY
from pipeline.clean.signs.sign import Sign

# Two or three letters that are a word, where a line was cut off, or a unit, in a table.
WORDS = "|".join("""
all als am an and any are as at au auf aus aux avg bbl be bei bln bpd but buy by can car ce ces ct cts cut das day de
del dem den der des did die dlr do du due e ein el en end es est et eux for gas get go had has hat he her het him his
how if il im in is ist it its kg km la las law le les los lui man may me mit mln mr mrs my ne net new nil no not now
of off oil on one ont or ou our out own par pas pay pct per por pts put qtr que qui say se see set she shr sie six so
son stg su sur tax the to top two um un und une up us use van von vs war was way we who wie won yen yet you yr yrs zu
zum ja na nee nein non oui si sí tba www yes
""".split())  # fmt: skip
_INITIALS = r"(?:x?y?[a-zà-ÿ]{2,4}/?|[A-Z][a-z]{1,2})"  # Hina's author has an x before, its editor a y
_LOWER = r"[a-zà-ÿ]{2,4}"
_UPPER = r"[A-ZÅÄÖ]{2,4}"
_PERSON = r"[^\W\d_a-zа-яё][\w.'’-]{0,25}(?:,?\s?[^\W\d_a-zа-яё][\w.'’-]{0,25}){0,5}"

SIGNS = (
    Sign(
        kind="signoff",
        zone="tail",
        first="([（<",
        longest=110,
        exact=True,
        pattern=rf"""[(\[（<]©?\ ?(?:{ANY})(?:\s?[/–-]\s?(?:{ANY}|{_PERSON}))?[)\]）>](?:\s(?:[A-Z]\.\s?){{1,3}}$)?(?:\s?{_INITIALS}(?:[\s/]{_INITIALS}){{0,3}})?\.?$
            |\((?:[A-Z][a-z]{{1,2}}[,/]\s?){{1,3}}(?:{ANY})\)\.?$|\((?:{_UPPER},\s){{1,3}}(?:{ANY})\)$""",
        good=("(sda/dpa)", "(ats)", "(ANA-MPA/A. Petrou)", "(PAP) jdo/ mpo/", "(Hina) xjdo ympo", "(AGI)Jdo/Mp", "(Jdo/Adnkronos)", "(JDO, MPO, Belga)", "(أ ف ب)", "(ΑΠΕ-ΜΠΕ/Γ. Πέτρου)"),
        bad=("(sda ist eine Agentur)", "(Belga says no)", "(PAP) said nothing.", "(AA) is a rating", "(AFP - The agency said so)"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="([（【",
        longest=40,
        exact=True,
        pattern=rf"""[(（【\[](?:完|끝|终|終|終わり|了|共同|時事|النهاية|انتهى|يتبع)[)）】\]](?:\s?[^\W\d_]{{1,3}}(?:[\s/.]{{1,3}}[^\W\d_]{{1,3}}){{0,5}})?$
            |[(（]\d{{4}}/\d\d?/\d\d?-\d\d?:\d\d[)）]$|\((?:FIN|END|end|fin)\)\s(?:{_UPPER}|{_LOWER})(?:[/.](?:{_UPPER}|{_LOWER})){{0,3}}$|\(END\)\sDow\sJones\sNewswires$
            |\((?:Schluss|Forts)\.?(?:\smögl\.)?\)(?:\s{_LOWER}(?:/{_LOWER}){{0,4}})?$""",
        good=("(完)", "（完）", "(끝)", "（2024/05/03-12:04）", "(FIN) JDO/MPO/ZBK", "(end) jdo.mp", "(النهاية) ج د و", "(Forts. mögl.) jdo/mpo"),
        bad=("（完全版）", "(끝내 오지 않았다)", "(FIN) de la guerra"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="/",
        longest=40,
        exact=True,
        pattern=rf"""/(?:(?:{ANY})(?:[/-](?:{ANY}))?/?|{_LOWER}(?:/(?:{_LOWER}|DP|{ANY})){{0,4}}|{_UPPER}(?:/{_UPPER}){{0,2}}/|[А-ЯЁ]{{2,3}}(?:/[А-ЯЁ]{{2,3}}){{0,2}}/)\.?$
            |//(?:Petra|بترا)//\s?(?:{_UPPER}(?:/{_UPPER})?)?$""",
        good=("/ritzau/AFP", "/ritzau-AFP/", "/ATS", "/jdo", "/jdo/sda", "/jdo/DP/zb", "/JD/MP/", "/ТАСС/", "//Petra// JD"),
        bad=("/jdo ist kein Wort", "/a"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="".join(sorted({house[0] for house in ALONE.split("|")})),
        longest=60,
        exact=True,
        pattern=rf"(?:{ALONE})(?:\s?[/–-]\s?(?:{ANY})){{0,2}}(?:/{_LOWER}(?:/{_LOWER})?)?\.?$",
        good=("ΑΠΕ-ΜΠΕ", "STT–Reuters", "APA/dpa", "ČTK", "kna/jdo/mpo", "سانا"),
        bad=("sda ist eine Agentur in Bern", "STT on the move", "Kyodo is in Tokyo"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="EeČdsBUAKSPCभ",
        longest=60,
        exact=True,
        pattern=rf"""(?:ČTK|CTK|EFE|epd|dpa|sid|SDA|KNA|PAP|APA|EFECOM|AAP)(?:(?:/|\s{{1,4}}){_LOWER}){{1,3}}(?:/{_LOWER}){{0,3}}$|dpa-(?:infocom|afx|AFX|tmn)\b.{{0,45}}$|BERNAMA(?:\s[A-Z]{{2,4}}){{1,3}}$
            |UNI(?:\s[A-Z]{{2,4}}(?:-[A-Z]{{2,4}})?){{1,3}}\s?\d{{4}}$|(?i:enditem)\s?/\s?[A-Za-z]{{2,7}}$|UPI\sNews\sService,\s[\d/]{{6,10}}$|भाषा(?:\s[\u0900-\u097f]{{2,15}}){{1,4}}$|End\sItem$""",
        good=("ČTK jdo mpo", "epd lbw jdo mpo", "dpa/jdo mpo", "dpa-infocom, dpa:240503-99-123456/2", "UNI XC-JD MP1204", "Enditem/jd", "End Item"),
        bad=("epd im Hafen gestern abend", "Enditems", "End Items"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="-–—=N",
        longest=40,
        exact=True,
        pattern=r"-0-\s[A-Z]{2,6}(?:\s[A-Z]{2,4}(?:/[A-Z]{2,4})?)?(?:\s\d{1,2}[A-Z][a-z]{2}\d{4})?$|={2}\s?Kyodo\sNNNN$|NNNN$|={5,40}\s?[^\W\d_]{1,3}(?:\.\s?[^\W\d_]{1,3}){0,2}\.?$|[-–—]{1,2}\s?(?:BERNAMA|SPA|WAM|QNA|NNN)(?:\s[A-Z]{2,4}){0,3}$",
        good=("--BERNAMA JDO MP", "--SPA", "-0- PANA JD/MP 03May2024", "==Kyodo NNNN", "===========J.D"),
        bad=("-- SPAIN WINS",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=24,
        exact=True,
        pattern=rf"{_UPPER}(?:/{_UPPER}){{1,3}}/$",
        good=("JDO/MPO/",),
        bad=("JDO/MPO/ZB said", "COVID-19"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="abcdefghijklmnopqrstuvwxyz",
        longest=24,
        exact=True,
        pattern=rf"(?!(?:{WORDS})\b|([a-z]{{2,3}})\s\1$)[a-z]{{2,3}}\s(?!(?:{WORDS})\b)[a-z]{{2,3}}$|{_LOWER}(?:/{_LOWER}){{0,4}}/$|{_LOWER}(?:/{_LOWER}){{0,3}}/\d\d:\d\d$|{_LOWER},\s(?:ats|sda)$",
        good=("jd mp", "jdo/", "jdo/mpo/", "jd/mp/12:04", "jdo, ats"),
        bad=("so be", "of the", "see you", "ho ho"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="".join(map(chr, range(0x0621, 0x064B))),
        longest=40,
        exact=True,
        pattern=r"(?:[\u0621-\u064a]{1,3}(?:\ [\u0621-\u064a]){0,2}(?:/[\u0621-\u064a]{1,3}(?:\ [\u0621-\u064a]){0,2}){1,3}|(?:وام|بترا|سانا)/[\u0621-\u064a]{2,15}(?:\ [\u0621-\u064a]{2,15}){1,3}|انتهای\ پیام/?|انتهى)$",
        good=("ج د/م ن", "جدو/من/رك", "وام/منى خليل", "انتهای پیام"),
        bad=("قال الوزير", "انتهى اليوم"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="完終了",
        longest=2,
        exact=True,
        pattern=r"(?:完|終|了)$",
        good=("完",),
        bad=("完全",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=40,
        exact=True,
        pattern=r"(?:[A-Z]{3}\s(?:[A-Z0-9]{2,4}\s){0,2})?(?:[a-z]{2,4}(?:/[a-z]{2,4}){0,3}\s)?(?:\d{1,2}-[A-Z][a-z]{2}-\d{2,4}\s\d{1,2}:\d\d|\d{6}\s[A-Z]{3}\s\d\d)$|\d{4}\*\*\d{4}(?:\*\*)?$|\d{1,2}:\d\d\sLOCAL\sTIME\s\d{1,2}:\d\d\sGMT$",
        good=("9417**1424", "12:04 LOCAL TIME 09:04 GMT", "jdo/red 03-Mag-24 12:04", "POL NG01 jdo/mpo 031204 MAG 24"),
        bad=("2 ** 3",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        starts="jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
        longest=50,
        pattern=r"[a-z]{3,9}\ \d{1,2},\ \d{4}\ \d{1,2}:\d\d\ e[sd]?t(?:\ \(\d{1,2}:\d\d\ gmt\))?$",
        good=("May 03, 2024 12:04 ET (16:04 GMT)",),
        bad=("May 3, 2024 was fine",),
    ),
)  # fmt: skip
