"""Own sentences in ten languages, with slots, for the generator: {n} a name, {p} a place, {o} an organisation, {a} to {e} figures.

The first sentence of each language is the lead, `HEADLINES` fit any of it.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        "{o} said on {day} it would close its plant in {p} and cut {a} of {b} jobs there.",
        '"We have lost money in {p} for {c} years and cannot go on," chief executive {n} told reporters.',
        "The company lost {d} million euros in the first half, against a profit of {e} million a year earlier.",
        "Union leader {n} called the decision a betrayal and said workers would occupy the gates from {day}.",
        "The plant opened in {year} and makes pumps for {o}, its largest customer.",
        "Mayor {n} said the town of {a} thousand people would lose a third of its taxes.",
        "Shares in {o} rose {c}.{d} percent in morning trade before giving up half of the gain.",
        "The ministry of labour offered to send a mediator, spokeswoman {n} said.",
        "A similar plant in {p} was closed in {year}, and {b} people lost their work.",
        "Analyst {n} at {o} said the closure had been expected since spring.",
        "Talks on a social plan are to begin on {day} in {p}.",
        "{o} was founded by {n} and employs {a},{b} people in {c} countries.",
    ),
    "de": (
        "{o} will das Werk in {p} schließen und dort {a} von {b} Stellen streichen, wie das Unternehmen am {day} mitteilte.",
        "«Wir schreiben in {p} seit {c} Jahren Verluste», sagte Vorstandschefin {n} vor Journalisten.",
        "Im ersten Halbjahr verlor das Unternehmen {d} Millionen Euro nach einem Gewinn von {e} Millionen im Vorjahr.",
        "Gewerkschaftssekretär {n} sprach von Verrat und kündigte an, die Tore ab {day} zu besetzen.",
        "Das Werk wurde {year} eröffnet und fertigt Pumpen für {o}, seinen größten Kunden.",
        "Bürgermeisterin {n} sagte, die Stadt mit {a} tausend Einwohnern verliere ein Drittel ihrer Steuern.",
        "Die Aktie von {o} stieg am Vormittag um {c},{d} Prozent und gab dann die Hälfte wieder ab.",
        "Das Arbeitsministerium bot einen Vermittler an, sagte Sprecherin {n}.",
        "Ein ähnliches Werk in {p} war {year} geschlossen worden, {b} Menschen verloren die Arbeit.",
        "Analyst {n} von {o} sagte, mit der Schließung sei seit dem Frühjahr gerechnet worden.",
        "Gespräche über einen Sozialplan sollen am {day} in {p} beginnen.",
        "{o} wurde von {n} gegründet und beschäftigt {a}{b} Menschen in {c} Ländern.",
    ),
    "fr": (
        "{o} a annoncé {day} la fermeture de son usine de {p} et la suppression de {a} emplois sur {b}.",
        "« Nous perdons de l'argent à {p} depuis {c} ans », a déclaré à la presse la directrice générale {n}.",
        "Le groupe a perdu {d} millions d'euros au premier semestre, contre un bénéfice de {e} millions un an plus tôt.",
        "Le syndicaliste {n} a parlé de trahison et promis d'occuper les grilles à partir de {day}.",
        "L'usine, ouverte en {year}, fabrique des pompes pour {o}, son premier client.",
        "Selon la maire, {n}, la ville de {a} mille habitants perdra un tiers de ses impôts.",
        "L'action de {o} a gagné {c},{d}% dans la matinée avant de céder la moitié de ses gains.",
        "Le ministère du Travail a proposé un médiateur, a dit sa porte-parole, {n}.",
        "Une usine semblable avait fermé à {p} en {year}, laissant {b} personnes sans travail.",
        "L'analyste {n}, de {o}, a jugé que la fermeture était attendue depuis le printemps.",
        "Des discussions sur un plan social doivent s'ouvrir {day} à {p}.",
        "{o}, fondé par {n}, emploie {a}.{b} personnes dans {c} pays.",
    ),
    "es": (
        "{o} anunció este {day} que cerrará su planta de {p} y suprimirá {a} de sus {b} empleos.",
        "«Perdemos dinero en {p} desde hace {c} años», dijo a la prensa la consejera delegada, {n}.",
        "La empresa perdió {d} millones de euros en el primer semestre, frente a un beneficio de {e} millones un año antes.",
        "El sindicalista {n} habló de traición y avisó de que ocuparán las puertas desde el {day}.",
        "La planta abrió en {year} y fabrica bombas para {o}, su mayor cliente.",
        "La alcaldesa, {n}, dijo que la ciudad, de {a} mil habitantes, perderá un tercio de sus impuestos.",
        "Las acciones de {o} subieron un {c},{d} % por la mañana antes de ceder la mitad.",
        "El Ministerio de Trabajo ofreció un mediador, según su portavoz, {n}.",
        "Una planta parecida cerró en {p} en {year} y {b} personas perdieron el trabajo.",
        "El analista {n}, de {o}, señaló que el cierre se esperaba desde la primavera.",
        "Las conversaciones sobre un plan social empezarán el {day} en {p}.",
        "{o} fue fundada por {n} y emplea a {a}.{b} personas en {c} países.",
    ),
    "ru": (
        "Компания {o} закроет завод в городе {p} и сократит {a} из {b} рабочих мест, сообщили в компании в {day}.",
        "«Мы теряем деньги в городе {p} уже {c} года», - сказала журналистам генеральный директор {n}.",
        "В первом полугодии компания потеряла {d} млн евро против прибыли в {e} млн годом ранее.",
        "Глава профсоюза {n} назвал решение предательством и пообещал перекрыть ворота начиная с дня {day}.",
        "Завод открыли в {year} году, он выпускает насосы для компании {o}, своего главного заказчика.",
        "По словам мэра {n}, город с населением {a} тыс. человек лишится трети налогов.",
        "Акции {o} утром выросли на {c},{d}%, но затем потеряли половину роста.",
        "Министерство труда предложило посредника, сказала представитель ведомства {n}.",
        "Похожий завод в городе {p} закрыли в {year} году, работу потеряли {b} человек.",
        "Аналитик {n} из {o} отметил, что закрытия ждали с весны.",
        "Переговоры о социальном плане должны начаться в {day} в городе {p}.",
        "Компанию {o} основал {n}, в ней работают {a} {b} человек в {c} странах.",
    ),
    "pt": (
        "A {o} anunciou na {day} que vai fechar a fábrica de {p} e cortar {a} dos {b} postos de trabalho.",
        "\"Perdemos dinheiro em {p} há {c} anos\", disse aos jornalistas a presidente executiva, {n}.",
        "A empresa perdeu {d} milhões de euros no primeiro semestre, contra um lucro de {e} milhões um ano antes.",
        "O sindicalista {n} falou em traição e prometeu ocupar os portões a partir de {day}.",
        "A fábrica abriu em {year} e produz bombas para a {o}, o seu maior cliente.",
        "A autarca {n} disse que a cidade de {a} mil habitantes perderá um terço dos impostos.",
        "As ações da {o} subiram {c},{d}% de manhã antes de perderem metade do ganho.",
        "O Ministério do Trabalho ofereceu um mediador, disse a porta-voz {n}.",
        "Uma fábrica semelhante em {p} fechou em {year} e {b} pessoas ficaram sem trabalho.",
        "O analista {n}, da {o}, disse que o fecho era esperado desde a primavera.",
        "As conversações sobre um plano social começam na {day} em {p}.",
        "A {o} foi fundada por {n} e emprega {a}.{b} pessoas em {c} países.",
    ),
    "it": (
        "{o} ha annunciato {day} la chiusura dello stabilimento di {p} e il taglio di {a} dei {b} posti di lavoro.",
        "«A {p} perdiamo denaro da {c} anni», ha detto ai giornalisti l'amministratrice delegata {n}.",
        "L'azienda ha perso {d} milioni di euro nel primo semestre, contro un utile di {e} milioni un anno prima.",
        "Il sindacalista {n} ha parlato di tradimento e annunciato il presidio dei cancelli da {day}.",
        "Lo stabilimento, aperto nel {year}, produce pompe per {o}, il suo primo cliente.",
        "La sindaca {n} ha detto che la città di {a} mila abitanti perderà un terzo delle imposte.",
        "Il titolo {o} è salito del {c},{d}% in mattinata prima di cedere metà del guadagno.",
        "Il ministero del Lavoro ha offerto un mediatore, ha detto la portavoce {n}.",
        "Uno stabilimento simile a {p} chiuse nel {year} e {b} persone persero il lavoro.",
        "L'analista {n} di {o} ha detto che la chiusura era attesa dalla primavera.",
        "I colloqui sul piano sociale cominceranno {day} a {p}.",
        "{o} è stata fondata da {n} e impiega {a}.{b} persone in {c} paesi.",
    ),
    "nl": (
        "{o} sluit de fabriek in {p} en schrapt daar {a} van de {b} banen, meldde het bedrijf {day}.",
        "\"We verliezen in {p} al {c} jaar geld\", zei topvrouw {n} tegen journalisten.",
        "Het bedrijf verloor in het eerste halfjaar {d} miljoen euro, tegen een winst van {e} miljoen een jaar eerder.",
        "Vakbondsman {n} sprak van verraad en zei dat de poorten vanaf {day} worden bezet.",
        "De fabriek ging in {year} open en maakt pompen voor {o}, de grootste klant.",
        "Burgemeester {n} zei dat de stad van {a} duizend inwoners een derde van de belastingen verliest.",
        "Het aandeel {o} steeg 's ochtends {c},{d} procent en leverde daarna de helft weer in.",
        "Het ministerie van Arbeid bood een bemiddelaar aan, zei woordvoerster {n}.",
        "Een vergelijkbare fabriek in {p} sloot in {year}, {b} mensen raakten hun werk kwijt.",
        "Analist {n} van {o} zei dat de sluiting sinds het voorjaar werd verwacht.",
        "Gesprekken over een sociaal plan beginnen {day} in {p}.",
        "{o} is opgericht door {n} en telt {a}.{b} werknemers in {c} landen.",
    ),
    "sv": (
        "{o} stänger fabriken i {p} och skär ned {a} av {b} jobb där, uppgav bolaget på {day}.",
        "– Vi har förlorat pengar i {p} i {c} år, sade vd {n} till journalister.",
        "Bolaget förlorade {d} miljoner euro under första halvåret, mot en vinst på {e} miljoner ett år tidigare.",
        "Fackets ordförande {n} talade om svek och sade att grindarna ska blockeras från {day}.",
        "Fabriken öppnade {year} och tillverkar pumpar för {o}, sin största kund.",
        "Borgmästare {n} sade att staden med {a} tusen invånare förlorar en tredjedel av skatterna.",
        "Aktien i {o} steg {c},{d} procent på morgonen och tappade sedan hälften av uppgången.",
        "Arbetsministeriet erbjöd en medlare, sade talesperson {n}.",
        "En liknande fabrik i {p} stängdes {year} och {b} personer förlorade jobbet.",
        "Analytiker {n} på {o} sade att stängningen hade väntats sedan i våras.",
        "Samtal om en social plan inleds på {day} i {p}.",
        "{o} grundades av {n} och har {a} {b} anställda i {c} länder.",
    ),
    "zh": (
        "{o}公司{day}宣布将关闭位于{p}的工厂,并裁减{b}个岗位中的{a}个。",
        "公司首席执行官{n}对记者说,{p}的工厂已经连续{c}年亏损,无法继续经营下去。",
        "今年上半年该公司亏损{d}百万欧元,而去年同期盈利{e}百万欧元。",
        "工会领导人{n}称这一决定是背叛,并表示工人将从{day}起占领工厂大门。",
        "这家工厂于{year}年投产,为最大客户{o}公司生产水泵。",
        "市长{n}说,这座拥有{a}千人口的城市将失去三分之一的税收。",
        "{o}公司的股票上午上涨百分之{c}.{d},随后回吐了一半涨幅。",
        "劳工部发言人{n}表示,政府愿意派出一名调解人。",
        "{p}的一家类似工厂曾在{year}年关闭,当时有{b}人失去了工作。",
        "{o}公司的分析师{n}说,自春天以来外界就预料到工厂会关闭。",
        "有关安置计划的谈判将于{day}在{p}开始。",
        "{o}公司由{n}创立,在{c}个国家拥有{a}{b}名员工。",
    ),
}  # fmt: skip

HEADLINES: dict[str, str] = {
    "en": "{o} to close {p} plant, cut {a} jobs",
    "de": "{o} schließt Werk in {p} und streicht {a} Stellen",
    "fr": "{o} ferme son usine de {p} et supprime {a} emplois",
    "es": "{o} cierra su planta de {p} y suprime {a} empleos",
    "ru": "{o} закроет завод в городе {p} и сократит {a} человек",
    "pt": "{o} fecha fábrica de {p} e corta {a} empregos",
    "it": "{o} chiude lo stabilimento di {p}, tagliati {a} posti",
    "nl": "{o} sluit fabriek in {p} en schrapt {a} banen",
    "sv": "{o} stänger fabriken i {p} och skär ned {a} jobb",
    "zh": "{o}公司将关闭{p}工厂裁员{a}人",
}

DAYS: dict[str, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Thursday", "Friday"),
    "de": ("Montag", "Dienstag", "Donnerstag", "Freitag"),
    "fr": ("lundi", "mardi", "jeudi", "vendredi"),
    "es": ("lunes", "martes", "jueves", "viernes"),
    "ru": ("понедельник", "вторник", "четверг", "пятницу"),
    "pt": ("segunda-feira", "terça-feira", "quinta-feira", "sexta-feira"),
    "it": ("lunedì", "martedì", "giovedì", "venerdì"),
    "nl": ("maandag", "dinsdag", "donderdag", "vrijdag"),
    "sv": ("måndagen", "tisdagen", "torsdagen", "fredagen"),
    "zh": ("星期一", "星期二", "星期四", "星期五"),
}

_LATIN = (
    "Adler Brekke Corvo Dorn Estève Falk Garnet Holm Ibarra Jansen Kolb Lens Marchal Novak Oduya Pello Quintero Rasch Salo Tandberg"
    " Ulven Vik Wolters Xavier Ysander Zorin Almadén Borsa Cordia Dunmore"
).split()  # fmt: skip
_GIVEN = "Anna Bodo Carla David Elsa Fritz Greta Henri Ines Jan Klara Luc Marta Nils Olga Per Ruth Sven Tiago Ute".split()
_TOWNS = (
    "Lindenau Valmont Nordby Halvan Zurburg Belmar Kemi Gerau Salinas Offenau Porto Seda,Valdeoro,Castelrosso,Veendorp,Storvik".replace(" ", ",").replace("Porto,Seda", "Porto Seda")
).split(",")  # fmt: skip
_RU = (
    "Кольцов Лаптев Морозко Нефедов Осинин Петлин Руднев Сомов Тихонин Уваркин Фролин Хвостов Цветкин Чернин Шубинский".split(),
    "Андрей Вера Глеб Дарья Егор Жанна Игорь Кира Лев Мила".split(),
    "Новореченск Светлогор Каменец-Луг Заозерье Верхний Яр,Полянск,Белоручье".replace(" ", ",").replace("Верхний,Яр", "Верхний Яр").split(","),
)  # fmt: skip
_ZH = (
    "林 周 高 郑 韩 邓 潘 蒋 魏 陶".split(),
    "海青 文泽 若兰 子安 云飞 秋实 明远 思齐 雨桐 国栋".split(),
    "青石镇 白河市 云岭县 东桥市 金沙湾 北川口".split(),
)  # fmt: skip
NAMES: dict[str, tuple[list[str], list[str], list[str]]] = {
    language: _RU if language == "ru" else _ZH if language == "zh" else (_LATIN, _GIVEN, _TOWNS)
    for language in SENTENCES
}
