"""Photo credits and captions that stand as paragraphs of their own.

Sources: AP (`(AP Photo/…)`), Reuters (`REUTERS/…`, `FILE PHOTO: …`), TASS (`© …/TASS`), NTB/TT (`Foto: …`), Getty (`Photo by …`).
"""

from pipeline.clean.signs.sign import Sign

SIGNS = (
    Sign(
        kind="credit",
        first="©(",
        longest=120,
        pattern=r"\(?(?:©|\(c\))\s?[^\W\d]",
        good=("© Jane Doe/TASS", "(c) AFP", "(©NTB)"),
        bad=("(capital) gains", "(ca. 3 tonnes)"),
    ),
    Sign(
        kind="credit",
        first="pfbic(фкв[",
        longest=110,
        pattern=r"""[(\[]?(?:(?:staff\ )?photos?(?:graphs?)?|fotos?|fotografías?|bild(?:er)?|images?|pictures?|pic|crédits?(?:\ photo)?|credit|photo\ credit|фото|снимок|video)
            (?:\ (?:by|credit|courtesy\ of|von|de|di|av|af|door|par|por))?(?:\s?:\s|(?<=by)\s|(?<=of)\s)(?:[^.]|(?<=\b\w)\.){2,100}\.?[)\]]?$""",
        good=("Photo: Jane Doe", "Foto: Ola Nordmann / NTB", "(Photo by Jane Doe/Getty Images)", "Фото: Иван Петров/ТАСС", "Photo courtesy of the Harbour Museum"),
        bad=("Photos of the day", "Image: this is how it was. Nobody knew.", "Bild sagte: nein"),
    ),
    Sign(
        kind="credit",
        first="(REAPdTXKZ",
        longest=110,
        exact=True,
        pattern=r"\(?(?:AP\sPhoto|REUTERS|AFP\sPHOTO|AFP|EPA|EFE|TASS|Xinhua|Kyodo|Yonhap|NTB|TT|dpa|picture\salliance)/[A-ZÅÄÖÉ][^.()]{2,80}\)?$",
        good=("(AP Photo/Jane Doe)", "REUTERS/Jane Doe", "AFP PHOTO/Jane Doe", "(Xinhua/Li Ming)"),
        bad=("AFP/Reuters said.",),
    ),
    Sign(
        kind="caption",
        starts="file",
        longest=700,
        exact=True,
        pattern=r"(?:FILE\sPHOTO|File\sphoto|FILE\sIMAGE|File\simage)\s?[:–—-]\s\S|FILE\s[-–—]{1,2}\s\S",
        good=("FILE PHOTO: Ships lie in the harbour of Lima, May 3, 2019.", "FILE - In this May 3, 2019, file photo, ships lie in the harbour."),
        bad=("File photos were burnt.",),
    ),
    Sign(
        kind="caption",
        starts="photo|caption|bildunterschrift|bildtext|légende",
        longest=600,
        pattern=r"(?:photo\ caption|caption|bildunterschrift|bildtext|légende)\s?:\s\S",
        good=("Photo caption: ships in the harbour", "Bildunterschrift: Schiffe im Hafen"),
        bad=("Captions: a history",),
    ),
)  # fmt: skip
