"""The scenarios, one row each, by what they are about."""

from __future__ import annotations

from tests.dedupe import copy
from tests.dedupe.scenario import Scenario, step

DAY = 24 * 60


def fixing(date: str, day: str, *rates: str) -> str:
    return copy.FIXING.format(date=date, day=day, **dict(zip("abcde", rates, strict=True)))


def result(company: str, city: str, chief: str, *figures: str) -> str:
    names = ("profit", "before", "growth", "revenue", "dividend")
    return copy.RESULT.format(
        company=company, city=city, chief=chief, **dict(zip(names, figures, strict=True))
    )


RESENDS = (
    Scenario("the same again after minutes", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(7, "resend=0", copy.PORT, "Halvan dockers strike over pay"),
        step(90, "resend=0", copy.PORT, "RPT-Halvan dockers strike over pay"),
    ]),
    Scenario("the same with other spacing, quotes and a typo", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(5, "resend=0", copy.PORT.replace('"', "”").replace("irresponsible", "irresponsable").replace("\n\n", "\n \n\n"), "Halvan dockers strike over pay"),
    ]),
    Scenario("another headline over the same text", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(40, "resend=0", copy.PORT, "Strike shuts port of Halvan, ships wait"),
    ]),
    Scenario("the same id, version and text", [
        step(0, "new", copy.PORT, "Halvan dockers strike", id="tag:r.example,2026:L1", version="1"),
        step(3, "resend=0", copy.PORT, "Halvan dockers strike", id="tag:r.example,2026:L1", version="1"),
    ]),
    Scenario("a repeat in German", [
        step(0, "new", copy.DE_BRAND, "Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
        step(120, "resend=0", copy.DE_BRAND, "Wiederholung: Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
    ], "de"),
    Scenario("a repeat in Russian", [
        step(0, "new", copy.RU_MOST, "Мост через Светлую открыли в Новореченске", "tass"),
        step(120, "resend=0", copy.RU_MOST, "Повтор: Мост через Светлую открыли в Новореченске", "tass"),
    ], "ru"),
    Scenario("a trimmed repeat", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(60, "resend=0", copy.PORT.rsplit("\n\n", 1)[0], "Halvan dockers strike over pay"),
    ]),
    Scenario("an alert word for word again", [
        step(0, "new", copy.QUAKE, "Quake of 6.8 strikes off northern Maravia"),
        step(4, "resend=0", copy.QUAKE, "Quake of 6.8 strikes off northern Maravia"),
    ]),
)  # fmt: skip

SYNDICATION = (
    Scenario("another agency with its own dateline", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(30, "syndicated=0", copy.PORT.replace("HALVAN, Nov 24 (Reuters) -", "HALVAN (Bernama) --"), "Halvan Dockers Strike Over Pay", "bernama"),
    ]),
    Scenario("partner dateline", [
        step(0, "new", copy.FR_GREVE, "Les bus à l'arrêt à Valmont", "afp"),
        step(25, "syndicated=0", copy.FR_GREVE.replace("Valmont, 24 nov 2026 (AFP) -", "Valmont (ats afp)"), "Valmont: les bus à l'arrêt", "ats"),
    ], "fr"),
    Scenario("cut by the other agency", [
        step(0, "new", copy.ES_MINA, "Rescatados con vida doce mineros en Valdeoro", "efe"),
        step(50, "syndicated=0", copy.ES_MINA.replace("Valdeoro, 24 nov (EFE).-", "VALDEORO, 24 Nov. 2026 (Europa Press) -").rsplit("\n\n", 1)[0], "Doce mineros, rescatados con vida", "europapress"),
    ], "es"),
    Scenario("two agencies on the same event in their own words", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns over contract", "ap"),
        step(10, "new", "NORDBY, Nov 24 (Reuters) - Elsa Vik stepped down as mayor of Nordby after an auditor found that a firm owned by her brother won a 3.4 million euro deal without a tender.\n\nVik said she had done nothing wrong. Olav Rud, her deputy, takes over for now. Voters choose a new mayor in February.\n\nOpposition leader Pia Holm called for a wider inquiry into town hall contracts.", "Mayor quits in Norwegian town after audit"),
    ]),
)  # fmt: skip

