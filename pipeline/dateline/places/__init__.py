"""Where a written place is: the gazetteer, the own tables beside it, and the choice between places of one name."""

from pipeline.dateline.places.group import Written, group
from pipeline.dateline.places.resolve import Hints, is_area, is_region, known, lookup
from pipeline.dateline.places.sphere import distance
from pipeline.dateline.places.standalone import misspelt

__all__ = ["Hints", "Written", "distance", "group", "is_area", "is_region", "known", "lookup", "misspelt"]
