"""Places of two words and more: in a list of names they look like persons (`A in New York and Los Angeles`).

The larger cities, the states and the countries that correspondents report from; Natural Earth and the agencies' own
lists of bureaux were read for completeness, the spelling is English, German, French, Spanish, Italian and Portuguese.
"""

from __future__ import annotations

PLACES = frozenset(
    place.strip()
    for place in """
abu dhabi | addis ababa | addis abeba | alice springs | atlantic city | baton rouge | beverly hills | belo horizonte | boca raton | buenos aires
| cap-haitien | cape canaveral | cape town | cape verde | carson city | cedar rapids | chiang mai | ciudad juarez | ciudad juárez | ciudad de méxico
| colorado springs | corpus christi | costa rica | czech republic | dar es salaam | daytona beach | des moines | dominican republic | el paso
| el salvador | fort lauderdale | fort wayne | fort worth | gaza city | gaza strip | grand rapids | guatemala city | hanau am main
| ho chi minh city | hong kong | iowa city | islas malvinas | ivory coast | jefferson city | jersey city | kansas city | kuala lumpur | kuwait city
| la habana | la haye | la paz | la plata | la romana | las palmas | las vegas | le caire | le cap | little rock | los angeles | los ángeles | long beach
| mar del plata | mexico city | monte carlo | new brunswick | new caledonia | new delhi | new hampshire | new haven | new jersey | new mexico
| new orleans | new south wales | new york | new york city | new zealand | newfoundland and labrador | nizhny novgorod | north carolina | north dakota
| north korea | northern ireland | nova scotia | nova york | nova délhi | nueva delhi | nueva york | nuova delhi | nuova york | oklahoma city
| palm beach | palo alto | panama city | papua new guinea | phnom penh | porto alegre | port moresby | port of spain | port-au-prince | port elizabeth
| port louis | prince edward island | puerto rico | punta arenas | punta del este | quebec city | ramat gan | rapid city | rhode island
| rio de janeiro | rostov-on-don | saint louis | saint paul | saint petersburg | salt lake city | san antonio | san diego | san francisco | san josé
| san jose | san juan | san marino | san pedro sula | san salvador | san sebastián | santa barbara | santa clara | santa cruz | santa fe | santa monica
| santo domingo | são paulo | sao paulo | saudi arabia | sharm el-sheikh | sierra leone | silicon valley | sioux falls | south africa | south carolina
| south dakota | south korea | south sudan | sri lanka | st. louis | st. paul | st. petersburg | st louis | st petersburg | st. john's | st. gallen
| tel aviv | the hague | the united nations | united arab emirates | united kingdom | united nations | united states | vatican city | virginia beach
| walnut creek | washington d.c. | washington dc | washington d.c | west bank | west virginia | west palm beach | western australia | white house
| winston-salem | british columbia | north rhine-westphalia | frankfurt am main | frankfurt/main | bad homburg | baden-baden | den haag
| нью-йорк | лос-анджелес | сан-франциско | нью-дели | нижний новгород | ростов-на-дону
""".split("|")
)


def is_place(text: str) -> bool:
    """Whether `text` (as written, any case) is one of them."""
    return text.casefold() in PLACES