TEMPLATES = (
    Scenario("daily fixing", [
        step(0, "new", fixing("Nov 24", "Tuesday", "11.42", "11.40", "9.87", "13.02", "12.11"), "Zurania fixes crown at 11.42 to euro"),
        step(DAY, "template", fixing("Nov 25", "Wednesday", "11.47", "11.42", "9.91", "13.05", "12.15"), "Zurania fixes crown at 11.47 to euro"),
        step(2 * DAY, "template", fixing("Nov 26", "Thursday", "11.39", "11.47", "9.85", "13.01", "12.07"), "Zurania fixes crown at 11.39 to euro"),
    ]),
    Scenario("results of different companies", [
        step(0, "new", result("Alvar Steel", "LINTZ", "Greta Maul", "41.2", "38.9", "5.1", "612", "20"), "Alvar Steel profit rises"),
        step(4, "template", result("Borman Paper", "KEMI", "Timo Salo", "17.5", "12.3", "8.4", "233", "12"), "Borman Paper profit rises"),
        step(9, "template", result("Cordia Foods", "GENT", "Luc Baert", "88.0", "83.4", "3.3", "1,410", "35"), "Cordia Foods profit rises"),
    ]),
    Scenario("two companies, one figure apart, in one minute", [
        step(0, "new", "DUNMORE, Nov 24 (Reuters) - Kestrel Aviation won a navy contract worth 75 million dollars for spare parts of helicopters, the defence ministry said. Work is to end in 2029.", "Kestrel wins 75 mln dlr navy contract"),
        step(1, "template", "DUNMORE, Nov 24 (Reuters) - Merlin Marine won a navy contract worth 76 million dollars for spare parts of helicopters, the defence ministry said. Work is to end in 2029.", "Merlin wins 76 mln dlr navy contract"),
    ]),
    Scenario("weather, German, day after day", [
        step(0, "new", copy.DE_WETTER.format(day="Mittwoch", sky="heiter", a=7, b=12, c=1, d=-2, wind="Südwest"), "Heiteres Wetter am Mittwoch", "dpa"),
        step(DAY, "template", copy.DE_WETTER.format(day="Donnerstag", sky="trüb", a=4, b=9, c=3, d=-4, wind="Nordost"), "Trübes Wetter am Donnerstag", "dpa"),
    ], "de"),
    Scenario("word for word on another day, and within hours", [
        step(0, "new", "ZURBURG (Reuters) - The central bank of Zurania left its policy unchanged after a regular meeting of its council, a spokesman said. He gave no further details and no news conference was planned.", "Zurania leaves policy unchanged"),
        step(120, "resend=0", "ZURBURG (Reuters) - The central bank of Zurania left its policy unchanged after a regular meeting of its council, a spokesman said. He gave no further details and no news conference was planned.", "Zurania leaves policy unchanged"),
        step(2 * DAY, "template", "ZURBURG (Reuters) - The central bank of Zurania left its policy unchanged after a regular meeting of its council, a spokesman said. He gave no further details and no news conference was planned.", "Zurania leaves policy unchanged"),
    ]),
    Scenario("dividends whose only difference is the company", [
        step(0, "new", "Quarterly dividend of 25 cents a share vs 25 cents prior. Pay January 15. Record December 31.", "ALVAR STEEL CORP <ALV> SETS QUARTERLY"),
        step(30, "template", "Quarterly dividend of 25 cents a share vs 25 cents prior. Pay January 15. Record December 31.", "BORMAN PAPER INC <BOR> QTLY DIVIDEND"),
    ]),
    Scenario("numbers in words", [
        step(0, "new", "There were seven ships loading and four waiting at the grain terminal of Halvan, the exchange said.", "GRAIN SHIPS AT HALVAN"),
        step(3 * 60, "apart", "There were nine ships loading and six waiting at the grain terminal of Halvan, the exchange said.", "GRAIN SHIPS AT HALVAN"),
    ]),
    Scenario("cours de bourse", [
        step(0, "new", "Valmont, 24 nov 2026 (AFP) - La Bourse de Valmont a ouvert en hausse de 0,42% mardi, l'indice VM 40 gagnant 31,2 points à 7.481,30 points. Le titre Estève prenait 1,8% et Marchal Frères 0,9%.", "La Bourse de Valmont ouvre en hausse", "afp"),
        step(DAY, "template", "Valmont, 25 nov 2026 (AFP) - La Bourse de Valmont a ouvert en hausse de 0,17% mercredi, l'indice VM 40 gagnant 12,7 points à 7.502,11 points. Le titre Estève prenait 0,3% et Marchal Frères 2,2%.", "La Bourse de Valmont ouvre en hausse", "afp"),
    ], "fr"),
    Scenario("resultados", [
        step(0, "new", "Valdeoro, 24 nov (EFE).- El Atlético Valdeoro venció por 3-1 al Deportivo Salinas en la jornada 12 de la liga, con dos goles de Ramón Ibarra en los minutos 17 y 64 ante 8.200 espectadores.", "3-1: el Valdeoro gana al Salinas", "efe"),
        step(DAY, "apart", "Puertollano, 25 nov (EFE).- El Unión Puertollano venció por 2-0 al Racing Almadén en la jornada 12 de la liga, con dos goles de Víctor Lasa en los minutos 9 y 71 ante 5.400 espectadores.", "2-0: el Puertollano gana al Almadén", "efe"),
    ], "es"),
    Scenario("курсы валют", [
        step(0, "new", "МОСКВА, 24 ноября. /ТАСС/. Банк России установил на среду официальный курс доллара в размере 81,1234 рубля, курс евро - 94,5678 рубля. Курс юаня составил 11,4321 рубля.", "ЦБ установил курс доллара на среду", "tass"),
        step(DAY, "template", "МОСКВА, 25 ноября. /ТАСС/. Банк России установил на четверг официальный курс доллара в размере 80,9876 рубля, курс евро - 94,1122 рубля. Курс юаня составил 11,3987 рубля.", "ЦБ установил курс доллара на четверг", "tass"),
    ], "ru"),
)  # fmt: skip

