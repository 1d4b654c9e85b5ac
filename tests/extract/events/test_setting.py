from pipeline.extract.document import extract
from pipeline.extract.model import Extraction, Figure
from pipeline.extract.places import Gazetteer
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period
from pipeline.text.prepare import prepare

OFFENSIVE = (
    "Rebels launched a new offensive on the army in Raqqa on Saturday, May 16.\n\n"
    "The Homs Monitor said Tuesday that the death toll had climbed to at least 135 people by "
    "Monday, including 50 soldiers.\n\n"
    "The army said 65 rebels were killed in the fighting.\n\n"
    "In Turkey, ten people were injured in a fire."
)


def _extracted(text: str, published: str = "2020-05-20") -> Extraction:
    source = SourceText("d", "d.txt", text, published=Period.parse(published))
    return extract(prepare(source, load_model()), Gazetteer.open())


def _figure(found: Extraction, text: str) -> Figure:
    return next(f for f in found.figures if f.mention.text == text)


def _days(figure: Figure) -> str | None:
    return f"{figure.period.start}/{figure.period.end}" if figure.period else None


def test_a_toll_of_an_offensive_holds_from_its_start_to_the_day_it_is_of():
    found = _extracted(OFFENSIVE)
    assert _days(_figure(found, "135")) == "2020-05-16/2020-05-18"
    assert _days(_figure(found, "50")) == "2020-05-16/2020-05-18"
    assert _days(_figure(found, "65")) == "2020-05-16/2020-05-20"
    assert _days(_figure(found, "ten")) is None


def test_a_toll_of_an_offensive_holds_where_it_is_fought():
    found = _extracted(OFFENSIVE)
    place = _figure(found, "65").place
    assert place is not None
    assert place.mention.text == "Raqqa"
    away = _figure(found, "ten").place
    assert away is not None
    assert away.mention.text == "Turkey"


def test_where_the_day_of_publication_is_not_known_a_toll_has_no_end():
    assert _days(_figure(_extracted(OFFENSIVE, "2020-05"), "65")) is None


def test_an_event_without_a_place_goes_on_where_its_paragraph_plays():
    found = _extracted("The army entered Raqqa. Rebels killed ten soldiers. They fled later.")
    killed = next(e for e in found.events if e.mention.text == "killed")
    assert killed.place is not None
    assert killed.place.mention.text == "Raqqa"


def test_an_outlet_that_claims_to_have_killed_speaks_of_its_side():
    found = _extracted("Aamaq claimed to have killed 167 soldiers.")
    actor = _figure(found, "167").actor_referent
    assert actor is not None
    assert actor.actor_id == "islamic_state"


def test_what_a_clause_tells_of_another_can_name_who_did_it():
    found = _extracted("The army is shelling the town, which has caused 12 civilian casualties.")
    actor = _figure(found, "12").actor
    assert actor is not None
    assert actor.text.removeprefix("The ") == "army"


def test_joined_verbs_and_their_numbers_share_the_day():
    found = _extracted(
        "Gunmen killed 14 traders, burned two trucks and wounded nine men on Monday in Homs."
    )
    assert {_days(_figure(found, text)) for text in ("14", "nine")} == {"2020-05-18/2020-05-18"}
    assert all(event.period for event in found.events)


def test_a_clause_with_a_subject_of_its_own_has_no_day_of_another():
    found = _extracted("Rebels killed 14 traders and the army shelled Homs on Monday.")
    assert _days(_figure(found, "14")) is None


def test_a_number_has_the_day_of_the_verb_that_tells_of_it():
    found = _extracted("On Monday jets hit a bus, killing what the army called “nine bandits”.")
    assert _days(_figure(found, "nine")) == "2020-05-18/2020-05-18"
