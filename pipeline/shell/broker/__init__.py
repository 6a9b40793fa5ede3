"""The embedded Apache Kafka: the real broker on a Java runtime and jars that come as packages.

with Broker(folder) as broker:            # one broker as long as the block runs
    feed(broker.bootstrap)
daemon.start(folder)                      # one that stays: `copytaster broker start`
bootstrap(settings.Kafka(), ".copytaster")  # who asks where to connect gets one or the other
"""

from __future__ import annotations

from pipeline.shell.broker.daemon import bootstrap
from pipeline.shell.broker.embedded import Broker

__all__ = ["Broker", "bootstrap"]
