"""Regions as datelines write them: US states, Canadian provinces, Australian, Indian and British parts.

AP, postal and older abbreviations and full names, to the country and GeoNames' admin1 code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline.places.fold import fold


class Region(NamedTuple):
    country: str
    code: str
    name: str


# country | code | name | other ways to write it
_TABLE = """
US|AL|Alabama|Ala.
US|AK|Alaska|
US|AZ|Arizona|Ariz.
US|AR|Arkansas|Ark.
US|CA|California|Calif.;Cal.
US|CO|Colorado|Colo.;Col.
US|CT|Connecticut|Conn.
US|DE|Delaware|Del.;Dela.
US|DC|District of Columbia|D.C.
US|FL|Florida|Fla.
US|GA|Georgia|Ga.
US|HI|Hawaii|
US|ID|Idaho|Ida.
US|IL|Illinois|Ill.
US|IN|Indiana|Ind.
US|IA|Iowa|
US|KS|Kansas|Kan.;Kans.
US|KY|Kentucky|Ky.
US|LA|Louisiana|La.
US|ME|Maine|
US|MD|Maryland|Md.
US|MA|Massachusetts|Mass.
US|MI|Michigan|Mich.
US|MN|Minnesota|Minn.
US|MS|Mississippi|Miss.
US|MO|Missouri|Mo.
US|MT|Montana|Mont.
US|NE|Nebraska|Neb.;Nebr.
US|NV|Nevada|Nev.
US|NH|New Hampshire|N.H.
US|NJ|New Jersey|N.J.
US|NM|New Mexico|N.M.;N.Mex.
US|NY|New York|N.Y.;New York State
US|NC|North Carolina|N.C.
US|ND|North Dakota|N.D.;N.Dak.
US|OH|Ohio|
US|OK|Oklahoma|Okla.
US|OR|Oregon|Ore.;Oreg.
US|PA|Pennsylvania|Pa.;Penn.;Penna.
US|RI|Rhode Island|R.I.
US|SC|South Carolina|S.C.
US|SD|South Dakota|S.D.;S.Dak.
US|TN|Tennessee|Tenn.
US|TX|Texas|Tex.
US|UT|Utah|
US|VT|Vermont|Vt.
US|VA|Virginia|Va.
US|WA|Washington|Wash.;Washington State
US|WV|West Virginia|W.Va.;W. Va.
US|WI|Wisconsin|Wis.;Wisc.
US|WY|Wyoming|Wyo.
CA|01|Alberta|Alta.;AB
CA|02|British Columbia|B.C.;BC;Brit. Col.;Colombie-Britannique
CA|03|Manitoba|Man.;MB
CA|04|New Brunswick|N.B.;NB;Nouveau-Brunswick
CA|05|Newfoundland and Labrador|N.L.;NL;Nfld.;Newfoundland;Labrador;Terre-Neuve
CA|07|Nova Scotia|N.S.;NS;Nouvelle-Écosse
CA|08|Ontario|Ont.;ON
CA|09|Prince Edward Island|P.E.I.;PEI;PE
CA|10|Quebec|Que.;QC;PQ;Québec
CA|11|Saskatchewan|Sask.;SK
CA|12|Yukon|Y.T.;YT;Yukon Territory
CA|13|Northwest Territories|N.W.T.;NWT
CA|14|Nunavut|NU
AU|01|Australian Capital Territory|ACT;A.C.T.
AU|02|New South Wales|NSW;N.S.W.
AU|03|Northern Territory|N.T.
AU|04|Queensland|Qld.
AU|05|South Australia|S.Aust.
AU|06|Tasmania|Tas.
AU|07|Victoria|Vic.
AU|08|Western Australia|W.A.;W.Aust.
IN|01|Andaman and Nicobar Islands|
IN|02|Andhra Pradesh|A.P.
IN|30|Arunachal Pradesh|
IN|03|Assam|
IN|34|Bihar|
IN|37|Chhattisgarh|
IN|33|Goa|
IN|09|Gujarat|Guj.
IN|10|Haryana|Har.
IN|11|Himachal Pradesh|H.P.;HP
IN|12|Jammu and Kashmir|J&K;Kashmir;Indian Kashmir;Jammu & Kashmir;Indian-controlled Kashmir
IN|38|Jharkhand|
IN|19|Karnataka|
IN|13|Kerala|
IN|41|Ladakh|
IN|35|Madhya Pradesh|M.P.;MP
IN|16|Maharashtra|Maha.
IN|17|Manipur|
IN|18|Meghalaya|
IN|31|Mizoram|
IN|20|Nagaland|
IN|21|Odisha|Orissa
IN|22|Puducherry|Pondicherry
IN|23|Punjab|
IN|24|Rajasthan|Raj.
IN|29|Sikkim|
IN|25|Tamil Nadu|T.N.
IN|40|Telangana|
IN|26|Tripura|
IN|36|Uttar Pradesh|U.P.;UP
IN|39|Uttarakhand|Uttaranchal
IN|28|West Bengal|W.B.
GB|ENG|England|Inglaterra;Angleterre
GB|SCT|Scotland|Schottland;Escocia;Écosse;Шотландия
GB|WLS|Wales|Gales;Pays de Galles
GB|NIR|Northern Ireland|N. Ireland;Nordirland;Irlanda del Norte;Irlande du Nord
DE|01|Baden-Württemberg|
DE|02|Bavaria|Bayern
DE|03|Bremen|
DE|05|Hesse|Hessen
DE|06|Lower Saxony|Niedersachsen
DE|07|North Rhine-Westphalia|Nordrhein-Westfalen
DE|08|Rhineland-Palatinate|Rheinland-Pfalz
DE|09|Saarland|
DE|10|Schleswig-Holstein|
DE|11|Brandenburg|
DE|12|Mecklenburg-Western Pomerania|Mecklenburg-Vorpommern
DE|13|Saxony|Sachsen
DE|14|Saxony-Anhalt|Sachsen-Anhalt
DE|15|Thuringia|Thüringen
"""


@cache
def _regions() -> Mapping[str, tuple[Region, ...]]:
    found: dict[str, tuple[Region, ...]] = {}
    for line in _TABLE.strip().splitlines():
        country, code, name, others = line.split("|")
        spellings = {fold(s) for s in (name, *others.split(";")) if s} | (
            {code.lower()} if country == "US" else set()
        )
        for spelling in spellings:
            found[spelling] = (*found.get(spelling, ()), Region(country, code, name))
    return found


@cache
def spellings(country: str, code: str) -> tuple[str, ...]:
    """The abbreviations of a region by which a text shows that it is set there: with a full stop, for others are words too."""
    rows = (line.split("|") for line in _TABLE.strip().splitlines())
    return tuple(
        short
        for land, own, _, others in rows
        if (land, own) == (country, code)
        for short in others.split(";")
        if short[-1:] == "."
    )


def regions(name: str) -> tuple[Region, ...]:
    """The regions that `name` may mean: `Ga.` one, `Victoria` one, `Punjab` one (India's)."""
    key = fold(name)
    return _regions().get(key) or _regions().get(key.replace(" ", "")) or ()
