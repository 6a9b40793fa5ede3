"""Make `topics.json`, what the package needs of the IPTC Media Topics vocabulary.

    python -m pipeline.subjects.data.build /path/to/media-topics.json

The input is the vocabulary as one JSON list: `qcode`, `depth`, `retired`, `names`, `parents`, `subjectcode`.
A new release of the vocabulary is this command and a commit. IPTC NewsCodes are CC BY 4.0 (see NOTICE.md).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

LANGUAGES = {
    "dk": "da",
    "se": "sv",
    "no-NB": "no",
    "no-NN": "no",
    "pt-PT": "pt",
    "pt-BR": "pt",
    "zh-Hans": "zh",
}


def topic(concept: dict[str, Any], depths: dict[str, int]) -> dict[str, Any]:
    """One topic: number, direct parent ("" at the top), retired or not, names by language, Subject Code."""
    parents = sorted(concept["parents"], key=lambda qcode: depths.get(qcode, 0))
    names: dict[str, list[str]] = {}
    for tag, name in concept["names"].items():
        kept = names.setdefault(LANGUAGES.get(tag, tag.split("-")[0]), [])
        if name and name not in kept:
            kept.append(name)
    return {
        "id": _number(concept["qcode"]),
        "parent": _number(parents[-1]) if parents else "",
        "retired": concept["retired"] is not None,
        "name": concept["names"].get("en-GB") or concept["names"]["en-US"],
        "names": names,
        "subjectcode": (concept["subjectcode"] or "").rsplit("/", 1)[-1],
    }


def _number(qcode: str) -> str:
    return qcode.removeprefix("medtop:")


def main(source: str) -> None:
    """Read the vocabulary at `source` and write `topics.json` beside this file, one topic a line."""
    concepts = json.loads(Path(source).read_text("utf-8"))
    depths = {concept["qcode"]: concept["depth"] for concept in concepts}
    topics = sorted((topic(concept, depths) for concept in concepts), key=lambda one: one["id"])
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in topics)
    Path(__file__).with_name("topics.json").write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
