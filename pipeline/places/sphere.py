"""Distances on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

DIAMETER = 12742.0  # km


def distance(a_latitude: float, a_longitude: float, b_latitude: float, b_longitude: float) -> float:
    """Kilometres between two points on the sphere (haversine)."""
    a, b = radians(a_latitude), radians(b_latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(b_longitude - a_longitude) / 2) ** 2
    return DIAMETER * asin(min(1.0, sqrt(half)))
