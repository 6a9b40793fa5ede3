"""How property tests run: the same examples everywhere in CI, fresh ones at a desk."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Loaded machines are slow and noisy: no test of ours fails by the clock.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))
