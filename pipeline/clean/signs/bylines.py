"""Bylines before the body: the word that introduces one in the languages we read; sort.py looks at the names."""

from pipeline.clean.signs.sign import Sign

SIGNS = (
    Sign(
        kind="byline",
        zone="head",
        first="bvpdatwscrieаткбзпс",
        pattern=r"""(?:by|von|par|por|di|door|av|af|(?:words|story|text|written|analysis|reported|interview|report|texto|text|tekst|skrevet|skriven)\ (?:by|von|por|av)
            |eine?\ (?:analyse|reportage|bericht|kommentar|interview|feature|gastbeitrag)\ von|a\ cura\ di|dell['’]inviat[oa]|dall['’]inviat[oa]|d?al\ (?:nostro|corrispondente)|dalla\ nostra|van\ onze|interview(?:\ von)?|корр\.|корреспондент|спецкор|propos\ recueillis\ par|recueilli\ par|de\ notre\ correspondante?|text|tekst|texte|autor(?:in|en)?|автор[ы]?|текст
            |das\ (?:gespräch|interview)\ führten?|die\ fragen\ stellten?|беседовал[аи]?|записал[аи]?|подготовил[аи]?)\s?:?\s\S""",
        good=("By Jane Doe", "Von Max Muster und Eva Muster, dpa", "Text: Jane Doe", "Автор: Иван Петров", "A cura di Mario Rossi", "Das Gespräch führte Eva Muster, dpa", "Беседовала Вера Громова"),
        bad=("Bystanders said no", "Vonnegut"),
    ),
)  # fmt: skip
