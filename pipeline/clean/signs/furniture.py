"""Furniture of web pages and release services: links, buttons, advertisements, times of publication.

Whole lines only, and only phrases that say nothing but that.
"""

from pipeline.clean.signs.sign import Sign

_MONTH = (
    r"(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero|braio)?|f[ée]v(?:rier|ereiro)?|m[aä]r(?:ch|z|s|zo|ço)?|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|ma[yijg](?:o|gio)?"
    r"|jun[ei]?o?|juin|giu(?:gno)?|jul[yi]?o?|juil(?:let)?|lug(?:lio)?|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?"
    r"|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|de[czs](?:ember|embro)?|d[ée]c(?:embre)?|dic(?:embre|iembre)?|ene(?:ro)?|янв(?:аря)?|фев(?:раля)?|марта?|апр(?:еля)?|мая|ию[нл]я"
    r"|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[.,]?"
)
_TIME = rf"(?:\d{{1,4}}(?:[:./-]\d{{1,4}}){{0,3}}(?:st|nd|rd|th)?[.,]?|{_MONTH}|a\.?m\.?|p\.?m\.?|gmt|utc|est|edt|et|ist|msk|cet|cest|uhr|h|de|at|um|à|в|г\.|min(?:ute)?s?|read|[|·–—-])"

