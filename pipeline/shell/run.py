"""A worker from start to end: the signals, the order of stopping, and a deadline for it that nothing can hold up."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import signal
import sys
import threading

from pipeline.shell import logs
from pipeline.shell.app import App, build
from pipeline.shell.errors import Trouble
from pipeline.shell.fate import die
from pipeline.shell.house import House

log = logging.getLogger("copytaster")

STOP_SECONDS = 9.0  # from the signal to the end, whatever hangs
FAUST_SECONDS = 3.0  # of these for Faust, once nothing is in flight any more

# Why a port cannot be served, and what helps.
UNSERVED = {
    errno.EADDRINUSE: (
        "is taken",
        "every worker of a host has a port of its own: --http-port, or COPYTASTER_HTTP_PORT",
    ),
    errno.EADDRNOTAVAIL: ("is no address of this host", "see --http-host, or COPYTASTER_HTTP_HOST"),
    errno.EACCES: (
        "may not be served by this user",
        "ports from 1024 on are free to all: --http-port, or COPYTASTER_HTTP_PORT",
    ),
}


def run(house: House) -> None:
    """Run until SIGTERM or SIGINT. Raises Trouble where waiting for the cluster is of no use.

    What is unforeseen ends the process with exit code 70.
    """
    logs.to_stderr(house.worker.log_level)
    try:
        asyncio.run(_run(house))
    except Trouble:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in UNSERVED:
            what, hint = UNSERVED[error.errno]
            where = f"port {house.worker.http_port} on {house.worker.http_host}"
            raise Trouble(f"{where} {what}", hint) from error
        die("the worker could not start", error)


def _make_folders(app: App) -> None:
    """Faust's folders, so that it is told here if they cannot be."""
    try:
        for folder in (app.conf.appdir, app.conf.tabledir):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            f"the folder {error.filename} cannot be made: {error.strerror}",
            "name one that this user may write to: --data-dir, or COPYTASTER_DATA_DIR",
        ) from error


async def _run(house: House) -> None:
    app = build(house)
    _make_folders(app)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, _on_signal, stop)
    log.info("worker %s of %s: http://%s:%d/metrics /healthz /readyz",
             house.worker.instance, house.worker.app_id, house.worker.http_host, house.worker.http_port)  # fmt: skip
    starting = asyncio.create_task(app.start())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
    if starting.done() and not stop.is_set():
        starting.result()
        await _until(app, stopping)
    await _stop(app, starting)


async def _until(app: App, stopping: asyncio.Task[bool]) -> None:
    """Wait for the signal; Faust ending by itself is not foreseen."""
    ended = asyncio.create_task(app.wait_until_stopped())
    await asyncio.wait([ended, stopping], return_when=asyncio.FIRST_COMPLETED)
    if not stopping.done():
        die("Faust stopped by itself", app.crash_reason)
    ended.cancel()


async def _stop(app: App, starting: asyncio.Task[None]) -> None:
    """First the leases, so that nothing is in flight; then Faust, which may take its time or not."""
    await app.leases.stop()
    log.info("stopped: nothing is in flight")
    if starting.done():  # else there is nothing to say goodbye to
        await asyncio.wait([asyncio.create_task(app.stop())], timeout=FAUST_SECONDS)
    _end()


def _on_signal(stop: asyncio.Event) -> None:
    if not stop.is_set():
        log.info("stopping")
        stop.set()
        threading.Timer(STOP_SECONDS, _give_up).start()


def _give_up() -> None:
    log.error("not stopped in time: what was in flight will be read again")
    _end()


def _end() -> None:
    """Leave without waiting for threads of Faust's: all that counts is committed or will be read again."""
    logging.shutdown()
    sys.stderr.flush()
    os._exit(0)
