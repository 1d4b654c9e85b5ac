"""Who, whom, where, when, which happening: each link a choice among scored candidates."""
