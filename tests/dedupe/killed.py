"""Kills, withholds, embargoes: every form, in every language."""

from __future__ import annotations

from tests.dedupe import copy
from tests.dedupe.scenario import Scenario, step

BRAND = "Vier Verletzte bei Brand in Möbelfabrik"
BUS = "Les bus à l'arrêt à Valmont"
MINA = "Rescatados con vida doce mineros en Valdeoro"
MOST = "Мост через Светлую открыли в Новореченске"
DOCKS = "Halvan dockers strike over pay"

KILLS = (
    Scenario("status of the same id", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns", "ap", id="urn:ap:1", version="1"),
        step(9, "withdrawal:0", copy.MAYOR, "Nordby mayor resigns", "ap", id="urn:ap:1", version="2", status="canceled"),
        step(20, "held", copy.MAYOR, "Nordby mayor resigns", "ap", id="urn:ap:1", version="1"),
        step(25, "held", copy.MAYOR, "Nordby mayor resigns", "ap"),
    ]),
    Scenario("Reuters STORY WITHDRAWN", [
        step(0, "new", copy.PORT, DOCKS),
        step(30, "update=0", copy.PORT + copy.PORT_MORE, f"UPDATE 1-{DOCKS}"),
        step(50, "withdrawal:0,1", f'HALVAN, Nov 24 (Reuters) - The Nov 24 story headlined "{DOCKS}" is withdrawn. The union said it had not called a strike. No substitute story will be issued.', f"STORY WITHDRAWN-{DOCKS}"),
        step(60, "held", copy.PORT + copy.PORT_MORE + "\n\nMore to come.", f"UPDATE 2-{DOCKS}"),
    ]),
    Scenario("AP bulletin kill in the text", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns over contract", "ap", slugline="BC-EU--Norway-Mayor"),
        step(40, "withdrawal:0", "EDITORS: BULLETIN KILL\n\nKill BC-EU--Norway-Mayor. The mayor has not resigned. A kill is mandatory. Make certain the story is not published.", "Norway mayor kill", "ap"),
    ]),
    Scenario("mandatory kill in the ed note", [
        step(0, "new", copy.MAYOR, "Nordby mayor resigns over contract", "ap", slugline="BC-EU--Norway-Mayor"),
        step(40, "withdrawal:0", "NORDBY (AP) - The AP has withdrawn its story about the mayor of Nordby.", "Nordby mayor resigns over contract", "ap", slugline="BC-EU--Norway-Mayor, KILL", ed_note="EDITORS: This is a mandatory kill."),
    ]),
    Scenario("KILL KILL KILL with a number", [
        step(0, "new", copy.DE_BRAND, BRAND, "dpa", id="dpa-157"),
        step(5, "new", copy.DE_WETTER.format(day="Mittwoch", sky="heiter", a=7, b=12, c=1, d=2, wind="West"), "Heiteres Wetter", "dpa", id="dpa-158"),
        step(30, "withdrawal:0", "KILL KILL KILL\nPlease kill item dpa 157. The fire was an exercise.", "KILL KILL KILL", "dpa", id="dpa-163"),
    ], "de"),
    Scenario("Meldung zurückgezogen", [
        step(0, "new", copy.DE_BRAND, BRAND, "dpa"),
        step(30, "withdrawal:0", f"ACHTUNG: Die Meldung „{BRAND}“ wird zurückgezogen. Bitte nicht verwenden.", "Meldung zurückgezogen", "dpa"),
        step(45, "held", copy.DE_BRAND, BRAND, "dpa"),
    ], "de"),
    Scenario("Bitte löschen", [
        step(0, "new", copy.DE_BRAND, BRAND, "dpa", id="dpa-211"),
        step(30, "withdrawal:0", "An die Redaktionen: Bitte löschen Sie die Meldung dpa 211. Es handelt sich um eine Übung.", "Hinweis an die Redaktionen", "dpa"),
    ], "de"),
    Scenario("ANNULATION", [
        step(0, "new", copy.FR_GREVE, BUS, "afp"),
        step(30, "withdrawal:0", f"Prière d'annuler notre dépêche intitulée « {BUS} » diffusée mardi matin. Le syndicat n'a pas appelé à la grève.", "ANNULATION", "afp"),
    ], "fr"),
    Scenario("dépêche annulée, in the ed note", [
        step(0, "new", copy.FR_GREVE, BUS, "afp", id="afp-fr-31", version="1"),
        step(30, "withdrawal:0", copy.FR_GREVE, BUS, "afp", id="afp-fr-31", version="2", ed_note="Cette dépêche est annulée"),
    ], "fr"),
    Scenario("ANULACIÓN", [
        step(0, "new", copy.ES_MINA, MINA, "efe"),
        step(30, "withdrawal:0", f'Rogamos anulen la noticia titulada "{MINA}" por contener errores.', "ANULACIÓN", "efe"),
    ], "es"),
    Scenario("la noticia queda anulada", [
        step(0, "new", copy.ES_MINA, MINA, "efe"),
        step(30, "withdrawal:0", f'A los editores: la noticia "{MINA}" queda anulada.', "Nota a los editores", "efe"),
    ], "es"),
    Scenario("АННУЛИРОВАНО", [
        step(0, "new", copy.RU_MOST, MOST, "tass"),
        step(30, "withdrawal:0", f"Просим аннулировать сообщение «{MOST}». Открытие моста перенесено.", "АННУЛИРОВАНО", "tass"),
    ], "ru"),
    Scenario("сообщение аннулируется", [
        step(0, "new", copy.RU_MOST, MOST, "tass"),
        step(30, "withdrawal:0", f"Вниманию редакторов! Сообщение под заголовком «{MOST}» аннулируется.", "К сведению редакторов", "tass"),
    ], "ru"),
    Scenario("a headline cut short", [
        step(0, "new", copy.PORT, f"{DOCKS}, 14 ships waiting"),
        step(30, "withdrawal:0", f'EDITORS: Please kill the story headlined "{DOCKS}". It is wrong.', "KILL KILL KILL"),
    ]),
    Scenario("a story only described", [
        step(0, "new", copy.ES_MINA, MINA, "efe"),
        step(1, "new", "Salinas, 24 nov (EFE).- El Atlético Salinas fichó al delantero Ramón Lasa hasta 2029.", "El Salinas ficha a Ramón Lasa", "efe"),
        step(30, "withdrawal:0", "Por favor, anulen la noticia fechada en Valdeoro sobre el rescate de doce mineros.", "ANULACIÓN", "efe"),
    ], "es"),
    Scenario("a kill that repeats the text", [
        step(0, "new", copy.PORT, DOCKS),
        step(30, "withdrawal:0", "STORY KILL\n\n" + copy.PORT, "Port of Halvan"),
    ]),
    Scenario("before its story, by id", [
        step(0, "withdrawal:", "Please kill this story.", "STORY WITHDRAWN", "ap", id="urn:ap:9", version="3"),
        step(5, "held", copy.MAYOR, "Nordby mayor resigns", "ap", id="urn:ap:9", version="1"),
        step(6, "held", copy.MAYOR, "Nordby mayor resigns", "ap", id="urn:ap:9", version="2"),
    ]),
    Scenario("before its story, by headline", [
        step(0, "withdrawal:", f'EDITORS: Please kill the story headlined "{DOCKS}".', "KILL", "reuters"),
        step(5, "held", copy.PORT, DOCKS),
        step(7, "held", copy.PORT + copy.PORT_MORE, f"UPDATE 1-{DOCKS}"),
    ]),
    Scenario("matches nothing", [
        step(0, "new", copy.PORT, DOCKS),
        step(4, "withdrawal:", 'EDITORS: Please kill the story headlined "Airline grounds its fleet of turboprops".', "KILL KILL KILL"),
        step(9, "resend=0", copy.PORT, DOCKS),
    ]),
    Scenario("twice", [
        step(0, "new", copy.PORT, DOCKS),
        step(4, "withdrawal:0", f'Please kill the story headlined "{DOCKS}".', "KILL KILL KILL"),
        step(5, "withdrawal:0", f'Please kill the story headlined "{DOCKS}".', "KILL KILL KILL"),
    ]),
    Scenario("other stories live on", [
        step(0, "new", copy.PORT, DOCKS),
        step(1, "new", copy.MAYOR, "Nordby mayor resigns over contract"),
        step(4, "withdrawal:0", f'Please kill the story headlined "{DOCKS}".', "KILL KILL KILL"),
        step(9, "update=1", copy.MAYOR + "\n\nThe prosecutor is looking into it.", "UPDATE 1-Nordby mayor resigns over contract"),
    ]),
    Scenario("updates and syndicated copies too", [
        step(0, "new", copy.FR_GREVE, BUS, "afp"),
        step(10, "syndicated=0", copy.FR_GREVE.replace("Valmont, 24 nov 2026 (AFP) -", "Valmont (ats afp)"), BUS, "ats"),
        step(20, "update=0", copy.FR_GREVE + "\n\nLe préfet a réquisitionné 40 cars.", f"LEAD: {BUS}", "afp"),
        step(30, "withdrawal:0,2", f"Veuillez annuler la dépêche « {BUS} ».", "ANNULATION", "afp"),
        step(40, "held", copy.FR_GREVE.replace("Valmont, 24 nov 2026 (AFP) -", "Valmont (ats afp)"), BUS, "ats"),
    ], "fr"),
)  # fmt: skip

