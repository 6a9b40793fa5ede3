"""`/metrics`, `/healthz` and `/readyz` for Prometheus and orchestrators, on Faust's web server."""

from __future__ import annotations

from typing import Any

import orjson
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from pipeline.shell.gate import Gate
from pipeline.shell.house import House
from pipeline.shell.leases import Leases


def attach(app: Any, house: House, leases: Leases, gate: Gate) -> None:
    """Add the pages to the app."""

    @app.page("/metrics")  # type: ignore[untyped-decorator]
    async def metrics(web: Any, request: Any) -> Any:
        return web.bytes(
            generate_latest(house.metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    @app.page("/healthz")  # type: ignore[untyped-decorator]
    async def healthz(web: Any, request: Any) -> Any:
        """Alive: the event loop answers, and where there is something to read, it gets committed."""
        stalled = leases.stalled(house.worker.stall_timeout_s)
        return _json(web, {"status": "stalled" if stalled else "ok", "stalled": stalled}, not stalled)

    @app.page("/readyz")  # type: ignore[untyped-decorator]
    async def readyz(web: Any, request: Any) -> Any:
        """Ready: in the group, every partition of ours leased, every state loaded."""
        waits = gate.waits_for or ("" if leases.ready else "its partitions")
        told = {"status": f"waiting for {waits}" if waits else "ready", "leases": leases.describe()}
        return _json(web, told, not waits)


def _json(web: Any, value: Any, good: bool) -> Any:
    return web.bytes(orjson.dumps(value), content_type="application/json", status=200 if good else 503)
