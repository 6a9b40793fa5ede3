"""Who did what, behind a label: `Reporter: Siti Lestari`, `责任编辑：王芳`, `AGERPRES/(A - autor: …, editor: …)`, `(إعداد … - تحرير …)`.

Sources: AGERPRES, Anadolu, ANTARA, Bloomberg, Reuters' Arabic and Polish services, the Chinese agencies.
"""

from pipeline.clean.signs.sign import Sign

_NAME = r"[^\W\d_a-z][\w.'’-]{0,25}"
_DONE = r"(?:责任编辑|責任編輯|责编|責編|編輯|编辑|记者|記者|校对|校對|审核|審核|編譯|编译)"
_NAMES = r"[\u4e00-\u9fff]{1,4}(?:[、，,\s][\u4e00-\u9fff]{1,4}){0,5}"

SIGNS = (
    Sign(
        kind="signoff",
        zone="tail",
        starts="reporter|editor|translator|pewarta|penerjemah|uploader|muhabir|kaynak|edição|edición|reportagem|tradu|-editor|--e|-- |—ed",
        longest=140,
        exact=True,
        pattern=rf"(?:[-–—]{{1,2}}\s?)?(?:Reporters?|Editors?|Translators?|Pewarta|Penerjemah|Uploader|Muhabir|Kaynak|Edição|Edición|Reportagem|Tradução|Traducción)\s?:\s?{_NAME}(?:,?\s(?:and\s|dan\s|ve\s|e\s|y\s)?{_NAME}){{0,9}}\.?$",
        good=("Reporter: Siti Lestari", "Translator: Siti Lestari, Budi Hartono", "Muhabir: Ali Deniz", "--Editors: Jane Doe, John Roe"),
        bad=("Editor: the man who saw it all", "Reporter wins prize", "Kaynak sular"),
    ),
    Sign(
        kind="signoff",
        starts="agerpres",
        longest=250,
        exact=True,
        pattern=r"AGERPRES\s?/?\s?\([^()]{2,200}\)$",
        good=("AGERPRES/(A - autor: Ion Popa, editor: Maria Radu, editor online: Ada Marin)",),
        bad=("AGERPRES (the agency) said so",),
    ),
    Sign(
        kind="signoff",
        first="(",
        longest=200,
        pattern=r"\((?:autor(?:zy|ka)?|redak(?:cja|tor)|redagował[ai]?|opracował[ai]?)\s?:\s|\((?:haberi\ yazan|ditulis\ oleh|disunting\ oleh|diterjemahkan\ oleh)\s[^()]{3,180}\)$",
        good=("(Autor: Jan Zdrój; redakcja: Anna Nowak)",),
        bad=("(Autorzy) piszą",),
    ),
    Sign(
        kind="signoff",
        first="(",
        longest=300,
        exact=True,
        pattern=r"\((?:إعداد|تغطية\ صحفية|تغطية|تحرير|كتابة)\s[^()]{3,280}\)$",
        good=("(إعداد منى خليل للنشرة العربية - تحرير أحمد سعد)",),
        bad=("(إعداد) الميناء",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="责責编編记記校审審譯译【（([",
        longest=60,
        exact=True,
        pattern=rf"[【（(\[]?{_DONE}\s?[:：]\s?{_NAMES}[】）)\]]?$|[（(【\[]{_DONE}\s?{_NAMES}[）)】\]]$",
        good=("责任编辑：王芳", "编辑：王芳、李小明", "【责任编辑:王芳】", "（记者李明）"),
        bad=("编辑部设在北京", "记者在现场", "记者：港口什么时候开放？"),
    ),
)  # fmt: skip
