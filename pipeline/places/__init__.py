"""Where a written place is: the gazetteer, the own tables beside it, and the choice between places of one name."""

from pipeline.places.countries import is_country
from pipeline.places.group import Join, Name, Written, group
from pipeline.places.resolve import Hints, is_area, is_region, known, lookup
from pipeline.places.sphere import distance
from pipeline.places.standalone import misspelt

__all__ = [
    "Hints",
    "Join",
    "Name",
    "Written",
    "distance",
    "group",
    "is_area",
    "is_country",
    "is_region",
    "known",
    "lookup",
    "misspelt",
]