WITHHOLDS = (
    Scenario("a notice in words, lifted in words", [
        step(0, "new", copy.PORT, DOCKS, id="r5", version="1"),
        step(5, "withdrawal:0", f'EDITORS: Please hold the story headlined "{DOCKS}" until further notice.', "Advisory", id="r6"),
        step(9, "-", copy.PORT + copy.PORT_MORE, DOCKS, id="r5", version="1"),
        step(30, "update=0", copy.PORT, DOCKS, id="r5", version="2", ed_note="The hold is lifted."),
    ]),
    Scenario("bis auf Weiteres", [
        step(0, "new", copy.DE_BRAND, BRAND, "dpa"),
        step(5, "withdrawal:0", f"ACHTUNG: Bitte die Meldung „{BRAND}“ bis auf Weiteres nicht verwenden.", "Hinweis", "dpa"),
        step(8, "held", copy.DE_BRAND, BRAND, "dpa"),
    ], "de"),
    Scenario("ne pas diffuser", [
        step(0, "new", copy.FR_GREVE, BUS, "afp"),
        step(5, "withdrawal:0", f"ATTENTION: ne pas diffuser la dépêche « {BUS} » jusqu'à nouvel ordre.", "Avis", "afp"),
        step(8, "held", copy.FR_GREVE, BUS, "afp"),
    ], "fr"),
    Scenario("no publicar", [
        step(0, "new", copy.ES_MINA, MINA, "efe"),
        step(5, "withdrawal:0", f'ATENCIÓN: no publicar la noticia "{MINA}" hasta nuevo aviso.', "Aviso", "efe"),
        step(8, "held", copy.ES_MINA, MINA, "efe"),
    ], "es"),
    Scenario("не публиковать", [
        step(0, "new", copy.RU_MOST, MOST, "tass"),
        step(5, "withdrawal:0", f"Просим не публиковать сообщение «{MOST}» до особого указания.", "Вниманию редакторов", "tass"),
        step(8, "held", copy.RU_MOST, MOST, "tass"),
    ], "ru"),
    Scenario("HOLD HOLD HOLD, then released by a higher version", [
        step(0, "new", copy.DE_BRAND, BRAND, "dpa", id="urn:dpa:5", version="1"),
        step(5, "withdrawal:0", "HOLD HOLD HOLD\nBitte die Meldung zurückhalten, wir prüfen.", BRAND, "dpa", id="urn:dpa:5", version="2"),
        step(8, "-", copy.DE_BRAND, BRAND, "dpa"),
        step(30, "update=0", copy.DE_BRAND.replace("vier Menschen", "drei Menschen"), BRAND, "dpa", id="urn:dpa:5", version="3"),
    ], "de"),
    Scenario("withheld by status, then usable", [
        step(0, "-", copy.PORT, DOCKS, id="urn:r:5", version="1", status="withheld"),
        step(5, "-", copy.PORT, DOCKS, id="urn:r:5", version="1", status="withheld"),
        step(30, "new=0", copy.PORT, DOCKS, id="urn:r:5", version="2"),
    ]),
)  # fmt: skip

