"""Dedupe: fingerprints of texts, and the memory of a shard that judges each story against what it has seen.

Copy → Fingerprint;  Normalised, now → Decision: new, resend, syndicated, update, correction, template, withdrawal
"""

from pipeline.dedupe.fingerprints import fingerprint
from pipeline.dedupe.memory import Memory
from pipeline.dedupe.records import HeldRecord, waiting
from pipeline.dedupe.shards import shard_of, shards_for

__all__ = ["HeldRecord", "Memory", "fingerprint", "shard_of", "shards_for", "waiting"]
