"""Agencies whose datelines the shared grammar reads as they are: id, name, home, and how they write themselves."""

from __future__ import annotations

from pipeline.dateline.agencies.house import House

_TABLE = """
abna|ABNA|IR|ABNA
accesswire|ACCESSWIRE|US|ACCESSWIRE;ACCESS Newswire
aci|ACI Prensa|PE|ACI Prensa;ACI;CNA/ACI
acn|Agencia Cubana de Noticias|CU|ACN
acp|Agence Congolaise de Presse|CD|ACP
adnkronos|Adnkronos|IT|Adnkronos;AdnKronos Salute;Labitalia
agence-europe|Agence Europe|BE|Agence Europe
agencia-brasil|Agência Brasil|BR|Agência Brasil;Agencia Brasil;ABr
agerpres|Agerpres|RO|AGERPRES;Rompres
aip|Agence Ivoirienne de Presse|CI|AIP
akipress|AKIpress|KG|AKIpress
akp|AKP|KH|AKP
andina|Andina|PE|Andina
angop|ANGOP|AO|ANGOP
antara|Antara|ID|ANTARA;ANTARA News
apa-at|Austria Presse Agentur|AT|APA
apa-az|Azeri-Press Agency|AZ|APA-Azerbaijan
apo|APO Group|CH|APO Group
app|Associated Press of Pakistan|PK|APP;Associated Press of Pakistan
aps|Algérie Presse Service|DZ|APS
ana-mpa|ANA-MPA|GR|ANA-MPA;ANA;AMNA
aps-sn|Agence de Presse Sénégalaise|SN|APS-Sénégal
armenpress|Armenpress|AM|ARMENPRESS;Арменпресс
asianews|AsiaNews|IT|AsiaNews
askanews|askanews|IT|askanews;ASKANEWS
ata|ATA|AL|ATA;ATSH
awp|AWP|CH|awp;AWP
azertac|AZERTAC|AZ|AZERTAC;Azertag;AzerTAc;AZƏRTAC
belapan|BelaPAN|BY|BelaPAN
belta|BelTA|BY|BelTA;БЕЛТА
beta|Beta|RS|BETA;Beta;БЕТА;Бета
bna|Bahrain News Agency|BH|BNA
bns|BNS|LT|BNS
bopa|BOPA|BW|BOPA
bss|BSS|BD|BSS
bta|BTA|BG|BTA;БТА
cana|Caribbean News Agency|BB|CANA;CMC
catholic-news-service|Catholic News Service|US|CNS
cbs-marketwatch|CBS MarketWatch|US|CBS.MW;CBS MarketWatch;MarketWatch
chinanews|China News Service|CN|CNS China;ECNS;中新社;中新网;中新網;中国新闻社;中国新闻网
cna|Central News Agency|TW|CNA;Focus Taiwan;中央社;中央通訊社
cnn|CNN|US|CNN;CNN Business;CNN Newsource
cnw|CNW|CA|CNW;CNW Telbec;CNW Group;Canada NewsWire
colpisa|Colpisa|ES|COLPISA;Colpisa
colprensa|Colprensa|CO|Colprensa
ctk|ČTK|CZ|CTK;ČTK
dha|Demirören Haber Ajansı|TR|DHA
dow-jones|Dow Jones|US|Dow Jones;Dow Jones Newswires;DJ
dpa-afx|dpa-AFX|DE|dpa-AFX;AFX
ein|EIN Presswire|US|EINPresswire.com;EIN Presswire;EINPresswire
elta|ELTA|LT|ELTA
ena|Ethiopian News Agency|ET|ENA
ens|Environment News Service|US|ENS
epd|epd|DE|epd
eqs|EQS|DE|EQS;DGAP
europawire|EuropaWire|GB|EuropaWire
fars|Fars News Agency|IR|FNA;Fars
fena|FENA|BA|FENA;ФЕНА
fides|Agenzia Fides|VA|Agenzia Fides;Fides
folhapress|Folhapress|BR|FOLHAPRESS;Folhapress
gna|Ghana News Agency|GH|GNA
hina|HINA|HR|HINA;Hina;ХИНА
iha|İhlas Haber Ajansı|TR|İHA;IHA
ina|Iraqi News Agency|IQ|INA
inforpress|Inforpress|CV|Inforpress
interfax-ukraine|Interfax-Ukraine|UA|Interfax-Ukraine
ips|Inter Press Service|IT|IPS;IPS News
irna|IRNA|IR|IRNA
isna|ISNA|IR|ISNA
jcn|JCN Newswire|JP|JCN Newswire
italpress|Italpress|IT|ITALPRESS
jiji|Jiji Press|JP|Jiji;Jiji Press;時事;時事通信;时事社
jta|Jewish Telegraphic Agency|US|JTA
kabar|Kabar|KG|Kabar
kazinform|Kazinform|KZ|Kazinform;KAZINFORM;Қазинформ;Казинформ;КАЗИНФОРМ;ҚазАқпарат
kcna|Korean Central News Agency|KP|KCNA;조선중앙통신;朝鮮中央通信;朝中社
kenya-news|Kenya News Agency|KE|Kenya News Agency
knight-ridder|Knight Ridder|US|KRT;Knight Ridder;Knight-Ridder
kpl|KPL|LA|KPL
kuna|KUNA|KW|KUNA
lana|LANA|LY|LANA
lapresse|LaPresse|IT|LaPresse;LAPRESSE
leta|LETA|LV|LETA
lusa|Lusa|PT|Lusa;LUSA
map|Maghreb Arabe Presse|MA|MAP
marketwired|Marketwired|CA|Marketwired;Marketwire;CCNMatthews
mct|McClatchy-Tribune|US|MCT;McClatchy;TNS;Tribune News Service
media-outreach|Media OutReach|HK|Media OutReach Newswire;Media OutReach
mehr|Mehr News Agency|IR|MNA;Mehr
mena|Middle East News Agency|EG|MENA
mia|MIA|MK|MIA;МИА
moldpres|Moldpres|MD|MOLDPRES;Moldpres
montsame|MONTSAME|MN|MONTSAME
mti|MTI|HU|MTI
nampa|Nampa|NA|NAMPA;Nampa
nan|News Agency of Nigeria|NG|NAN
new-ziana|New Ziana|ZW|New Ziana
newsis|Newsis|KR|Newsis;NEWSIS;뉴시스
news1|News1|KR|News1;뉴스1
newsfile|Newsfile|CA|Newsfile Corp.;Newsfile
notimex|Notimex|MX|Notimex;NTX
nyt|The New York Times|US|New York Times;NYT;The New York Times;New York Times News Service
nzpa|NZPA|NZ|NZPA;New Zealand Press Association
onasa|ONASA|BA|ONASA
ona|Oman News Agency|OM|ONA
ots|news aktuell|DE|ots;OTS;APA-OTS
pana|PANA|SN|PANA;Panapress
pap|PAP|PL|PAP
petra|Petra|JO|Petra
pna|Philippine News Agency|PH|PNA
ppi|Pakistan Press International|PK|PPI
prensa-latina|Prensa Latina|CU|PL;Prensa Latina
prime|PRIME|RU|PRIME;ПРАЙМ
qna|Qatar News Agency|QA|QNA
rfa|Radio Free Asia|US|Radio Free Asia
rferl|RFE/RL|US|RFE/RL;RFE
ritzau|Ritzau|DK|Ritzau;RB;ritzau
rns|Religion News Service|US|RNS
saba|Saba|YE|Saba
sana|SANA|SY|SANA
sapa|SAPA|ZA|SAPA;Sapa
sda|Keystone-SDA|CH|SDA;sda;Keystone-SDA
seenews|SeeNews|BG|SeeNews
servimedia|Servimedia|ES|SERVIMEDIA;Servimedia
sid|SID|DE|SID;sid
spa|Saudi Press Agency|SA|SPA
sports-network|The Sports Network|US|Sports Network;The Sports Network
sportsticker|SportsTicker|US|Ticker;SportsTicker;Sports Ticker
srna|SRNA|BA|SRNA;СРНА;Срна
sta|STA|SI|STA
suna|SUNA|SD|SUNA
tanjug|Tanjug|RS|Tanjug;TANJUG;Танјуг;ТАНЈУГ
tap|TAP|TN|TAP
tasnim|Tasnim|IR|Tasnim
tasr|TASR|SK|TASR
telam|Télam|AR|Telam;Télam
tna|Thai News Agency|TH|TNA
trend|Trend|AZ|Trend;TREND
ukrinform|Ukrinform|UA|Ukrinform;UKRINFORM;Укринформ;Укрінформ
unb|United News of Bangladesh|BD|UNB
unian|UNIAN|UA|UNIAN;УНИАН;УНІАН
uni|United News of India|IN|UNI
vna|Vietnam News Agency|VN|VNA;VNS;TTXVN;越通社
voa|Voice of America|US|VOA
wafa|WAFA|PS|WAFA
washington-post|The Washington Post|US|Washington Post;The Washington Post
zenit|Zenit|VA|Zenit;ZENIT.org
"""


def _house(row: str) -> House:
    identity, name, country, written = row.split("|")
    return House(id=identity, name=name, country=country, written=tuple(written.split(";")))


HOUSES = tuple(map(_house, _TABLE.strip().splitlines()))
