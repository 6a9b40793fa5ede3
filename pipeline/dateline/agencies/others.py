"""Agencies whose datelines the shared grammar reads as they are: id, name, home, and how they write themselves."""

from __future__ import annotations

from pipeline.dateline.agencies.house import House

_TABLE = """
abna|ABNA|IR|ABNA
accesswire|ACCESSWIRE|US|ACCESSWIRE;ACCESS Newswire
aci|ACI Prensa|PE|ACI Prensa;ACI;CNA/ACI
acn|Agencia Cubana de Noticias|CU|ACN
acn-newswire|ACN Newswire|HK|ACN Newswire
acp|Agence Congolaise de Presse|CD|ACP
adnkronos|Adnkronos|IT|Adnkronos;AdnKronos Salute;Labitalia
adn|ADN|DE|ADN
afx|AFX News|GB|AFX News;Thomson Financial;XFN-ASIA
agence-europe|Agence Europe|BE|Agence Europe
agencia-brasil|Agência Brasil|BR|Agência Brasil;Agencia Brasil;ABr
agerpres|Agerpres|RO|AGERPRES;Rompres
agn|Agencia Guatemalteca de Noticias|GT|AGN
aip|Agence Ivoirienne de Presse|CI|AIP
akipress|AKIpress|KG|AKIpress
aki|Adnkronos International|IT|AKI;Adnkronos International
akp|AKP|KH|AKP
allafrica|allAfrica|ZA|allAfrica.com;allAfrica
alliance-news|Alliance News|GB|Alliance News
ami-mr|Agence Mauritanienne d'Information|MR|AMI
ana-mpa|ANA-MPA|GR|ANA-MPA;ANA;AMNA;ΑΠΕ-ΜΠΕ;ΑΠΕ
anadolu-energy|Anadolu Energy|TR|AA Energy
andes|ANDES|EC|ANDES;Andes
andina|Andina|PE|Andina
angop|ANGOP|AO|ANGOP
antara|Antara|ID|ANTARA;ANTARA News
apa-at|Austria Presse Agentur|AT|APA
apa-az|Azeri-Press Agency|AZ|APA-Azerbaijan
apo|APO Group|CH|APO Group
app|Associated Press of Pakistan|PK|APP;Associated Press of Pakistan
aps-sn|Agence de Presse Sénégalaise|SN|APS-Sénégal
aps|Algérie Presse Service|DZ|APS;وأج;واج
armenpress|Armenpress|AM|ARMENPRESS;Арменпресс
asianews|AsiaNews|IT|AsiaNews
askanews|askanews|IT|askanews;ASKANEWS
ata|ATA|AL|ATA;ATSH
avn|Agencia Venezolana de Noticias|VE|AVN;ABN
awp|AWP|CH|awp;AWP
azertac|AZERTAC|AZ|AZERTAC;Azertag;AzerTAc;AZƏRTAC
baptist-press|Baptist Press|US|Baptist Press
bbc|BBC|GB|BBC;BBC News
belapan|BelaPAN|BY|BelaPAN
belta|BelTA|BY|BelTA;БЕЛТА
benzinga|Benzinga|US|Benzinga
beta|Beta|RS|BETA;Beta;БЕТА;Бета
birn|BIRN|BA|BIRN
bna|Bahrain News Agency|BH|BNA;بنا
bns|BNS|LT|BNS
bopa|BOPA|BW|BOPA
bss|BSS|BD|BSS
bta|BTA|BG|BTA;БТА
business-insider|Business Insider|US|Business Insider
cana|Caribbean News Agency|BB|CANA;CMC
catholic-news-agency|Catholic News Agency|US|Catholic News Agency;EWTN News
catholic-news-service|Catholic News Service|US|CNS
cbs-marketwatch|CBS MarketWatch|US|CBS.MW;CBS MarketWatch;MarketWatch
center-square|The Center Square|US|The Center Square
chinanews|China News Service|CN|CNS China;ECNS;中新社;中新网;中新網;中国新闻社;中国新闻网
cna|Central News Agency|TW|CNA;Focus Taiwan;中央社;中央通訊社
cnn|CNN|US|CNN;CNN Business;CNN Newsource
cnw|CNW|CA|CNW;CNW Telbec;CNW Group;Canada NewsWire
colpisa|Colpisa|ES|COLPISA;Colpisa
colprensa|Colprensa|CO|Colprensa
cox|Cox News Service|US|Cox News Service;Cox Newspapers
ctk|ČTK|CZ|CTK;ČTK
dha|Demirören Haber Ajansı|TR|DHA
dire|Agenzia DIRE|IT|DIRE;Dire
dow-jones|Dow Jones|US|Dow Jones;Dow Jones Newswires;DJ
dpa-afx|dpa-AFX|DE|dpa-AFX;AFX
dpa-infocom|dpa infocom|DE|dpa infocom
dyn|DyN|AR|DyN;DYN
ein|EIN Presswire|US|EINPresswire.com;EIN Presswire;EINPresswire
elta|ELTA|LT|ELTA
ena|Ethiopian News Agency|ET|ENA
ens|Environment News Service|US|ENS
epd|epd|DE|epd
eqs|EQS|DE|EQS;DGAP
estadao|Estadão Conteúdo|BR|Estadão Conteúdo;Agência Estado;AE
euractiv|Euractiv|BE|Euractiv;EURACTIV
euronews|Euronews|FR|Euronews
europawire|EuropaWire|GB|EuropaWire
fars|Fars News Agency|IR|FNA;Fars
fena|FENA|BA|FENA;ФЕНА
fides|Agenzia Fides|VA|Agenzia Fides;Fides
folhapress|Folhapress|BR|FOLHAPRESS;Folhapress
fonet|FoNet|RS|FoNet;FONET
gannett|Gannett News Service|US|GNS;Gannett News Service
gna|Ghana News Agency|GH|GNA
guardian|The Guardian|GB|Guardian;The Guardian
hina|HINA|HR|HINA;Hina;ХИНА
icn|Independent Catholic News|GB|ICN
iha|İhlas Haber Ajansı|TR|İHA;IHA
ina|Iraqi News Agency|IQ|INA;واع
inforpress|Inforpress|CV|Inforpress
infotag|Infotag|MD|INFOTAG;Infotag
interfax-ukraine|Interfax-Ukraine|UA|Interfax-Ukraine
interpressnews|InterpressNews|GE|InterpressNews;IPN Georgia
ipn|IPN|MD|IPN
ips|Inter Press Service|IT|IPS;IPS News
irin|IRIN|CH|IRIN
irna|IRNA|IR|IRNA;إرنا;ارنا
isna|ISNA|IR|ISNA
italpress|Italpress|IT|ITALPRESS
itim|Itim|IL|Itim
jana|JANA|LY|JANA
jcn|JCN Newswire|JP|JCN Newswire
jerusalem-post|The Jerusalem Post|IL|Jerusalem Post
jiji|Jiji Press|JP|Jiji;Jiji Press;時事;時事通信;時事通信社;时事社
jta|Jewish Telegraphic Agency|US|JTA
kabar|Kabar|KG|Kabar
kathpress|Kathpress|AT|KAP;Kathpress;KATHPRESS
kazinform|Kazinform|KZ|Kazinform;KAZINFORM;Қазинформ;Казинформ;КАЗИНФОРМ;ҚазАқпарат
kaztag|KazTAG|KZ|KazTAG;КазТАГ
kcna|Korean Central News Agency|KP|KCNA;조선중앙통신;朝鮮中央通信;朝中社
kenya-news|Kenya News Agency|KE|Kenya News Agency
khovar|Khovar|TJ|Khovar;NIAT Khovar
knight-ridder|Knight Ridder|US|KRT;Knight Ridder;Knight-Ridder
kpl|KPL|LA|KPL
kuna|KUNA|KW|KUNA;كونا
lana|LANA|LY|LANA
lapresse|LaPresse|IT|LaPresse;LAPRESSE
lat|Los Angeles Times|US|Los Angeles Times;L.A. Times
leta|LETA|LV|LETA
liga|LIGA|UA|LIGA
lusa|Lusa|PT|Lusa;LUSA
makfax|Makfax|MK|Makfax;MAKFAX
map|Maghreb Arabe Presse|MA|MAP;و م ع
marketwired|Marketwired|CA|Marketwired;Marketwire;CCNMatthews
mct|McClatchy-Tribune|US|MCT;McClatchy;TNS;Tribune News Service
media-outreach|Media OutReach|HK|Media OutReach Newswire;Media OutReach
mediafax|Mediafax|RO|Mediafax;MEDIAFAX
mehr|Mehr News Agency|IR|MNA;Mehr
mena|Middle East News Agency|EG|MENA;أ ش أ
mia|MIA|MK|MIA;МИА
mina|MINA|ME|MINA
moldpres|Moldpres|MD|MOLDPRES;Moldpres
montreal-gazette|The Gazette|CA|Montreal Gazette
montsame|MONTSAME|MN|MONTSAME
mt-newswires|MT Newswires|US|MT Newswires
mti|MTI|HU|MTI
nampa|Nampa|NA|NAMPA;Nampa
nan|News Agency of Nigeria|NG|NAN
new-ziana|New Ziana|ZW|New Ziana
news1|News1|KR|News1;뉴스1
newsday|Newsday|US|Newsday
newsfile|Newsfile|CA|Newsfile Corp.;Newsfile
newsis|Newsis|KR|Newsis;NEWSIS;뉴시스
noticias-argentinas|Noticias Argentinas|AR|Noticias Argentinas
notimex|Notimex|MX|Notimex;NTX
nyt|The New York Times|US|New York Times;NYT;The New York Times;New York Times News Service
nzpa|NZPA|NZ|NZPA;New Zealand Press Association
omnisport|Omnisport|GB|Omnisport
onasa|ONASA|BA|ONASA
ona|Oman News Agency|OM|ONA
ots|news aktuell|DE|ots;OTS;APA-OTS
pajhwok|Pajhwok Afghan News|AF|Pajhwok;Pajhwok Afghan News
pana|PANA|SN|PANA;Panapress
pap-biznes|PAP Biznes|PL|PAP Biznes
pap|PAP|PL|PAP
petra|Petra|JO|Petra;بترا
pna|Philippine News Agency|PH|PNA
politico|Politico|US|POLITICO;Politico
ppi|Pakistan Press International|PK|PPI
prensa-latina|Prensa Latina|CU|PL;Prensa Latina
prime|PRIME|RU|PRIME;ПРАЙМ
qna|Qatar News Agency|QA|QNA;قنا
radiocor|Il Sole 24 Ore Radiocor|IT|Il Sole 24 Ore Radiocor;Radiocor;Il Sole 24 Ore Radiocor Plus
rador|Rador|RO|Rador;RADOR
rfa|Radio Free Asia|US|Radio Free Asia
rferl|RFE/RL|US|RFE/RL;RFE
ritzau|Ritzau|DK|Ritzau;RB;ritzau
rns|Religion News Service|US|RNS
rttnews|RTTNews|US|RTTNews
saba|Saba|YE|Saba;سبأ
sana|SANA|SY|SANA;سانا
sapa|SAPA|ZA|SAPA;Sapa
scripps|Scripps Howard News Service|US|SHNS;Scripps Howard News Service
sda|Keystone-SDA|CH|SDA;sda;Keystone-SDA
seenews|SeeNews|BG|SeeNews
servimedia|Servimedia|ES|SERVIMEDIA;Servimedia
sid|SID|DE|SID;sid
sita|SITA|SK|SITA
spa|Saudi Press Agency|SA|SPA;واس
sports-network|The Sports Network|US|Sports Network;The Sports Network
sportsticker|SportsTicker|US|Ticker;SportsTicker;Sports Ticker
srna|SRNA|BA|SRNA;СРНА;Срна
stateline|Stateline|US|Stateline
sta|STA|SI|STA
stockwatch|Stockwatch|CY|Stockwatch
suna|SUNA|SD|SUNA;سونا
tanjug|Tanjug|RS|Tanjug;TANJUG;Танјуг;ТАНЈУГ
tap|TAP|TN|TAP;وات
tasnim|Tasnim|IR|Tasnim
tasr|TASR|SK|TASR
tdh|Turkmenistan State News Agency|TM|TDH
telam|Télam|AR|Telam;Télam
teleborsa|Teleborsa|IT|Teleborsa
thestreet|TheStreet|US|TheStreet
tna|Thai News Agency|TH|TNA
trend|Trend|AZ|Trend;TREND
ucan|UCA News|TH|UCAN;UCA News;UCANews
ukrinform|Ukrinform|UA|Ukrinform;UKRINFORM;Укринформ;Укрінформ
unb|United News of Bangladesh|BD|UNB
unian|UNIAN|UA|UNIAN;УНИАН;УНІАН
uni|United News of India|IN|UNI
unn|UNN|UA|УНН
usa-today|USA Today|US|USA TODAY
uza|UzA|UZ|UzA
vna|Vietnam News Agency|VN|VNA;VNS;TTXVN;越通社
voa|Voice of America|US|VOA
wafa|WAFA|PS|WAFA;وفا
washington-post|The Washington Post|US|Washington Post;The Washington Post
wenn|WENN|GB|WENN;WENN.com
xinmsn|Xinhua Finance|CN|Xinhua Finance
yle|Yle|FI|YLE;Yle
zana|ZANA|ZM|ZANA
zenit|Zenit|VA|Zenit;ZENIT.org
"""


def _house(row: str) -> House:
    identity, name, country, written = row.split("|")
    return House(id=identity, name=name, country=country, written=tuple(written.split(";")))


HOUSES = tuple(map(_house, _TABLE.strip().splitlines()))
