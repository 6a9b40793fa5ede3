"""The topics, in one table, and how they are made and compared with what is there."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS

STORY_BYTES = 16 * MIB
"""The largest story that is taken over Kafka, in bytes of its content."""

RAW_BYTES = 24 * MIB
"""The largest record of `raw` and `replay`: such a story in base64 (4/3) with its envelope."""

LARGEST_BYTES = 64 * MIB
"""The largest record anywhere: such a story with its text, its paragraphs and its event."""
