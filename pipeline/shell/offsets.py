"""Where a lease begins to read."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from pipeline.shell.errors import Trouble
from pipeline.shell.house import House

log = logging.getLogger("copytaster")

NONE = -1  # Kafka's word for a group that has committed nothing


class Unknown(Exception):
    """The group's coordinator does not say what is committed."""


async def start(house: House, reader: Any, place: TopicPartition) -> int:
    """The first offset to read: the committed one, or the first there is.

    To be called after the fence. Raises Unknown where the coordinator is silent, Trouble where the committed
    offset is past the end: then the topic was made anew, and only a person knows what is to happen.
    """
    offset = await committed(house, place)
    first = (await reader.beginning_offsets([place]))[place]
    end = (await reader.end_offsets([place]))[place]
    if offset == NONE:
        return int(first)
    if offset > end:
        raise Trouble(
            f"{place.topic}/{place.partition} ends at {end}, but the group {house.worker.app_id} has read up to {offset}:"
            " was the topic made anew?",
            "delete the group's offsets, or take another COPYTASTER_APP_ID",
        )
    if offset < first:
        log.error("%s/%d: %d records were removed before they were read", *place, first - offset)
        house.metrics.lost.labels(place.topic).inc(first - offset)
    return max(offset, int(first))


async def committed(house: House, place: TopicPartition, patience: float = 15.0) -> int:
    """The group's committed offset, NONE if there is none. Raises Unknown when that is not to be had."""
    admin = AIOKafkaAdminClient(**house.clients)
    deadline = time.monotonic() + patience
    try:
        await admin.start()
        while True:
            try:
                found = await admin.list_consumer_group_offsets(house.worker.app_id, partitions=[place])
                # An error of the whole group comes as an empty answer: never to be taken for "nothing committed".
                if place in found:
                    return int(found[place].offset)
                why = "an empty answer"
            except KafkaError as error:
                why = repr(error)
            if time.monotonic() > deadline:
                raise Unknown(f"the offset of {place.topic}/{place.partition} is not to be had: {why}")
            await asyncio.sleep(0.1)
    finally:
        await admin.close()
