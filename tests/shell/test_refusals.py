"""What no second attempt changes is told in words, whichever library says it."""

from __future__ import annotations

import aiokafka.errors
import kafka.errors
import pytest

from pipeline.shell import reach
from pipeline.shell.refusals import explained
from pipeline.shell.settings import Kafka
from tests.shell.fakes import KAFKA

REFUSED = [
    (aiokafka.errors.InvalidTransactionTimeout(), "COPYTASTER_TRANSACTION_TIMEOUT_S"),
    (kafka.errors.InvalidTransactionTimeoutError(), "COPYTASTER_TRANSACTION_TIMEOUT_S"),
    (aiokafka.errors.InvalidSessionTimeoutError(), "COPYTASTER_SESSION_TIMEOUT_S"),
    (aiokafka.errors.AuthenticationFailedError("no"), "COPYTASTER_SASL_"),
    (kafka.errors.SaslAuthenticationFailedError("no"), "COPYTASTER_SASL_"),
    (kafka.errors.UnsupportedSaslMechanismError(), "COPYTASTER_SASL_"),
    (aiokafka.errors.TransactionalIdAuthorizationFailed(), "rights"),
    (aiokafka.errors.TopicAuthorizationFailedError("wire.raw"), "rights"),
    (aiokafka.errors.GroupAuthorizationFailedError("copytaster"), "rights"),
    (kafka.errors.ClusterAuthorizationFailedError(), "rights"),
]


@pytest.mark.parametrize(("error", "hint"), REFUSED)
def test_a_refusal_says_what_to_do(error: Exception, hint: str) -> None:
    trouble = explained(error, KAFKA)
    assert trouble is not None
    assert hint in trouble.hint
    assert "nowhere:9092" in trouble.message


@pytest.mark.parametrize(
    "error", [aiokafka.errors.ProducerFenced(), kafka.errors.KafkaTimeoutError(), ValueError("x")]
)
def test_what_may_pass_is_no_refusal(error: Exception) -> None:
    assert explained(error, KAFKA) is None


def test_why_nothing_answers_is_said_by_the_connection_itself() -> None:
    assert isinstance(reach.cause(Kafka(bootstrap_servers="127.0.0.1:1")), ConnectionRefusedError)
