"""Place names in the text, and the places they refer to."""

from pipeline.extract.places.attach import Whereabouts
from pipeline.extract.places.find import find_places
from pipeline.extract.places.gazetteer import Gazetteer
from pipeline.extract.places.standing import Standing, standing

__all__ = ["Gazetteer", "Standing", "Whereabouts", "find_places", "standing"]
