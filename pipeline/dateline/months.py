"""The months as copy writes them: names, genitives and abbreviations in the languages of the wires.

English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Norwegian, Danish, Finnish, Russian, Ukrainian,
Malay, Indonesian, Polish, Czech, Slovak, Slovene, Turkish, Azerbaijani, Kazakh, Romanian, Catalan, Hungarian, Croatian, Serbian,
Macedonian, Bulgarian, Albanian, Greek, Lithuanian, Latvian, Estonian, Icelandic, Belarusian, Galician, Filipino, Swahili, and Arabic
as it is written in Cairo, Tunis and Beirut. One month a line; lower case, no full stop, `_` for a blank.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.places.slips import one_slip

_TABLE = """
january jan januar jänner jaenner jän janvier janv enero ene janeiro gennaio gen januari tammikuu tammikuuta января январь янв січня stycznia ledna ocak ianuarie gener januara január siječnja januára januarja sausio janvāris janvārī jaanuar январи јануара јануари yanvar janar janúar қаңтар ιανουαρίου genn студзеня xaneiro januarie يناير جانفي كانون_الثاني
february feb febr februar feber février fevrier févr fevr fév fev febrero fevereiro febbraio februari helmikuu helmikuuta февраля февраль фев февр лютого lutego února unora şubat subat februarie febrer februara február veljače februára februarja vasario februāris februārī veebruar февруари фебруара fevral shkurt febrúar ақпан φεβρουαρίου febbr лютага febreiro pebrero فبراير فيفري شباط
march mar märz marz maerz mär mrz mars marzo março marco maart mrt mac maret maaliskuu maaliskuuta марта март мар березня marca března brezna mart martie març március ožujka marta kovo marts märts наурыз μαρτίου сакавіка martā marso machi مارس آذار
april apr avril avr abril abr aprile huhtikuu huhtikuuta апреля апрель апр квітня kwietnia dubna nisan aprilie aprila április travnja apríla balandžio aprīlis aprīlī aprill април априла prill apríl сәуір απριλίου красавіка aprili أبريل ابريل أفريل إبريل نيسان
may mai mayo maio maggio mag mei maj toukokuu toukokuuta мая май травня maja května kvetna mayıs mayis maig május svibnja mája gegužės maijs maijā мај маја maí мамыр μαΐου magg مايو ماي أيار ايار
june jun juni juin junio junho giugno giu kesäkuu kesakuu kesäkuuta kesakuuta июня июнь июн червня czerwca června cervna haziran iunie juny juna junija június lipnja júna birželio jūnijs jūnijā juuni юни јуна јуни iyun qershor júní маусым ιουνίου giugn чэрвеня xuño hunyo يونيو يونيه جوان حزيران
july jul juli juillet juil julio julho luglio lug julai heinäkuu heinakuu heinäkuuta heinakuuta июля июль июл липня lipca července cervence temmuz iulie juliol jula julija július srpnja júla liepos jūlijs jūlijā juuli юли јула јули iyul korrik júlí шілде ιουλίου ліпеня xullo hulyo يوليو يوليه جويلية تموز
august aug août aout agosto ago augustus ogos agustus agu elokuu elokuuta августа август авг серпня sierpnia srpna ağustos agustos agost avgusta augusztus kolovoza rugpjūčio augusts augustā avgust avqust gusht ágúst тамыз αυγούστου жніўня augusta agosti أغسطس اغسطس أوت آب
september sep sept septembre septiembre setiembre set setembro settembre sett syyskuu syyskuuta сентября сентябрь сен сент вересня września wrzesnia září zari eylül eylul septembrie setembre septembra szeptember rujna rugsėjo septembris septembrī септември септембра sentyabr shtator қыркүйек σεπτεμβρίου верасня setyembre septemba سبتمبر أيلول ايلول
october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokakuuta октября октябрь окт жовтня października pazdziernika října rijna ekim octombrie oktobra október spalio oktobris oktobrī oktoober октомври октобра oktyabr tetor қазан οκτωβρίου кастрычніка októbra oktubre oktoba أكتوبر اكتوبر تشرين_الأول تشرين_الاول
november nov novembre noviembre novembro marraskuu marraskuuta ноября ноябрь ноя нояб листопада listopada listopadu kasım kasim noiembrie novembra studenoga lapkričio novembris novembrī ноември новембра noyabr nëntor nóvember қараша νοεμβρίου лістапада nobyembre novemba نوفمبر تشرين_الثاني
december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des disember dis joulukuu joulukuuta декабря декабрь дек грудня grudnia prosince aralık aralik decembrie desembre decembra prosinca gruodžio decembris decembrī detsember декември децембра dekabr dhjetor желтоқсан δεκεμβρίου снежня decembro disyembre desemba ديسمبر كانون_الأول كانون_الاول
"""

MONTHS: Mapping[str, int] = {
    name.casefold().replace("_", " "): month
    for month, names in enumerate(_TABLE.strip().splitlines(), 1)
    for name in names.split()
}

# What means another month where the agency or the place is in that country.
_ELSEWHERE: Mapping[str, Mapping[str, int]] = {"listopada": {"HR": 10}}  # elsewhere the Polish November
_NOWHERE: Mapping[str, int] = {}

FULL = tuple(
    "january february march april may june july august september october november december".split()
)  # against which typos are measured


def month(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation, in any case, also after a Catalan `d'`, else None."""
    low = word.casefold()
    return MONTHS.get(low) or (MONTHS.get(low[2:]) if low.startswith(("d'", "d’")) else None)


def elsewhere(word: str) -> Mapping[str, int]:
    """The months that `word` is in single countries, by ISO code, where it is another one than `month` says."""
    return _ELSEWHERE.get(word.casefold(), _NOWHERE)


def misspelt(word: str) -> int | None:
    """The month of which `word` is a slip of one letter (`Narch`, `Mach`, `Apri`, `Setpember`), else None."""
    low = word.casefold()
    if not 4 <= len(low) <= 10 or low in MONTHS or not low.isascii():
        return None
    near = [number for number, name in enumerate(FULL, 1) if one_slip(low, name)]
    return near[0] if len(near) == 1 else None