EMBARGOES = (
    Scenario("held and released on time", [
        step(0, "new", copy.PORT, DOCKS, embargoed_until="2026-11-24T09:00:00Z"),
        step(59, "new", copy.MAYOR, "Nordby mayor resigns"),
        step(61, "resend=0", copy.PORT, DOCKS),
    ]),
    Scenario("never released before its time", [
        step(0, "held", copy.PORT, DOCKS, embargoed_until="2026-11-24T09:00:00Z"),
        step(59, "new", copy.MAYOR, "Nordby mayor resigns"),
    ]),
    Scenario("over already", [step(0, "new", copy.PORT, DOCKS, embargoed_until="2026-11-24T07:00:00Z")]),
    Scenario("cannot be read", [step(0, "held", copy.PORT, DOCKS, embargoed_until="tomorrow at noon")]),
    Scenario("lifted by a version", [
        step(0, "-", copy.PORT, DOCKS, id="urn:r:7", version="1", embargoed_until="2026-11-24T20:00:00Z"),
        step(30, "new=0", copy.PORT, DOCKS, id="urn:r:7", version="2"),
        step(900, "new", copy.MAYOR, "Nordby mayor resigns"),
    ]),
    Scenario("stated in the text only", [
        step(0, "held", "EMBARGOED UNTIL 20:00 GMT, Nov 24, 2026\n\n" + copy.PORT, DOCKS),
        step(60, "new", copy.MAYOR, "Nordby mayor resigns"),
    ]),
    Scenario("Sperrfrist", [
        step(0, "held", "Sperrfrist: Dienstag, 24.11.2026, 18.00 Uhr\n\n" + copy.DE_BRAND, BRAND, "dpa"),
        step(60, "new", copy.DE_WETTER.format(day="Mittwoch", sky="heiter", a=7, b=12, c=1, d=2, wind="West"), "Wetter", "dpa"),
    ], "de"),
    Scenario("sous embargo", [step(0, "held", copy.FR_GREVE, BUS, "afp", ed_note="SOUS EMBARGO jusqu'à mercredi 06H00")], "fr"),
    Scenario("embargo hasta", [step(0, "held", "EMBARGO HASTA LAS 20.00 HORAS\n\n" + copy.ES_MINA, MINA, "efe")], "es"),
    Scenario("эмбарго до", [step(0, "held", "ЭМБАРГО до 18:00 мск 24 ноября\n\n" + copy.RU_MOST, MOST, "tass")], "ru"),
    Scenario("killed while it waits", [
        step(0, "held", copy.PORT, DOCKS, id="urn:r:8", embargoed_until="2026-11-24T09:00:00Z"),
        step(10, "withdrawal", "Please kill this story.", "STORY WITHDRAWN", id="urn:r:8"),
        step(120, "new", copy.MAYOR, "Nordby mayor resigns"),
    ]),
)  # fmt: skip
