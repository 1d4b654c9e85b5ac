"""All that plain sentences tell: what happened, how sure that is, who did it to whom and how."""

import pytest

from tests.extract.events.conftest import Finder

AIR, SHELLS, BOMB = (
    "Air/drone strike",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
)
TAKEN = "Non-state actor overtakes territory"
Told = tuple[str, str, str, str | None, str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army does not hold towns; it blockades them.",
            [("blockades", "Siege", "asserted", "it", None, None, None)],
        ),
        (
            "The student massacre shocked the town.",
            [("massacre", "Attack", "asserted", None, None, None, None)],
        ),
        (
            "An attack on troops that wounded three was filmed.",
            [
                ("attack", "Armed clash", "asserted", None, "troops", None, None),
                ("wounded", "Attack", "asserted", None, None, None, None),
            ],
        ),
        (
            "An attack on troops who shot three was filmed.",
            [
                ("attack", "Armed clash", "asserted", None, "troops", None, None),
                ("shot", "Attack", "asserted", "troops", None, None, None),
            ],
        ),
        (
            "Four men were killed by an air strike.",
            [
                ("killed", AIR, "asserted", None, "men", None, None),
                ("air strike", AIR, "asserted", None, None, None, None),
            ],
        ),
        (
            "The army regained the hill and wounded nine men.",
            [
                ("regained", "Government regains territory", "asserted", "army", None, None, None),
                ("wounded", "Attack", "asserted", "army", "men", None, None),
            ],
        ),
        (
            "Civilians were bombed by jets; injuries were many.",
            [("bombed", AIR, "asserted", "jets", "Civilians", "jets", None)],
        ),
        (
            "A mine went off near Ardan. Gunmen who killed two women fled.",
            [
                ("went off", BOMB, "asserted", None, None, "mine", None),
                ("killed", "Attack", "asserted", "Gunmen", "women", None, None),
            ],
        ),
        (
            "A nurse was killed when a landmine exploded.",
            [
                ("killed", BOMB, "asserted", None, "nurse", None, None),
                ("exploded", BOMB, "asserted", None, None, "landmine", None),
            ],
        ),
        (
            "Six rebels were killed and nine hurt when a landmine exploded.",
            [
                ("killed", BOMB, "asserted", None, "rebels", None, None),
                ("exploded", BOMB, "asserted", None, None, "landmine", None),
            ],
        ),
        (
            "The gunmen stormed into the hotel.",
            [("stormed", "Attack", "asserted", "gunmen", None, None, "hotel")],
        ),
        (
            "The militia advanced toward rebel positions.",
            [("advanced", TAKEN, "asserted", "militia", "rebel", None, "rebel positions")],
        ),
        (
            "Two guards were killed during the clash with rebels.",
            [
                ("killed", "Armed clash", "asserted", None, "guards", None, None),
                ("clash", "Armed clash", "asserted", None, "rebels", None, None),
            ],
        ),
        (
            "Russian forces have shelled and tried to storm the port.",
            [
                ("shelled", SHELLS, "asserted", "Russian forces", None, None, None),
                ("storm", "Attack", "planned", "Russian forces", None, None, None),
            ],
        ),
        (
            "The Front was able to impose a siege on the town.",
            [("siege", "Siege", "asserted", "Front", None, None, None)],
        ),
        (
            "The extremist-led counterattack failed.",
            [("counterattack", "Armed clash", "asserted", "extremist", None, None, None)],
        ),
        (
            "Such raids are usually carried out by the Front.",
            [("raids", "Armed clash", "habitual", "Front", None, None, None)],
        ),
        (
            "The militia relied on surprise in the raid.",
            [("raid", "Armed clash", "asserted", "militia", None, None, None)],
        ),
        (
            "The strike was attributed to the Norsk army.",
            [("strike", SHELLS, "asserted", "Norsk army", None, None, None)],
        ),
        (
            "Police attributed the strike to the Norsk army.",
            [("strike", SHELLS, "asserted", "Norsk army", None, None, None)],
        ),
        (
            "The agreement between rebels and the army held.",
            [("agreement", "Agreement", "asserted", "rebels", None, None, None)],
        ),
        (
            "The invasion of Norland by rebels failed.",
            [("invasion", "Armed clash", "asserted", "rebels", None, None, None)],
        ),
        (
            "A strike targeting rebel leaders failed.",
            [("strike", AIR, "asserted", None, "rebel leaders", None, None)],
        ),
        (
            "Rebels stole a plane.",
            [("stole", "Looting/property destruction", "asserted", "Rebels", None, None, "plane")],
        ),
        (
            "Militants overran Karam's airport.",
            [("overran", TAKEN, "asserted", "Militants", None, None, "airport")],
        ),
        (
            "The army hit the port with 270 barrel bombs.",
            [("hit", AIR, "asserted", "army", None, "barrel bombs", None)],
        ),
        (
            "Kyiv accused Moscow of striking a market.",
            [("striking", AIR, "claimed", "Moscow", None, None, "market")],
        ),
        (
            "Two children were killed by army artillery.",
            [("killed", SHELLS, "asserted", "army artillery", "children", "artillery", None)],
        ),
        (
            "The Front claimed credit for the attack.",
            [
                ("claimed credit", "Statement", "asserted", "Front", None, None, None),
                ("attack", "Armed clash", "claimed", "Front", None, None, None),
            ],
        ),
        (
            "Rebel troops seized the town.",
            [("seized", TAKEN, "asserted", "Rebel troops", None, None, None)],
        ),
        (
            "The town fell to the militants.",
            [("fell", TAKEN, "asserted", "militants", None, None, None)],
        ),
        (
            "The army lost the town to the militants.",
            [("lost", TAKEN, "asserted", "militants", "army", None, None)],
        ),
        (
            "The army's arrests went on.",
            [("arrests", "Arrests", "asserted", "army", None, None, None)],
        ),
        ("His arrest was filmed.", [("arrest", "Arrests", "asserted", None, None, None, None)]),
        (
            "Civilian casualties rose.",
            [("Civilian casualties", "Attack", "asserted", None, None, None, None)],
        ),
        (
            "The army suffered heavy casualties.",
            [("casualties", "Attack", "asserted", None, "army", None, None)],
        ),
        (
            "The rebels sustained heavy losses.",
            [("losses", "Armed clash", "asserted", None, "rebels", None, None)],
        ),
        (
            "The army inflicted heavy losses on the rebels.",
            [("losses", "Armed clash", "asserted", "army", "rebels", None, None)],
        ),
        (
            "The raid left nine guards dead.",
            [
                ("raid", "Attack", "asserted", None, None, None, None),
                ("dead", "Attack", "asserted", None, "guards", None, None),
            ],
        ),
        (
            "No fewer than twenty guards were killed.",
            [("killed", "Armed clash", "asserted", None, "guards", None, None)],
        ),
        (
            "Not only did the rebels kill guards.",
            [("kill", "Armed clash", "asserted", "rebels", "guards", None, None)],
        ),
        ("Nobody was killed.", [("killed", "Attack", "denied", None, None, None, None)]),
        (
            "None of the guards was killed.",
            [("killed", "Armed clash", "denied", None, "guards", None, None)],
        ),
        (
            "They warned that they would attack the port.",
            [("attack", "Attack", "planned", None, None, None, None)],
        ),
        (
            "The army warned that rebels would attack the port.",
            [("attack", "Attack", "possible", "rebels", None, None, None)],
        ),
        (
            "The reports that rebels shelled the port were false.",
            [("shelled", SHELLS, "denied", "rebels", None, None, None)],
        ),
        (
            "The rebels stormed a base belonging to the army.",
            [("stormed", "Armed clash", "asserted", "rebels", "army", None, "base")],
        ),
        (
            "Scores of Kessen militants attacked security forces outposts.",
            [
                (
                    "attacked",
                    "Armed clash",
                    "asserted",
                    "Kessen militants",
                    "security forces",
                    None,
                    "security forces outposts",
                )
            ],
        ),
        (
            "Gunmen shot at the crowd on a daily basis.",
            [("shot at", "Attack", "habitual", "Gunmen", "crowd", None, "crowd")],
        ),
        (
            "The Front was behind the attack.",
            [("attack", "Armed clash", "asserted", "Front", None, None, None)],
        ),
        (
            "A bomb went off on Monday. Two women were killed in Ardan.",
            [
                ("went off", BOMB, "asserted", None, None, "bomb", None),
                ("killed", BOMB, "asserted", None, "women", None, None),
            ],
        ),
        ("The crash of two trains killed nine people.", []),
        (
            "Rebels vowed revenge after the army had attacked the port.",
            [("attacked", "Attack", "asserted", "army", None, None, None)],
        ),
        ("Villagers fear an attack.", [("attack", "Attack", "possible", None, None, None, None)]),
        (
            "They went to attack the port.",
            [("attack", "Attack", "planned", None, None, None, None)],
        ),
        (
            "They are going to attack the port.",
            [("attack", "Attack", "planned", None, None, None, None)],
        ),
        (
            "Soldiers foiled the raid, killing two rebels.",
            [
                ("foiled", "Disrupted weapons use", "asserted", "Soldiers", None, None, None),
                ("raid", "Attack", "denied", None, None, None, None),
                ("killing", "Armed clash", "asserted", "Soldiers", "rebels", None, None),
            ],
        ),
        ("The drone hit a convoy.", [("hit", AIR, "asserted", "drone", None, "drone", "convoy")]),
        (
            "Army drones hit a convoy.",
            [("hit", AIR, "asserted", "Army drones", None, "drones", "convoy")],
        ),
        ("No guard was killed.", [("killed", "Armed clash", "denied", None, "guard", None, None)]),
        ("It was the deadliest match. Shares fell. The team attacked the goal.", []),
        (
            "Shares fell in the market. Rebels shelled the market after the match.",
            [("shelled", SHELLS, "asserted", "Rebels", None, None, "market")],
        ),
        ("The deadly crash of a bus killed nine.", []),
        (
            "The crash of the bus killed nine people; rebels fired a mortar.",
            [("fired", SHELLS, "asserted", "rebels", None, "mortar", None)],
        ),
        (
            "The rebels and the army clashed.",
            [("clashed", "Armed clash", "asserted", "rebels", "army", None, None)],
        ),
        (
            "Troops fired at rebels from the hill.",
            [("fired at", "Armed clash", "asserted", "Troops", "rebels", None, None)],
        ),
        (
            "Rebels attacked the army with rockets and mortars.",
            [("attacked", SHELLS, "asserted", "Rebels", "army", "rockets", None)],
        ),
        (
            "The army attacked the port with a barrage of rockets.",
            [
                ("attacked", SHELLS, "asserted", "army", None, "rockets", None),
                ("barrage", SHELLS, "asserted", None, None, "rockets", None),
            ],
        ),
        (
            "Rebels seized a town held by the army.",
            [("seized", TAKEN, "asserted", "Rebels", "army", None, None)],
        ),
        (
            "The murdered farmers were buried.",
            [("murdered", "Attack", "asserted", None, "murdered farmers", None, None)],
        ),
        (
            "Police were accused of killing a nun.",
            [("killing", "Attack", "claimed", "Police", "nun", None, None)],
        ),
        (
            "A court jailed a rebel for shelling the port.",
            [
                ("jailed", "Arrests", "asserted", None, "rebel", None, None),
                ("shelling", SHELLS, "asserted", "rebel", None, None, None),
            ],
        ),
        (
            "The army made the rebels shell the port.",
            [("shell", SHELLS, "asserted", "rebels", None, None, None)],
        ),
        (
            "The army foiled a plot to bomb the port.",
            [
                ("foiled", "Disrupted weapons use", "asserted", "army", None, None, None),
                ("bomb", AIR, "denied", None, None, None, None),
            ],
        ),
        (
            "The rebels made a plan to bomb the port.",
            [("bomb", BOMB, "planned", "rebels", None, None, None)],
        ),
        ("Army bombs rebel town", [("bombs", AIR, "asserted", "Army", "rebel", None, None)]),
        (
            "Two men arrested in Karam",
            [("arrested", "Arrests", "asserted", None, "men", None, None)],
        ),
        (
            "Rebels attacked at dawn, witnesses said.",
            [("attacked", "Armed clash", "claimed", "Rebels", None, None, None)],
        ),
        (
            "The town came under attack by rebels.",
            [("attack", "Attack", "asserted", "rebels", None, None, None)],
        ),
        ("The town came under siege.", [("siege", "Siege", "asserted", None, None, None, None)]),
        (
            "The rebels came under fire from the army.",
            [("fire", "Armed clash", "asserted", "army", "rebels", None, None)],
        ),
        (
            "The army launched a series of strikes on rebels.",
            [("strikes", SHELLS, "asserted", "army", "rebels", None, None)],
        ),
        (
            "The army launched strikes and raids on rebels.",
            [
                ("strikes", SHELLS, "asserted", "army", "rebels", None, None),
                ("raids", "Armed clash", "asserted", "army", None, None, None),
            ],
        ),
        (
            "The air strike victims were buried.",
            [("air strike", AIR, "asserted", None, None, None, None)],
        ),
        ("The air strike squadron was praised.", []),
        (
            "In March troops attacked.",
            [("attacked", "Armed clash", "asserted", "troops", None, None, None)],
        ),
        (
            "The rebels blew the bridge up.",
            [("blew", BOMB, "asserted", "rebels", None, None, "bridge")],
        ),
        (
            "The rebels blew up the bridge.",
            [("blew up", BOMB, "asserted", "rebels", None, None, "bridge")],
        ),
        ("The wounded were taken away.", []),
        (
            "Gunmen stormed the base. The attack lasted an hour. Nine guards were killed.",
            [
                ("stormed", "Armed clash", "asserted", "Gunmen", None, None, "base"),
                ("attack", "Armed clash", "asserted", None, None, None, None),
                ("killed", "Armed clash", "asserted", None, "guards", None, None),
            ],
        ),
        (
            "The attack on the port was denied by the army.",
            [("attack", "Attack", "denied", None, None, None, None)],
        ),
        ("The army denied the attack.", [("attack", "Attack", "denied", None, None, None, None)]),
        (
            "The army, accused of shelling the port, denied the charge.",
            [("shelling", SHELLS, "claimed", "army", None, None, None)],
        ),
        (
            "The army, accused of shelling the port, did not deny the charge.",
            [("shelling", SHELLS, "claimed", "army", None, None, None)],
        ),
        ("There was no attack.", [("attack", "Attack", "denied", None, None, None, None)]),
        ("The suspected attack failed.", [("attack", "Attack", "claimed", None, None, None, None)]),
        (
            "The planned attack was called off.",
            [("attack", "Attack", "planned", None, None, None, None)],
        ),
        (
            "Rebels reportedly shelled the port.",
            [("shelled", SHELLS, "claimed", "Rebels", None, None, None)],
        ),
        (
            "Rebels allegedly shelled the port.",
            [("shelled", SHELLS, "claimed", "Rebels", None, None, None)],
        ),
        (
            "If rebels shell the port, the army will fire.",
            [
                ("shell", SHELLS, "possible", "rebels", None, None, None),
                ("fire", SHELLS, "planned", "army", None, None, None),
            ],
        ),
        (
            "Unless rebels shell the port, the army will not fire.",
            [
                ("shell", SHELLS, "possible", "rebels", None, None, None),
                ("fire", SHELLS, "denied", "army", None, None, None),
            ],
        ),
        (
            "Rebels never shelled the port.",
            [("shelled", SHELLS, "denied", "Rebels", None, None, None)],
        ),
        (
            "Rebels often shell the port.",
            [("shell", SHELLS, "habitual", "Rebels", None, None, None)],
        ),
        (
            "Rebels could shell the port.",
            [("shell", SHELLS, "possible", "Rebels", None, None, None)],
        ),
        (
            "Rebels want to shell the port.",
            [("shell", SHELLS, "planned", "Rebels", None, None, None)],
        ),
        (
            "Rebels failed to shell the port.",
            [("shell", SHELLS, "denied", "Rebels", None, None, None)],
        ),
        (
            "Rebels failed to stop the army from shelling the port.",
            [("shelling", SHELLS, "asserted", "army", None, None, None)],
        ),
        (
            "Rebels refused to shell the port.",
            [("shell", SHELLS, "denied", "Rebels", None, None, None)],
        ),
        (
            "Rebels are believed to have shelled the port.",
            [("shelled", SHELLS, "possible", "Rebels", None, None, None)],
        ),
        (
            "The rebels claimed to have shelled the port.",
            [("shelled", SHELLS, "claimed", "rebels", None, None, None)],
        ),
        (
            "No rebels shelled the port.",
            [("shelled", SHELLS, "denied", "rebels", None, None, None)],
        ),
        (
            "Not one rebel shelled the port.",
            [("shelled", SHELLS, "denied", "rebel", None, None, None)],
        ),
        (
            "The attack caused no deaths.",
            [("attack", "Attack", "asserted", None, None, None, None)],
        ),
        (
            "The raid did not lead to deaths.",
            [("raid", "Attack", "asserted", None, None, None, None)],
        ),
        (
            "Who fired the shells is not known.",
            [("fired", SHELLS, "asserted", None, None, "shells", None)],
        ),
    ],
)
def test_what_a_sentence_tells(find: Finder, text: str, told: list[Told]) -> None:
    found = [
        (
            event.mention.text,
            event.sub_event_type,
            event.status,
            event.actor1.text if event.actor1 else None,
            event.actor2.text if event.actor2 else None,
            event.weapon.text if event.weapon else None,
            event.target.text if event.target else None,
        )
        for event in find(text)
    ]
    assert found == told