VERSIONS = (
    Scenario("Reuters updates by label", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(60, "update=0", copy.PORT + copy.PORT_MORE, "UPDATE 1-Halvan dockers strike, minister names mediator"),
        step(61, "late=0", copy.PORT + "\n\nA port spokesman declined to comment.", "Halvan dockers strike over pay", published_at="2026-11-24T07:30:00Z"),
        step(150, "update=0", copy.PORT + copy.PORT_MORE + "\n\nOduya welcomed the mediator and said pickets would stay until Friday.", "UPDATE 2-Mediator named in Halvan port strike"),
        step(170, "late=0", copy.PORT + copy.PORT_MORE, "UPDATE 1-Halvan dockers strike, minister names mediator"),
    ]),
    Scenario("by id and version, out of order, with gaps", [
        step(0, "new", copy.MAYOR, "Mayor resigns", "ap", id="urn:newsml:ap.example:1", version="2"),
        step(5, "late=0", copy.MAYOR.split("\n\n")[0], "Mayor resigns", "ap", id="urn:newsml:ap.example:1", version="1"),
        step(9, "update=0", copy.MAYOR + "\n\nThe prosecutor said she was looking into the report.", "Mayor resigns", "ap", id="urn:newsml:ap.example:1", version="5"),
        step(12, "late=0", copy.MAYOR + "\n\nThe prosecutor made no comment.", "Mayor resigns", "ap", id="urn:newsml:ap.example:1", version="4"),
    ]),
    Scenario("AP writethru by slug", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns over contract", "ap", slugline="BC-EU--Norway-Mayor"),
        step(30, "update=0", copy.MAYOR + "\n\nPia Holm, who leads the opposition, asked for an inquiry.", "Nordby mayor steps down, opposition wants inquiry", "ap", slugline="BC-EU--Norway-Mayor, 1st Ld-Writethru"),
        step(80, "update=0", copy.MAYOR.replace("27 invoices", "29 invoices") + "\n\nHolm said the council would vote on an inquiry on Friday.", "Council to vote on inquiry after mayor resigns", "ap", slugline="BC-EU--Norway-Mayor, 2nd Ld-Writethru"),
    ]),
    Scenario("Yonhap leads", [
        step(0, "new", copy.PORT.replace("(Reuters)", "(Yonhap)"), "Dockers strike at Halvan port", "yonhap"),
        step(20, "update=0", copy.PORT.replace("(Reuters)", "(Yonhap)") + copy.PORT_MORE, "(LEAD) Dockers strike at Halvan port", "yonhap"),
        step(50, "update=0", copy.PORT.replace("(Reuters)", "(Yonhap)") + copy.PORT_MORE + "\n\nThe union is to meet at noon on Wednesday.", "(2nd LD) Dockers strike at Halvan port", "yonhap"),
    ]),
    Scenario("dpa leads and Zusammenfassung", [
        step(0, "new", copy.DE_BRAND, "Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
        step(40, "update=0", copy.DE_BRAND.replace("vier Menschen", "fünf Menschen") + "\n\nEin Nachbar sprach von einer lauten Explosion.", "1. Lead: Fünf Verletzte bei Brand in Möbelfabrik", "dpa"),
        step(180, "update=0", copy.DE_BRAND.replace("vier Menschen", "fünf Menschen") + "\n\nAm Nachmittag besichtigte Innenministerin Ruth Kolb die Brandstelle.", "2. Zusammenfassung: Fünf Verletzte bei Brand in Möbelfabrik in Lindenau", "dpa"),
    ], "de"),
    Scenario("Europa Press amplía", [
        step(0, "new", copy.ES_MINA, "Rescatados con vida doce mineros", "europapress"),
        step(45, "update=0", copy.ES_MINA + "\n\nEl presidente regional, Blas Quintero, viajará a Valdeoro este miércoles.", "AMP.- Rescatados con vida doce mineros", "europapress"),
    ], "es"),
    Scenario("AFP papier général", [
        step(0, "new", copy.FR_GREVE, "Les bus à l'arrêt à Valmont", "afp", slugline="transports-grève"),
        step(70, "update=0", copy.FR_GREVE + "\n\nLe préfet a réquisitionné 40 cars scolaires pour mercredi.", "Grève des bus à Valmont: le préfet réquisitionne", "afp", slugline="transports-grève-lead"),
        step(140, "update=0", copy.FR_GREVE + "\n\nLe préfet a réquisitionné 40 cars scolaires et 12 minibus pour mercredi.", "Grève des bus à Valmont: le préfet réquisitionne", "afp", slugline="transports-grève-2ndlead"),
    ], "fr"),
    Scenario("расширенная версия", [
        step(0, "new", copy.RU_MOST, "Мост через Светлую открыли в Новореченске", "interfax"),
        step(30, "update=0", copy.RU_MOST + "\n\nПо словам Кольцова, в 2027 году начнется строительство подъездной дороги.", "Мост через Светлую открыли в Новореченске (расширенная версия)", "interfax"),
    ], "ru"),
    Scenario("unlabelled expansion", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay", "ansa"),
        step(35, "update=0", copy.PORT + copy.PORT_MORE, "Halvan dockers strike over pay, mediator to be named", "ansa"),
    ]),
    Scenario("flash, urgent, page", [
        step(0, "new", copy.QUAKE, "FLASH - Earthquake of magnitude 6.8 strikes off northern Maravia"),
        step(3, "update=0", copy.QUAKE_2, "URGENT - Earthquake of magnitude 6.8 strikes off northern Maravia"),
        step(55, "update=0", copy.QUAKE_3, "Earthquake shakes Maravia, three hurt as roof collapses"),
    ]),
    Scenario("Eilmeldung, dann Meldung", [
        step(0, "new", "Innenminister Bodo Kranz tritt nach der Spendenaffäre zurück.", "EIL: Innenminister Kranz tritt zurück", "dpa"),
        step(25, "update=0", "Gerau (dpa) - Innenminister Bodo Kranz ist am Dienstag nach der Spendenaffäre um die Stiftung Morgenrot zurückgetreten. Er habe das Vertrauen der Ministerpräsidentin verloren, sagte Kranz in Gerau.\n\nKranz soll 2023 eine Spende von 80 000 Euro nicht gemeldet haben. Die Staatsanwaltschaft ermittelt seit Oktober.\n\nNachfolgerin soll Justizministerin Ute Falk werden.", "Innenminister Kranz tritt nach Spendenaffäre zurück", "dpa"),
    ], "de"),
    Scenario("urgent, puis dépêche", [
        step(0, "new", "La ministre des Transports Hélène Sarda annonce sa démission", "URGENT: la ministre des Transports Hélène Sarda démissionne", "afp"),
        step(40, "update=0", "Valmont, 24 nov 2026 (AFP) - La ministre des Transports Hélène Sarda a annoncé mardi sa démission après la grève des bus de Valmont.\n\n\"Je n'ai pas su convaincre\", a-t-elle dit à la presse. Son successeur sera nommé avant vendredi, selon le gouvernement.", "La ministre des Transports Hélène Sarda démissionne", "afp"),
    ], "fr"),
    Scenario("молния и подробности", [
        step(0, "new", "Мэр Новореченска Андрей Кольцов подал в отставку", "МОЛНИЯ: Мэр Новореченска Кольцов подал в отставку", "tass"),
        step(30, "update=0", "НОВОРЕЧЕНСК, 24 ноября. /ТАСС/. Мэр Новореченска Андрей Кольцов подал в отставку во вторник, сообщила пресс-служба городского совета. Обязанности мэра временно исполняет Вера Лаптева.\n\nКольцов возглавлял город с 2019 года.", "Мэр Новореченска Кольцов подал в отставку", "tass"),
    ], "ru"),
    Scenario("a headline alone, then its story", [
        step(0, "new", "", "RURITANIA DISSOLVES PARLIAMENT, SETS ELECTIONS FOR MARCH 3"),
        step(1, "resend=0", "", "RURITANIA DISSOLVES PARLIAMENT, SETS ELECTIONS FOR MARCH 3"),
        step(12, "update=0", "STRELSAU, Nov 24 (Reuters) - Ruritania dissolved its parliament on Tuesday and set elections for March 3, the presidency said.\n\nThe move follows weeks of protests in Strelsau over the budget of premier Karl Adler.", "Ruritania to hold early elections on March 3"),
    ]),
    Scenario("headlines of results, each of its own company", [
        step(0, "new", "", "ALVAR STEEL 4TH QTR SHR LOSS 28 CTS VS PROFIT SEVEN CTS"),
        step(6, "apart", "Shr loss 48 cts vs profit 77 cts. Net loss 9.1 mln vs profit 12.3 mln. Revs 88.1 mln vs 91.0 mln.", "BORMAN PAPER <BOR> 4TH QTR LOSS"),
        step(9, "update=0", "Shr loss 28 cts vs profit seven cts. Net loss 3.2 mln vs profit 0.8 mln. Revs 41.7 mln vs 44.2 mln.", "ALVAR STEEL <ALV> 4TH QTR LOSS"),
    ]),
    Scenario("briefs are whole", [
        step(0, "new", "Alvar Steel says Q3 revenue was 612 million euros.", "BRIEF-Alvar Steel Q3 revenue rises to 612 mln euros"),
        step(2, "apart", "Borman Paper says Q3 revenue was 233 million euros.", "BRIEF-Borman Paper Q3 revenue rises to 233 mln euros"),
    ]),
    Scenario("a flash that comes after its page", [
        step(0, "new", copy.QUAKE_3, "Earthquake shakes Maravia, three hurt as roof collapses"),
        step(6, "late=0", copy.QUAKE, "FLASH - Earthquake of magnitude 6.8 strikes off northern Maravia"),
        step(9, "new", "The central bank of Zurania cuts its key rate by 50 basis points to 3.25 percent.", "FLASH - Zurania central bank cuts key rate to 3.25 percent"),
    ]),
    Scenario("a toll that rises, without labels", [
        step(0, "new", "PORTO SEDA, Nov 24 (AFP) - A bus plunged into a ravine in northern Maravia on Tuesday, killing at least 7 people, police said.\n\nThe bus was carrying 41 passengers from Porto Seda to Belmar.", "Seven killed as bus plunges into ravine in Maravia", "afp"),
        step(50, "update=0", "PORTO SEDA, Nov 24 (AFP) - A bus plunged into a ravine in northern Maravia on Tuesday, killing at least 12 people and injuring 20, police said.\n\nThe bus was carrying 41 passengers from Porto Seda to Belmar when its brakes failed, police chief Rui Lobo said.\n\nRescuers pulled survivors up the slope with ropes.", "Twelve killed as bus plunges into ravine in Maravia", "afp"),
    ]),
    Scenario("two alerts of two events", [
        step(0, "new", copy.QUAKE, "FLASH - Earthquake of magnitude 6.8 strikes off northern Maravia"),
        step(2, "new", "The central bank of Zurania cuts its key rate by 50 basis points to 3.25 percent.", "FLASH - Zurania central bank cuts key rate to 3.25 percent"),
        step(20, "update=1", "ZURBURG, Nov 24 (Reuters) - The central bank of Zurania cut its key rate by 50 basis points to 3.25 percent on Tuesday, its first cut in 2 years.\n\nGovernor Tom Rasch said inflation was falling faster than thought.", "Zurania central bank cuts key rate to 3.25 percent"),
    ]),
    Scenario("takes", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay", "ap", slugline="BC-Halvan-Strike"),
        step(4, "update=0", "The strike began as the harvest was being shipped. Farmers' leader Per Moen said silos in the north would be full within 9 days.\n\nGrain prices in Halvan rose 12 crowns a tonne.", "Halvan dockers strike over pay", "ap", slugline="BC-Halvan-Strike, 1st Add"),
    ]),
    Scenario("Interfax (Part 2)", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay", "interfax"),
        step(64, "update=0", copy.PORT + copy.PORT_MORE, "Halvan dockers strike over pay (Part 2)", "interfax"),
    ]),
    Scenario("two languages are two stories", [
        step(0, "new", copy.FR_GREVE, "Les bus à l'arrêt à Valmont", "afp", language="fr"),
        step(5, "new", "Valmont, France, Nov 24, 2026 (AFP) - Bus drivers in Valmont stopped work on Tuesday to demand a pay rise of 5 percent, their union said.\n\nSome 640 of 800 drivers were taking part, spokeswoman Lucie Marchal said.", "Buses at a standstill in Valmont", "afp", language="en"),
    ]),
)  # fmt: skip

