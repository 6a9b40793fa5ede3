"""What is delivered again is known again: no second event, no second verdict, whoever sets offsets back."""

from __future__ import annotations

import pytest

from tests.integration.processes import until
from tests.integration.stories import stories
from tests.integration.wire import Wire, repeated

pytestmark = pytest.mark.broker


@pytest.mark.parametrize("topic", ["raw", "normalised"])
def test_what_comes_again_makes_no_second_event(wire: Wire, topic: str) -> None:
    """Raw records come in other frames the second time, frames as they were."""
    wire.create(2)
    worker = wire.worker()
    before = wire.until_done(wire.feed(stories(300)))
    assert worker.stop() == 0
    until(lambda: wire.forget_offsets(topic), 30, "the group is empty")
    again = wire.worker()
    until(lambda: again.metric("stories_repeated_total") == 300, 60, "all have come again")
    after = wire.outcomes()
    assert not repeated(after)
    assert {one.json["event_id"] for one in after} == {one.json["event_id"] for one in before}
