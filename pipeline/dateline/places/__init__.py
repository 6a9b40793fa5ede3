"""Where a written place is: the gazetteer, the own tables beside it, and the choice between places of one name."""

from pipeline.dateline.places.group import Written, group
from pipeline.dateline.places.resolve import Hints, distance, is_region, known, lookup

__all__ = ["Hints", "Written", "distance", "group", "is_region", "known", "lookup"]
