"""Places that datelines name and that are no city: buildings, bases, territories, aircraft, names of other times.

Coordinates are those of the thing itself, to a kilometre or so; where it moves there are none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline.places.fold import fold


class Special(NamedTuple):
    name: str
    country: str
    region: str
    latitude: float | None
    longitude: float | None
    timezone: str


# name | country | region | latitude | longitude | time zone | other ways to write it
_TABLE = """
United Nations|US|NY|40.749|-73.968|America/New_York|U.N.;UN;U.N. Headquarters;United Nations Headquarters;UNITED NATION;联合国;聯合國;国連;国連本部;유엔;유엔본부;Naciones Unidas;Nations Unies;Nações Unidas;ООН;Vereinte Nationen;Nazioni Unite
West Berlin|DE|16|52.50|13.30|Europe/Berlin|Westberlin;W. Berlin;Berlin (West)
East Berlin|DE|16|52.52|13.41|Europe/Berlin|Ostberlin;E. Berlin
Air Force One|||||UTC|Aboard Air Force One;On Board Air Force One;A bordo del Air Force One
Air Force Two|||||UTC|Aboard Air Force Two
Papal plane|||||UTC|Aboard the Papal Plane;Aboard Papal Plane;A bordo del avión papal
Camp David|US|MD|39.648|-77.465|America/New_York|
Guantanamo Bay|CU|09|19.91|-75.10|America/Havana|Guantanamo Bay Naval Base;Guantanamo Bay Naval Station;Guantanamo Naval Base;Guantanamo
Kennedy Space Center|US|FL|28.573|-80.649|America/New_York|Kennedy Space Centre
Johnson Space Center|US|TX|29.559|-95.09|America/Chicago|
Edwards Air Force Base|US|CA|34.905|-117.884|America/Los_Angeles|Edwards AFB
Vandenberg Air Force Base|US|CA|34.733|-120.568|America/Los_Angeles|Vandenberg AFB
Andrews Air Force Base|US|MD|38.811|-76.867|America/New_York|Andrews AFB
Dover Air Force Base|US|DE|39.13|-75.466|America/New_York|
Ramstein Air Base|DE|08|49.437|7.6|Europe/Berlin|
Bagram Air Base|AF|40|34.946|69.265|Asia/Kabul|Bagram;Bagram Airfield
Camp Pendleton|US|CA|33.387|-117.565|America/Los_Angeles|Camp Pendleton Base
Camp Lejeune|US|NC|34.674|-77.336|America/New_York|
Fort Bragg|US|NC|35.139|-79.006|America/New_York|
Fort Hood|US|TX|31.138|-97.775|America/Chicago|
Fort Meade|US|MD|39.108|-76.743|America/New_York|
West Point|US|NY|41.391|-73.956|America/New_York|
Camp Bastion|AF||31.863|64.219|Asia/Kabul|
The Pentagon|US|VA|38.871|-77.056|America/New_York|Pentagon
The White House|US|DC|38.898|-77.037|America/New_York|White House
Capitol Hill|US|DC|38.89|-77.005|America/New_York|
Baikonur Cosmodrome|KZ||45.965|63.305|Asia/Qyzylorda|Baikonur;Байконур
Plesetsk Cosmodrome|RU||62.927|40.577|Europe/Moscow|Plesetsk
Chernobyl|UA||51.276|30.222|Europe/Kyiv|Chornobyl;Чернобыль
Panmunjom|KR||37.956|126.677|Asia/Seoul|Panmunjon;판문점;板門店;板门店
Gaza Strip|PS|GZ|31.45|34.4|Asia/Gaza|Gaza;Franja de Gaza;Gazastreifen;Bande de Gaza
West Bank|PS|WE|31.95|35.3|Asia/Hebron|Occupied West Bank
Golan Heights|SY||33.0|35.75|Asia/Damascus|Occupied Golan Heights
Vatican City|VA||41.902|12.453|Europe/Vatican|Vatican;The Vatican;Vatikanstadt;Ciudad del Vaticano;Cité du Vatican;Cidade do Vaticano;Città del Vaticano;CITTA' DEL VATICANO;Vaticano;Ватикан;梵蒂冈;梵蒂岡;バチカン;바티칸
The Hague|NL|11|52.077|4.299|Europe/Amsterdam|Hague;Den Haag;La Haya;La Haye;Haia;L'Aia;Гаага;海牙;ハーグ;헤이그
Strait of Hormuz|||26.57|56.25|Asia/Dubai|
Kerem Shalom|IL|01|31.229|34.285|Asia/Jerusalem|Kerem Shalom Crossing;Karem Abu Salem
Rafah crossing|EG||31.248|34.258|Africa/Cairo|Rafah Border Crossing
North Sea|||||Europe/London|In the North Sea;Nordsee;Mer du Nord;Mar del Norte
Baltic Sea|||||Europe/Stockholm|Ostsee;Mer Baltique;Mar Báltico
Mediterranean Sea|||||Europe/Rome|Mediterranean;In the Mediterranean;Mittelmeer;Méditerranée;Mar Mediterráneo
Black Sea|||||Europe/Istanbul|Schwarzes Meer;Mer Noire;Mar Negro;Чёрное море
Red Sea|||||Asia/Riyadh|Rotes Meer;Mer Rouge;Mar Rojo
Persian Gulf|||||Asia/Dubai|Arabian Gulf;In the Gulf;In the Persian Gulf;Persischer Golf
Gulf of Aden|||||Asia/Aden|
Gulf of Mexico|||||America/Chicago|Golfo de México;Golf von Mexiko
South China Sea|||||Asia/Manila|Südchinesisches Meer;Mer de Chine méridionale
Caribbean Sea|||||America/Puerto_Rico|
Silicon Valley|US|CA|37.39|-122.06|America/Los_Angeles|
Wall Street|US|NY|40.706|-74.009|America/New_York|
Hollywood|US|CA|34.098|-118.327|America/Los_Angeles|
Westminster|GB|ENG|51.5|-0.125|Europe/London|
Wimbledon|GB|ENG|51.434|-0.214|Europe/London|
Silverstone|GB|ENG|52.092|-1.026|Europe/London|
Aintree|GB|ENG|53.477|-2.957|Europe/London|
Epsom Downs|GB|ENG|51.314|-0.257|Europe/London|Epsom
Royal Ascot|GB|ENG|51.411|-0.676|Europe/London|Ascot
Downing Street|GB|ENG|51.503|-0.128|Europe/London|
Spielberg|AT|06|47.22|14.765|Europe/Vienna|
Spa-Francorchamps|BE|WAL|50.437|5.971|Europe/Brussels|
Suzuka Circuit|JP||34.843|136.541|Asia/Tokyo|
Camp Nou|ES|56|41.381|2.123|Europe/Madrid|
Schengen|LU||49.469|6.362|Europe/Luxembourg|
Lockerbie|GB|SCT|55.12|-3.355|Europe/London|
Balmoral|GB|SCT|57.041|-3.23|Europe/London|
Gleneagles|GB|SCT|56.286|-3.747|Europe/London|
St. Andrews|GB|SCT|56.34|-2.796|Europe/London|St Andrews
Turnberry|GB|SCT|55.316|-4.832|Europe/London|
Sandhurst|GB|ENG|51.34|-0.76|Europe/London|
Mount Everest|NP||27.988|86.925|Asia/Kathmandu|Everest Base Camp
Antarctica|AQ|||||McMurdo Station;South Pole
Yucca Mountain|US|NV|36.94|-116.485|America/Los_Angeles|
Los Alamos|US|NM|35.888|-106.307|America/Denver|
Crawford|US|TX|31.534|-97.443|America/Chicago|
Kennebunkport|US|ME|43.362|-70.477|America/New_York|
Three Mile Island|US|PA|40.153|-76.725|America/New_York|
Martha's Vineyard|US|MA|41.389|-70.64|America/New_York|
Cape Cod|US|MA|41.688|-70.297|America/New_York|
Long Island|US|NY|40.8|-73.3|America/New_York|
Manhattan|US|NY|40.783|-73.966|America/New_York|
Brooklyn|US|NY|40.650|-73.95|America/New_York|
Queens|US|NY|40.714|-73.796|America/New_York|
Bronx|US|NY|40.85|-73.866|America/New_York|The Bronx
Mar-a-Lago|US|FL|26.677|-80.037|America/New_York|
Churchill Downs|US|KY|38.203|-85.77|America/Kentucky/Louisville|
Diego Garcia|IO||-7.313|72.411|Indian/Chagos|
Falkland Islands|FK||-51.7|-57.85|Atlantic/Stanley|
Canary Islands|ES|53|28.12|-15.43|Atlantic/Canary|Islas Canarias
Bali|ID|02|-8.65|115.217|Asia/Makassar|
Nusa Dua|ID|02|-8.801|115.233|Asia/Makassar|
Crimea|UA|11|44.952|34.102|Europe/Simferopol|
Chechnya|RU|12|43.318|45.698|Europe/Moscow|
Kashmir|IN|12|34.084|74.797|Asia/Kolkata|
Tibet|CN|14|29.65|91.1|Asia/Shanghai|
Northern Ireland|GB|NIR|54.597|-5.93|Europe/London|
Scotland|GB|SCT|55.95|-3.19|Europe/London|
Transkei|ZA|05|-31.589|28.784|Africa/Johannesburg|
Soweto|ZA|06|-26.268|27.859|Africa/Johannesburg|
"""


@cache
def _names() -> Mapping[str, Special]:
    table: dict[str, Special] = {}
    for line in _TABLE.strip().splitlines():
        name, country, region, latitude, longitude, zone, others = line.split("|")
        north, east = (float(latitude), float(longitude)) if latitude else (None, None)
        place = Special(name, country, region, north, east, zone)
        for spelling in (name, *others.split(";")):
            if spelling:
                table[fold(spelling)] = place
    return table


def special(name: str) -> Special | None:
    """The entry for `name`, in any of its spellings."""
    return _names().get(fold(name))
