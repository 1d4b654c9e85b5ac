"""`actor_names`: an actor found by any of its names."""

from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field

ACTOR_NAMES = view(
    name="actor_names",
    title="Names of actors",
    description="One row for each name of each actor, its own and its aliases: finds an actor "
    "by any of them. Two actors can share an alias.",
    fields=(
        Field("alias", "string", "A name of the actor, as texts write it.", required=True),
        *same("actors", "actor_id", "name", "kind", "side"),
    ),
)