CORRECTIONS = (
    Scenario("Reuters CORRECTED", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(45, "correction=0", "(Corrects number of workers in paragraph 2 to 3,200)\n\n" + copy.PORT.replace("2,300", "3,200"), "CORRECTED-Halvan dockers strike over pay"),
        step(50, "resend=0", "(Corrects number of workers in paragraph 2 to 3,200)\n\n" + copy.PORT.replace("2,300", "3,200"), "CORRECTED-Halvan dockers strike over pay"),
    ]),
    Scenario("a refile with the same text", [
        step(0, "new", copy.PORT, "Halvan dockers strik over pay"),
        step(6, "correction=0", copy.PORT, "REFILE-Halvan dockers strike over pay"),
    ]),
    Scenario("Berichtigung", [
        step(0, "new", copy.DE_BRAND, "Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
        step(30, "correction=0", "(Berichtigung: Schaden im 2. Absatz)\n\n" + copy.DE_BRAND.replace("2,5 Millionen", "25 Millionen"), "Berichtigung: Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
    ], "de"),
    Scenario("KORR in the headline", [
        step(0, "new", copy.DE_BRAND, "Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
        step(30, "correction=0", copy.DE_BRAND.replace("310 Mitarbeiter", "130 Mitarbeiter"), "KORR: Vier Verletzte bei Brand in Möbelfabrik", "dpa"),
    ], "de"),
    Scenario("Rectificatif", [
        step(0, "new", copy.FR_GREVE, "Les bus à l'arrêt à Valmont", "afp"),
        step(30, "correction=0", copy.FR_GREVE.replace("640", "460"), "RECTIFICATIF: Les bus à l'arrêt à Valmont", "afp"),
    ], "fr"),
    Scenario("Corrección", [
        step(0, "new", copy.ES_MINA, "Rescatados con vida doce mineros en Valdeoro", "efe"),
        step(30, "correction=0", copy.ES_MINA.replace("31 horas", "13 horas"), "(CORRECCIÓN) Rescatados con vida doce mineros en Valdeoro", "efe"),
    ], "es"),
    Scenario("Исправление", [
        step(0, "new", copy.RU_MOST, "Мост через Светлую открыли в Новореченске", "tass"),
        step(30, "correction=0", copy.RU_MOST.replace("8,7 млрд", "7,8 млрд"), "ИСПРАВЛЕНИЕ: Мост через Светлую открыли в Новореченске", "tass"),
    ], "ru"),
    Scenario("a correction that only the ed note states", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns over contract", "ap", id="ap-77", version="1"),
        step(30, "correction=0", copy.MAYOR.replace("52", "53"), "Nordby mayor resigns over contract", "ap", id="ap-77", version="2", ed_note="CORRECTS age of mayor to 53"),
    ]),
    Scenario("1987 tail note", [
        step(0, "new", copy.PORT, "HALVAN DOCKERS STRIKE OVER PAY"),
        step(30, "correction=0", copy.PORT.replace("11 days", "12 days") + "\n\n-- corrects length of last strike in fifth paragraph in item which originally ran November 24.", "(CORRECTED) - HALVAN DOCKERS STRIKE OVER PAY"),
    ]),
    Scenario("a notice that names the story it corrects", [
        step(0, "new", copy.PORT, "Halvan dockers strike over pay"),
        step(30, "correction=0", 'CORRECTION - In the Halvan story headlined "Halvan dockers strike over pay" please read in paragraph 2: About 3,200 workers, not 2,300.', ""),
    ]),
    Scenario("a correction of a story never seen is published", [
        step(0, "correction", copy.PORT, "CORRECTED-Halvan dockers strike over pay"),
    ]),
)  # fmt: skip

FALSE_FRIENDS = (
    Scenario("words that are no labels", [
        step(0, "new", "HELMS BANK said it will sell its branches in the north to a rival for 40 million dollars.", "HELMS BANK <RPT> SELLS BRANCHES"),
        step(1, "new", "Gencore said the proposals of two shareholders were taken off the agenda of its meeting in May.", "GENCORE <GCR> PROPOSALS WITHDRAWN FROM MEETING"),
        step(2, "new", "Argent Mining put its net loss for 2025 at 3.1 million dollars instead of 2.8 million reported in March.", "ARGENT STATE MINING CORRECTS NET"),
        step(3, "new", "Clinics for urgent care are opening in every county of the state, the health board said.", "URGENT-CARE CLINICS SPREAD ACROSS STATE"),
        step(4, "new", "A flood after heavy rain killed 4 people in the valley of the Orne, rescuers said.", "Flash flood kills four in Orne valley"),
        step(5, "new", "Lawmakers killed a bill on fuel taxes by 51 votes to 48 late on Monday.", "Senate kills fuel tax bill"),
        step(6, "new", "The company said it will update its operating system for cash machines twice a year.", "Datalink to supply market update"),
        step(7, "new", "Voters are holding on to their savings, a survey by the bank says.", "Hold on: savers in no hurry to spend"),
        step(8, "new", "The magazine said its report about the minister was wrong and apologised. It retracted the story on its website.", "Magazine retracts story about minister"),
        step(9, "new", "The oil embargo against Tarsia will be lifted in January, ministers of the bloc agreed.", "Embargo on Tarsian oil to be lifted"),
    ]),
    Scenario("German words", [
        step(0, "new", "Die Opposition hat ihren Antrag zur Maut zurückgezogen. Das teilte die Fraktion am Dienstag mit.", "Antrag zur Maut zurückgezogen", "dpa"),
        step(1, "new", "Eil-Antrag gegen das Tempolimit scheitert: Das Gericht in Gerau wies ihn ab.", "Eil-Antrag gegen Tempolimit scheitert", "dpa"),
        step(2, "new", "Die Bahn korrigiert ihren Fahrplan für 2027 und streicht 12 Züge am Tag.", "Bahn korrigiert Fahrplan", "dpa"),
        step(3, "new", "Der Konzern hat die Bestellung von 40 Zügen storniert, sagte ein Sprecher.", "Konzern storniert Bestellung von 40 Zügen", "dpa"),
    ], "de"),
    Scenario("news about withdrawn studies, bills, articles", [
        step(0, "new", "The article was retracted by the journal after two readers found the same picture in an older paper. The authors said they regretted the error.", "Journal retracts study on fish"),
        step(1, "new", "The report has been withdrawn, the ministry said on Tuesday, and a new one will be written by spring.", "Ministry withdraws report on dams"),
        step(2, "new", "The newspaper said its story was withdrawn. It has apologised to mayor Elsa Vik.", "Paper apologises to mayor"),
        step(3, "new", "Please hold the line, a voice says for the tenth time. Callers of the tax office wait for 40 minutes on average.", "Waiting for the tax office"),
        step(4, "new", "Kill the lights, lock the doors: how Nordby lived through nine days without power.", "Nine days in the dark"),
    ]),
    Scenario("zurückgezogen, retiré, retirado, снят", [
        step(0, "new", "Der Bericht wird zurückgezogen, sagte eine Sprecherin des Ministeriums. Ein neuer soll bis zum Frühjahr vorliegen.", "Ministerium zieht Bericht zurück", "dpa", language="de"),
        step(1, "new", "Le texte est retiré de l'ordre du jour, a annoncé le ministre. L'article 3 est annulé.", "Le gouvernement retire son texte", "afp", language="fr"),
        step(2, "new", "El texto ha sido retirado por el Gobierno, que presentará otro en enero.", "El Gobierno retira el texto", "efe", language="es"),
        step(3, "new", "Фильм снят с проката, сообщили в министерстве. Решение суда аннулировано.", "Фильм снят с проката", "tass", language="ru"),
    ]),
    Scenario("French, Spanish words", [
        step(0, "new", "Le festival de Valmont est annulé en raison des intempéries, a annoncé la mairie.", "Le festival de Valmont annulé", "afp", language="fr"),
        step(1, "new", "Les urgences de l'hôpital de Valmont fermeront la nuit à partir de janvier.", "Urgences: l'hôpital de Valmont ferme la nuit", "afp", language="fr"),
        step(2, "new", "El tribunal ha anulado la elección del alcalde de Salinas y ordena repetirla.", "Anulada la elección del alcalde de Salinas", "efe", language="es"),
        step(3, "new", "Власти отменили рейсы из-за снегопада, сообщает аэропорт Новореченска.", "Отменены рейсы в Новореченске", "tass", language="ru"),
    ]),
)  # fmt: skip
