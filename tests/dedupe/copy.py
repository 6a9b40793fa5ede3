"""Own copy for the scenarios: invented people and events, in the languages that are scored."""

PORT = """\
HALVAN, Nov 24 (Reuters) - Dock workers in the port of Halvan went on strike on Tuesday after talks about a pay rise of 6.5 percent broke down, union leader Marta Oduya said.

About 2,300 workers walked out at midnight and 14 container ships were waiting outside the harbour, the port authority said.

"We offered a compromise and the management left the room," Oduya told reporters at the gate of terminal 3.

The operator, Halvan Ports, said it had offered 4 percent and a bonus of 900 crowns. Its chief executive Jan Brekke called the strike irresponsible.

Halvan handles a fifth of the country's trade and most of its grain exports. The last strike, in 2019, lasted 11 days."""

PORT_MORE = """

Economy minister Ilse Tandberg said on Tuesday afternoon that the government would name a mediator within 48 hours.

Shares in Halvan Ports fell 7.2 percent in Oslo, their biggest drop since March."""

QUAKE = "An earthquake of magnitude 6.8 struck off the coast of northern Maravia, the seismological institute says."
QUAKE_2 = """\
PORTO SEDA, Nov 24 (Reuters) - An earthquake of magnitude 6.8 struck off the coast of northern Maravia on Tuesday, the seismological institute said.

There were no immediate reports of damage."""
QUAKE_3 = """\
PORTO SEDA, Nov 24 (Reuters) - An earthquake of magnitude 6.8 struck off the coast of northern Maravia on Tuesday, shaking houses in the capital and sending people into the streets.

At least 3 people were hurt in the fishing town of Belmar when a roof collapsed, mayor Tiago Lens said.

The institute put the epicentre 40 km off the coast at a depth of 22 km. No tsunami warning was issued.

"The lamps swung for a minute and then the power went," said Ana Corvo, a baker in Belmar.

Power was cut to 18,000 homes, the grid operator Redemar said, and trains between Porto Seda and Belmar were stopped.

Maravia lies on a fault that broke last in 1987, when 61 people died."""

FIXING = """\
ZURBURG, {date} (Reuters) - The central bank of Zurania fixed the crown at {a} to the euro on {day}, against {b} on the previous day.

The dollar was fixed at {c} crowns and the pound at {d} crowns. The bank also fixed the Swiss franc at {e} crowns.

Dealers said trade was calm and the bank was not seen in the market."""

RESULT = """\
{city}, Nov 24 (Reuters) - {company} said on Tuesday that net profit in the third quarter rose to {profit} million euros from {before} million a year earlier.

Revenue grew {growth} percent to {revenue} million euros. The board proposed an interim dividend of {dividend} cents a share.

Chief executive {chief} said the company kept its outlook for the full year."""

MAYOR = """\
NORDBY, Nov 24 (AP) - The mayor of Nordby, Elsa Vik, resigned on Tuesday over a report that she had steered a contract worth 3.4 million euros to her brother's company.

Vik, 52, denied wrongdoing but said the town needed calm. Deputy mayor Olav Rud will lead the council until an election on Feb 14.

The report, by the auditor Berit Lie, listed 27 invoices from 2024 that had not been put out to tender."""

DE_BRAND = """\
Lindenau (dpa) - Bei einem Brand in einer Möbelfabrik in Lindenau sind am Dienstag vier Menschen verletzt worden. Das Feuer war nach Angaben der Polizei gegen 3.20 Uhr in einer Lackiererei ausgebrochen.

120 Feuerwehrleute waren im Einsatz. Der Schaden liegt nach ersten Schätzungen bei 2,5 Millionen Euro, wie ein Sprecher der Feuerwehr sagte.

Die Fabrik gehört der Familie Hartung und beschäftigt 310 Mitarbeiter. Geschäftsführerin Klara Hartung kündigte an, die Produktion für zwei Wochen auszusetzen.

Die Ursache war zunächst unklar. Die Kriminalpolizei in Gerau ermittelt."""

DE_WETTER = """\
Offenau (dpa) - Am {day} ist es in Deutschland meist {sky}. Die Höchstwerte liegen zwischen {a} und {b} Grad, teilte der Wetterdienst mit.

In der Nacht kühlt es auf {c} bis {d} Grad ab. Der Wind weht schwach bis mäßig aus {wind}."""

FR_GREVE = """\
Valmont, 24 nov 2026 (AFP) - Les conducteurs de bus de Valmont ont cessé le travail mardi pour réclamer une hausse de salaire de 5%, a annoncé leur syndicat.

Quelque 640 chauffeurs sur 800 suivent le mouvement, selon la porte-parole Lucie Marchal, et aucune ligne ne circulait dans le centre mardi matin.

"La direction nous a proposé 1,2%, c'est une provocation", a-t-elle déclaré devant le dépôt de la rue des Tanneurs.

La régie des transports, dirigée par Paul Estève, a appelé à une reprise des négociations jeudi. La précédente grève, en 2022, avait duré 9 jours."""

ES_MINA = """\
Valdeoro, 24 nov (EFE).- Doce mineros fueron rescatados este martes con vida tras permanecer 31 horas atrapados en una galería de la mina San Telmo, en Valdeoro, informó la empresa Minera del Sur.

Los trabajadores, de entre 22 y 58 años, quedaron aislados el lunes por un derrumbe a 340 metros de profundidad.

"Están cansados, pero bien", dijo a los periodistas la directora del hospital de Valdeoro, Carmen Ibarra, que atiende a nueve de ellos.

El sindicato reclamó una inspección de las 17 galerías de la mina, que emplea a 450 personas y pertenece a la familia Arnáiz."""

RU_MOST = """\
НОВОРЕЧЕНСК, 24 ноября. /ТАСС/. Новый мост через реку Светлую открыли во вторник в Новореченске, сообщили журналистам в мэрии города.

Длина моста составляет 1,4 км, его строительство обошлось в 8,7 млрд рублей и заняло четыре года. По нему смогут проезжать до 32 тыс. автомобилей в сутки.

"Жители левого берега ждали этого моста двадцать лет", - сказал на открытии мэр Андрей Кольцов.

Старый мост, построенный в 1961 году, закроют на ремонт до 2028 года, отметила начальник управления дорог Вера Лаптева."""
