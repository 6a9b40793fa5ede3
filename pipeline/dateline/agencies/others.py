"""Agencies whose datelines the shared grammar reads as they are: id, name, home, and how they write themselves."""

from __future__ import annotations

from pipeline.dateline.agencies.house import House

_TABLE = """
apa-at|Austria Presse Agentur|AT|APA
apa-az|Azeri-Press Agency|AZ|APA-Azerbaijan
abna|ABNA|IR|ABNA
aci|ACI Prensa|PE|ACI Prensa;ACI;CNA/ACI
adnkronos|Adnkronos|IT|Adnkronos;AdnKronos Salute;Labitalia
afe|AFE|FR|AFE
agi|AGI|IT|AGI
agencia-brasil|Agência Brasil|BR|Agência Brasil;Agencia Brasil;ABr
agerpres|Agerpres|RO|AGERPRES;Rompres
akipress|AKIpress|KG|AKIpress
andina|Andina|PE|Andina
angop|ANGOP|AO|ANGOP
antara|Antara|ID|ANTARA;ANTARA News
aps|Algérie Presse Service|DZ|APS
armenpress|Armenpress|AM|ARMENPRESS
asianews|AsiaNews|IT|AsiaNews
ata|ATA|AL|ATA
azertac|AZERTAC|AZ|AZERTAC;Azertag;AzerTAc
bana|BNS|LT|BNS
belapan|BelaPAN|BY|BelaPAN
belta|BelTA|BY|BelTA;БЕЛТА
bna|Bahrain News Agency|BH|BNA
bopa|BOPA|BW|BOPA
bss|BSS|BD|BSS
bta|BTA|BG|BTA
cana|Caribbean News Agency|BB|CANA;CMC
catholic-news-service|Catholic News Service|US|CNS
cbs-marketwatch|CBS MarketWatch|US|CBS.MW;CBS MarketWatch;MarketWatch
cna|Central News Agency|TW|CNA;Focus Taiwan
cnn|CNN|US|CNN;CNN Business;CNN Newsource
cns-china|China News Service|CN|CNS China;ECNS
colprensa|Colprensa|CO|Colprensa
ctk|ČTK|CZ|CTK;ČTK
cuba-debate|Prensa Latina|CU|PL;Prensa Latina
dow-jones|Dow Jones|US|Dow Jones;Dow Jones Newswires;DJ
dpa-afx|dpa-AFX|DE|dpa-AFX;dpa-afx;AFX
elta|ELTA|LT|ELTA
ens|Environment News Service|US|ENS
epd|epd|DE|epd
fides|Agenzia Fides|VA|Agenzia Fides;Fides
gna|Ghana News Agency|GH|GNA
hina|HINA|HR|HINA;Hina
inter-press|Inter Press Service|IT|IPS
interfax-ukraine|Interfax-Ukraine|UA|Interfax-Ukraine
ips-news|IPS|IT|IPS News
irna|IRNA|IR|IRNA
isna|ISNA|IR|ISNA
fars|Fars News Agency|IR|FNA;Fars
mehr|Mehr News Agency|IR|MNA;Mehr
tasnim|Tasnim|IR|Tasnim
jiji|Jiji Press|JP|Jiji;Jiji Press
jta|Jewish Telegraphic Agency|US|JTA
kabar|Kabar|KG|Kabar
kcna|Korean Central News Agency|KP|KCNA
kna-kenya|Kenya News Agency|KE|Kenya News Agency
knight-ridder|Knight Ridder|US|KRT;Knight Ridder;Knight-Ridder
krt|McClatchy-Tribune|US|MCT;McClatchy;TNS;Tribune News Service
kpl|KPL|LA|KPL
kuna|KUNA|KW|KUNA
kyiv-ukrinform|Ukrinform|UA|Ukrinform;UKRINFORM;Укринформ;Укрінформ
lana|LANA|LY|LANA
latin-american|Télam|AR|Telam;Télam
leta|LETA|LV|LETA
lusa|Lusa|PT|Lusa;LUSA
map|Maghreb Arabe Presse|MA|MAP
mena|Middle East News Agency|EG|MENA
mia|MIA|MK|MIA
montsame|MONTSAME|MN|MONTSAME
mti|MTI|HU|MTI
nan|News Agency of Nigeria|NG|NAN
nampa|Nampa|NA|NAMPA;Nampa
nna|National News Agency|LB|NNA
notimex|Notimex|MX|Notimex;NTX
nyt|The New York Times|US|New York Times;NYT;The New York Times;New York Times News Service
ona|Oman News Agency|OM|ONA
onasa|ONASA|BA|ONASA
pais|PAIS|NA|PAIS
pana|PANA|SN|PANA;Panapress
pap|PAP|PL|PAP
petra|Petra|JO|Petra
pna|Philippine News Agency|PH|PNA
ppi|Pakistan Press International|PK|PPI;APP
presswatch|RFE/RL|US|RFE/RL;RFE
qna|Qatar News Agency|QA|QNA
ritzau|Ritzau|DK|Ritzau;RB;ritzau
roundup|Rhein-Zeitung|DE|RZO
sana|SANA|SY|SANA
sapa|SAPA|ZA|SAPA;Sapa
sda|Keystone-SDA|CH|SDA;sda;Keystone-SDA
awp|AWP|CH|awp;AWP
seenews|SeeNews|BG|SeeNews
sid|SID|DE|SID;sid
spa|Saudi Press Agency|SA|SPA
spk|AKP|KH|AKP
sports-network|The Sports Network|US|Sports Network;The Sports Network
sta|STA|SI|STA
sport-ticker|SportsTicker|US|Ticker;SportsTicker;Sports Ticker
suna|SUNA|SD|SUNA
tanjug|Tanjug|RS|Tanjug;TANJUG
tap|TAP|TN|TAP
tasr|TASR|SK|TASR
tna|Thai News Agency|TH|TNA
trend|Trend|AZ|Trend
uni|United News of India|IN|UNI
unb|United News of Bangladesh|BD|UNB
unian|UNIAN|UA|UNIAN;УНИАН;УНІАН
vna|Vietnam News Agency|VN|VNA;VNS
wafa|WAFA|PS|WAFA
washington-post|The Washington Post|US|Washington Post;The Washington Post
zenit|Zenit|VA|Zenit;ZENIT.org
accesswire|ACCESSWIRE|US|ACCESSWIRE;ACCESS Newswire
newsfile|Newsfile|CA|Newsfile Corp.;Newsfile
marketwired|Marketwired|CA|Marketwired;Marketwire;CCNMatthews
canada-newswire|CNW|CA|CNW;CNW Telbec;CNW Group;Canada NewsWire
ein|EIN Presswire|US|EINPresswire.com;EIN Presswire;EINPresswire
ots|news aktuell|DE|ots;OTS
agence-europe|Agence Europe|BE|Agence Europe
europa-europe|EuropaWire|GB|EuropaWire
media-outreach|Media OutReach|HK|Media OutReach Newswire;Media OutReach
jcn|JCN Newswire|JP|JCN Newswire
rtr-ap|Associated Press of Pakistan|PK|Associated Press of Pakistan
radio-free-asia|Radio Free Asia|US|Radio Free Asia
voa|Voice of America|US|VOA
"""


def _house(row: str) -> House:
    identity, name, country, written = row.split("|")
    return House(id=identity, name=name, country=country, written=tuple(written.split(";")))


HOUSES = tuple(map(_house, _TABLE.strip().splitlines()))
