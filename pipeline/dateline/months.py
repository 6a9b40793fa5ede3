"""The months as copy writes them: names, genitives and abbreviations in the languages of the wires.

English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Norwegian, Danish, Finnish, Russian, Ukrainian,
Malay, Indonesian, Polish, Czech, Turkish, Romanian, Catalan, Hungarian,
Croatian, Serbian. One month a line; lower case, no full stop.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.places.slips import one_slip

_TABLE = """
january jan januar jänner jaenner jän janvier janv enero ene janeiro gennaio gen januari tammikuu tammikuuta января январь янв січня stycznia ledna ocak ianuarie gener januara január siječnja
february feb febr februar feber février fevrier févr fevr fév fev febrero fevereiro febbraio februari helmikuu helmikuuta февраля февраль фев февр лютого lutego února unora şubat subat februarie febrer februara február veljače
march mar märz marz maerz mär mrz mars marzo março marco maart mrt mac maret maaliskuu maaliskuuta марта март мар березня marca března brezna mart martie març március ožujka
april apr avril avr abril abr aprile huhtikuu huhtikuuta апреля апрель апр квітня kwietnia dubna nisan aprilie aprila április travnja
may mai mayo maio maggio mag mei maj toukokuu toukokuuta мая май травня maja května kvetna mayıs mayis maig május svibnja
june jun juni juin junio junho giugno giu kesäkuu kesakuu kesäkuuta kesakuuta июня июнь июн червня czerwca června cervna haziran iunie juny juna junija június lipnja
july jul juli juillet juil julio julho luglio lug julai heinäkuu heinakuu heinäkuuta heinakuuta июля июль июл липня lipca července cervence temmuz iulie juliol jula julija július srpnja
august aug août aout agosto ago augustus ogos agustus agu elokuu elokuuta августа август авг серпня sierpnia srpna ağustos agustos agost avgusta augusztus kolovoza
september sep sept septembre septiembre setiembre set setembro settembre sett syyskuu syyskuuta сентября сентябрь сен сент вересня września wrzesnia září zari eylül eylul septembrie setembre septembra szeptember rujna
october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokakuuta октября октябрь окт жовтня października pazdziernika října rijna ekim octombrie oktobra október
november nov novembre noviembre novembro marraskuu marraskuuta ноября ноябрь ноя нояб листопада listopada listopadu kasım kasim noiembrie novembra studenoga
december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des disember dis joulukuu joulukuuta декабря декабрь дек грудня grudnia prosince aralık aralik decembrie desembre decembra prosinca
"""

MONTHS: Mapping[str, int] = {
    name: month for month, names in enumerate(_TABLE.strip().splitlines(), 1) for name in names.split()
}

FULL = tuple(
    "january february march april may june july august september october november december".split()
)  # against which typos are measured


def month(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation, in any case, else None."""
    return MONTHS.get(word.casefold())


def misspelt(word: str) -> int | None:
    """The month of which `word` is a slip of one letter (`Narch`, `Mach`, `Apri`, `Setpember`), else None."""
    low = word.casefold()
    if not 4 <= len(low) <= 10 or low in MONTHS or not low.isascii():
        return None
    near = [number for number, name in enumerate(FULL, 1) if one_slip(low, name)]
    return near[0] if len(near) == 1 else None