SIGNS = (
    Sign(
        kind="furniture",
        first="-",
        starts="advert|anzeige|werbung|publicidad|publicité|pubblicità|annons|reklame|реклама|story continues",
        longest=40,
        pattern=r"-?\s?(?:story\ continues\ below\ )?(?:advert(?:isement)?s?|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|annonse|annons|reklame|реклама)\s?-?$",
        good=("Advertisement", "ADVERT", "Anzeige", "Реклама"),
        bad=("Advertising fell", "Anzeigen gab es keine"),
    ),
    Sign(
        kind="furniture",
        first=">",
        starts="read|see|watch|hear|also|more|related|recommended|lire|à lire|lesen|mehr|lea|lee|leia|leggi|lees|les|läs|læs|читайте|см.|по теме",
        longest=200,
        pattern=r"""(?:>\s?)?(?:(?:read|see|watch|hear)\ (?:more|also|next)|also\ (?:read|see)|(?:read|see)\ also|more\ (?:on\ this\ story|stories|news|from)|related(?:\ (?:articles?|stories|topics|content|news|links))?|recommended(?:\ stories|\ for\ you)?
            |lire\ aussi|à\ lire\ aussi|lesen\ sie\ auch|mehr\ zum\ thema|lea\ también|lee\ también|leia\ também|leia\ mais|leggi\ anche|lees\ ook|les\ også|läs\ (?:också|mer|även)|læs\ også|читайте\ также|см\.\ также|по\ теме)
            (?:\s?[:>–—-].{0,180}|)$""",
        good=("Read more", "READ ALSO: Harbour plan rejected", "Related articles", "Lire aussi : le port", "Читайте также: порт"),
        bad=("Read more than you write, she said.", "Related firms lost", "More from the harbour fund was needed"),
    ),
    Sign(
        kind="furniture",
        starts="share|save|print|tweet|copy|comment|subscribe|sign|follow|click|download|join|skip|tag|topic|filed",
        longest=160,
        pattern=r"""(?:share(?:\ (?:this|on|via)\b.{0,40})?|save|print(?:\ this\ page)?|tweet|copy\ link|comments?|subscribe(?:\ (?:to|now)\b.{0,80})?|sign\ (?:in|up)(?:\ (?:for|to)\b.{0,100})?|follow\ (?:us|the\ \w+|\w+\ \w+|@\w+)\ on\b.{0,80}
            |follow\ @\w{1,30}|follow\ (?:the\ )?\w{2,12}(?:['’]s)?\ .{0,60}\b(?:coverage|live|updates)\b.{0,40}https?://\S{3,150}|click\ here\b.{0,100}|download\ (?:the|our)\ app\b.{0,60}|join\ (?:us|our)\b.{0,20}\ (?:on|newsletter|channel)\b.{0,60}|skip\ to\ (?:main\ )?content|tags?:\s.{1,120}|topics?:\s.{1,120}|filed\ under:?.{0,80})$""",
        good=("Share", "Share this article", "Follow us on Twitter", "Sign up for our newsletter", "Follow Jane Doe on Twitter", "Follow AP's coverage at https://example.com/harbours", "Tags: harbour, Lima"),
        bad=("Shares fell 3 percent", "Print is dead, he said", "Follow the money, she said."),
    ),
    Sign(
        kind="furniture",
        starts="view|this press|a photo|photo|ap |ap'|logo|video|multimedia|more ap",
        longest=400,
        pattern=r"""(?:view\ (?:source\ version|original\ content|the\ original|the\ full\ release|more)\b.{0,60}https?://\S{3,300}|view\ (?:source\ version|original\ content)\ on\ \S.{0,100}
            |this\ press\ release\ features\ multimedia\..{0,80}https?://\S{3,200}|(?:a\ )?photos?\ accompanying\ this\ announcement\b.{0,80}https?://\S{3,250}|(?:logo|photo|video|multimedia)\s?[-–—:]\s?https?://\S{3,200}
            |(?:more\ )?ap(?:'s)?\ [\w\ ]{2,40}:\s?https?://\S{3,150}(?:\ and\ .{3,80})?)\s?$""",
        good=("View source version on businesswire.com: https://www.example.com/x", "Logo - https://www.example.com/logo.jpg", "More AP golf: https://example.com/golf"),
        bad=("View of the harbour", "Photo finish"),
    ),
    Sign(
        kind="furniture",
        zone="head",
        first="0123456789adefjlmnopsuvtwгоияфма",
        longest=90,
        pattern=rf"""(?=.{{0,60}}\d)(?=.{{0,60}}(?:\d[:.h]\d\d|\d{{4}}|min))(?:(?:first\ |last\ )?(?:published|updated|posted|modified|created|stand|veröffentlicht|aktualisiert|publié|mis\ à\ jour|publicado|actualizado
            |pubblicato|aggiornato|atualizado|geplaatst|publisert|publicerad|опубликовано|обновлено)(?:\s(?:on|at|am|le|el|em|il|um|op|в))?\s?:?\s)?{_TIME}(?:,?\s{_TIME}){{0,14}}$""",
        good=("Published: May 3, 2019 12:04 GMT", "Updated 12:04 GMT", "3 min read", "May 3, 2019 12:04 PM", "3 мая 2019, 12:04", "Friday, 3 May 2019"),
        bad=("3 dead in crash", "12 months", "Stand by me", "Lima 2019 games open", "May has 2 more votes to win"),
    ),
    Sign(
        kind="furniture",
        first="hawpblstmncevoдгнв",
        zone="head",
        longest=30,
        pattern=r"""(?:home(?:page)?|all\ news|news(?:\ feed|\ in\ brief|room)?|latest(?:\ news)?|world(?:\ news)?|politics|business|breaking(?:\ news)?|live|menu|search|sports?|top\ (?:news|stories)|economy|science|culture|society|opinion|health|technology|entertainment
            |nachrichten|startseite|aktuell(?:es)?|actualités?|accueil|monde|inicio|noticias|portada|mundo|notizie|nieuws|nyheter|nyheder|новости|все\ новости|главная|в\ мире|лента(?:\ новостей)?|press\ releases?|news\ releases?)$""",
        good=("All news", "HOME", "World news", "Новости"),
        bad=("News is bad", "Worlds apart"),
    ),
    Sign(
        kind="furniture",
        first="hnwaмгнs",
        zone="head",
        longest=100,
        pattern=r"(?:[\w&]{2,20}\s?[>»›/]\s?){1,5}[\w&\ ]{2,40}$",
        good=("Home > World > Lima", "News » Politics"),
        bad=("He said > she said, again and again.",),
    ),
    Sign(
        kind="furniture",
        zone="tail",
        first="at©(cikp<저",
        longest=300,
        pattern=r"""\(?(?:all\ rights\ reserved|(?:©|\(c\))\s?\d{4}\b|copyright\s?(?:©|\(c\)|by\b|\d{4}|[^.]{2,40}\d{4}\.?$)|(?:industry\ )?keywords?:\s\S|pub:\s\d.{0,40}disc:|this\ (?:material|content)\ may\ not\ be\ (?:published|reproduced)|this\ (?:story|article|report)\ (?:has\ not\ been\ edited|is\ (?:auto-?generated|published)|was\ originally\ published|first\ appeared|by\ [\w\ ]{3,40}\ was\ first\ published)|(?:the\ )?above\ (?:article|press\ release)\b|<?저작권자\s?\(c\)|companies\ in\ this\ story:\s\(.{3,200}\)$)""",
        good=("All rights reserved.", "INDUSTRY KEYWORD: HARBOURS", "PUB: 05/03/2023 09:10 AM/DISC: 05/03/2023 09:14 AM", "© 2021 AFP", "This report by The Example Press was first published May 3, 2019.", "Companies in this story: (TSX:ABC)", "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "Copyright (c) 2021 The Example Press. All rights reserved.", "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)"),
        bad=("All rights were read to him.", "Copyright law is complex"),
    ),
)  # fmt: skip
