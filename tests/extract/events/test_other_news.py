"""Paragraphs of other news: matches, markets, weather, courts, schools. None tells of an event."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]

PARAGRAPHS = {
    "football": (
        "The striker fired his shot past the keeper, and the defence held out under heavy "
        "pressure. Rovers attacked again after the break and hit the post twice, but their "
        "rivals survived the late assault to win the cup."
    ),
    "boxing": (
        "The boxer battled through ten rounds before he was knocked down. His coach said the "
        "fight had been the hardest of the season, and the champion hopes to retake the title "
        "in May."
    ),
    "shares": (
        "Shares in the airline tumbled after the bank cut its forecast. The firm has fired its "
        "chief executive, and investors fear that a price war with its rivals will hit profits "
        "this year."
    ),
    "retail": (
        "The retailer captured a larger part of the market in March and took control of two "
        "smaller chains. Its founder defended the takeover and said that no jobs would be lost."
    ),
    "storm": (
        "A storm struck the coast on Sunday, killing two fishermen and driving hundreds from "
        "their homes. Heavy rain pounded the port, and falling trees blocked the main road."
    ),
    "earthquake": (
        "An earthquake hit the valley before dawn. Ten people died when their houses collapsed,"
        " and rescuers were still searching the rubble in the evening."
    ),
    "wages in court": (
        "The court ruled on Tuesday that the builder must pay his workers. The judge rejected "
        "the appeal, and the lawyers of the firm left the hall without a word."
    ),
    "fraud trial": (
        "A jury found the accountant guilty of fraud, and the judge sentenced her to three "
        "years in prison. Her lawyer said that she would fight the verdict."
    ),
    "vaccination": (
        "Nurses gave shots to 400 children in the town on Monday. The health ministry launched "
        "the campaign against measles in May and aims to reach every village by the end of the "
        "year."
    ),
    "clinic visit": (
        "Doctors took the villagers to a clinic for vaccination. Teams went from house to "
        "house, and mothers brought their babies to the school."
    ),
    "school run": (
        "Police picked up the children from school and drove them home because the bus had "
        "broken down. The pupils sang on the way."
    ),
    "school outing": (
        "The teacher took the pupils to the museum, where they saw old guns and a captured "
        "flag. A guide told them how the fortress was built."
    ),
    "hospital": (
        "Surgeons at the hospital operated on a man with a heart attack. He had been released "
        "from the clinic two days before, and the nurse who found him raised the alarm."
    ),
    "food poisoning": (
        "The hospital treated 40 people for food poisoning after a wedding. Nobody died, and "
        "most of the guests went home on Sunday."
    ),
    "election": (
        "The opposition won the election in the capital and gained nine seats in parliament. "
        "Its leader attacked the budget in a speech and promised to fight corruption."
    ),
    "local election": (
        "Voters went to the polls on Sunday. The governor's party lost ground in the north, and"
        " the mayor of the port conceded defeat."
    ),
    "diplomacy": (
        "The foreign minister met her counterpart in Vienna to discuss trade. The two sides "
        "signed a treaty on fisheries, and the ambassador praised the talks."
    ),
    "envoy": (
        "The envoy arrived in the capital on Monday for a visit of three days. He will open a "
        "school and attend a concert."
    ),
    "bronze age": (
        "The museum shows how the people of the valley lived in the Bronze Age. Visitors can "
        "walk through a village with wooden houses and a bakery."
    ),
    "castle": (
        "The castle was built in 1340 and rebuilt after a fire in 1612. The family of the count"
        " lived there until 1911."
    ),
    "film": (
        "The film tells of a girl who leaves her village to become a singer. Critics loved the "
        "scene in which she storms out of a dinner, and the actor who plays her father stole "
        "the show."
    ),
    "series": (
        "In the new series a detective loses his memory. The second season will be shown in "
        "May, and the author has announced a third."
    ),
    "fire": (
        "Firefighters put out a blaze at a warehouse after a gas cylinder exploded. The owner "
        "said that the damage was large and that two cats had fled."
    ),
    "road crash": (
        "A bus crashed into a truck on the road to the airport, and nine passengers were "
        "injured. The driver had fallen asleep."
    ),
    "farming": (
        "Farmers planted 3,000 trees along the river. The ministry will send seeds to the "
        "villages, and a company from the coast has delivered the pumps."
    ),
    "phones": (
        "The company launched a new phone with a longer battery life. Its rival hit back with "
        "lower prices, and analysts expect a battle for customers."
    ),
    "music": (
        "The band released its fourth album in March and will tour the country in the summer. "
        "The singer said that the songs had come to her during a walk."
    ),
    "science": (
        "Scientists have found a way to kill the mosquito larvae in wells. The method, tested "
        "in nine villages, cut cases of malaria by half."
    ),
    "chess": (
        "The chess master sacrificed his queen, captured two pawns and forced his rival to "
        "surrender after 40 moves. It was his third victory in the tournament."
    ),
    "pay talks": (
        "The union called on the ministry to raise the pay of teachers. The minister said that "
        "he would meet its leaders next week and that the schools would stay open."
    ),
}


@pytest.mark.parametrize("topic", PARAGRAPHS)
def test_other_news_tells_of_no_event(find: Finder, topic: str):
    assert [(e.mention.text, e.sub_event_type) for e in find(PARAGRAPHS[topic])] == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen attacked the team bus before the match and killed two players.", "attacked"),
        ("Prices rose at the market after shells hit it.", "hit"),
        ("A suicide bomber crashed a truck into the gate, killing six guards.", "killing"),
        ("Soldiers took the villagers away blindfolded.", "took"),
        ("The rebels took control of the town.", "control"),
    ],
)
def test_war_among_other_news_is_told(find: Finder, text: str, trigger: str):
    assert any(trigger in event.mention.text for event in find(text))
