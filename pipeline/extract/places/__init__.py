"""Place names in the text, and the places they stand for."""

from pipeline.extract.places.attach import Whereabouts
from pipeline.extract.places.find import find_places
from pipeline.extract.places.gazetteer import Gazetteer

__all__ = ["Gazetteer", "Whereabouts", "find_places"]
