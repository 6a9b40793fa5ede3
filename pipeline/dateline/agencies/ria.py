"""RIA Novosti: dash, the bare name, full stop; the reporter may follow."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ria",
    name="RIA Novosti",
    written=("RIA Novosti", "РИА Новости", "RIAN", "俄新社"),
    country="RU",
)

GOOD = (
    Good(
        "МОСКВА, 24 фев - РИА Новости. Мост откроют на следующей неделе, сообщили в мэрии.",
        "МОСКВА, 24 фев - РИА Новости.",
        ("МОСКВА",),
        (2, 24),
    ),
    Good(
        "МОСКВА, 1 дек — РИА Новости. Мост откроют на следующей неделе, сообщили в мэрии.",
        "МОСКВА, 1 дек — РИА Новости.",
        ("МОСКВА",),
        (12, 1),
    ),
    Good(
        "КИШИНЕВ, 1 дек - РИА Новости, Ольга Белова. Мост откроют на следующей неделе, сообщили в мэрии.",
        "КИШИНЕВ, 1 дек - РИА Новости, Ольга Белова.",
        ("КИШИНЕВ",),
        (12, 1),
    ),
    Good(
        "MOSCOW, February 24 (RIA Novosti) - The mayor said the bridge would open again next week after repairs.",
        "MOSCOW, February 24 (RIA Novosti) -",
        ("MOSCOW",),
        (2, 24),
    ),
    Good(
        "москва, 1 дек — риа новости. мост откроют на следующей неделе.",
        "москва, 1 дек — риа новости.",
        ("москва",),
        (12, 1),
    ),
)
BAD = (
    "Об этом сообщает РИА Новости.",
    "Как сообщили РИА Новости в мэрии, мост откроют позже.",
)
