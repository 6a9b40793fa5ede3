"""Slips of the keyboard: one letter changed, left out or added, or two neighbours swapped."""

from __future__ import annotations


def one_slip(wrong: str, right: str) -> bool:
    """Whether a single slip makes `right` into `wrong`."""
    if abs(len(wrong) - len(right)) > 1 or wrong == right:
        return False
    same = 0
    while same < min(len(wrong), len(right)) and wrong[same] == right[same]:
        same += 1
    a, b = wrong[same:], right[same:]
    swapped = len(a) >= 2 and len(b) >= 2 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a == b[1:] or a[1:] == b
