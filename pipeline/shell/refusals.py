"""Answers of a broker that no second attempt changes, in words: what it refuses, and what a person has to do.

aiokafka and kafka-python each have exceptions of their own for Kafka's error codes; their names are the protocol's,
with `Error` or `Failed` at the end or without.
"""

from __future__ import annotations

from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka

_LOGIN = "check the COPYTASTER_SASL_… settings"
_RIGHTS = "the rights that a worker needs are listed in README.md, “Operations”"

WORDS = {
    "InvalidTransactionTimeout": (
        "it allows no transactions as long as transaction_timeout_s",
        "lower COPYTASTER_TRANSACTION_TIMEOUT_S, or raise transaction.max.timeout.ms of the brokers",
    ),
    "InvalidSessionTimeout": (
        "it takes no members with our session_timeout_s",
        "keep COPYTASTER_SESSION_TIMEOUT_S between group.min.session.timeout.ms and group.max.session.timeout.ms "
        "of the brokers (6 s and 30 min unless somebody has changed them)",
    ),
    "Authentication": ("it refuses our login", _LOGIN),
    "SaslAuthentication": ("it refuses our login", _LOGIN),
    "UnsupportedSaslMechanism": ("it does not know our SASL mechanism", _LOGIN),
    "IllegalSaslState": ("it asks for no login", "check COPYTASTER_SECURITY_PROTOCOL, and the port"),
    "ClusterAuthorization": ("it does not let this user work on the cluster", _RIGHTS),
    "GroupAuthorization": ("it does not let this user into the group", _RIGHTS),
    "TopicAuthorization": ("it does not let this user at our topics", _RIGHTS),
    "TransactionalIdAuthorization": ("it does not let this user write in transactions", _RIGHTS),
}


def explained(error: BaseException, kafka: Kafka) -> Trouble | None:
    """The error in words; None for one that is no refusal, and may pass."""
    if isinstance(error, Trouble):
        return error
    name = type(error).__name__.removesuffix("Error").removesuffix("Failed")
    if name not in WORDS:
        return None
    what, hint = WORDS[name]
    details = f" ({error})" if str(error) else ""
    return Trouble(f"Kafka at {kafka.bootstrap_servers}: {what}{details}", hint)
