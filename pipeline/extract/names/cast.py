"""The actors of a document and whom its words refer to."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.model import Mention, Name, PlaceMention, Referent
from pipeline.extract.names.antecedents import PRONOUNS, REACH, Trail, speaker_of_clause
from pipeline.extract.names.clusters import Clusters, Entity
from pipeline.extract.names.descriptions import kinds_of, voiceless
from pipeline.extract.names.mentions import RULERS, Found, find_names, kind_of, mention
from pipeline.extract.names.naming import named
from pipeline.extract.names.nouns import is_nobody, is_nominal, joint_end, left_edge, undated
from pipeline.extract.names.parties import Parties
from pipeline.extract.names.parts import is_leader, part
from pipeline.extract.names.roles import Roles, fits_a_body, role_of
from pipeline.extract.names.states import state_body
from pipeline.ids import slug
from pipeline.text.article import Article, Sentence
from pipeline.text.marks import find_stretches

_DEFINITE = {"the", "this", "that", "these"}
_ARTICLES = {"the", "a", "an"}
_RELATIVE = {"who", "which", "that"}
_PARTIES = {"state_forces", "government", "rebel_group", "militia"}
_GROUPS = {"rebel_group", "militia"}
_BODIES = {"state_forces", "government", "rebel_group"}
_OTHERS = {"other", "more"}
_REFLEXIVE = ("self", "selves")
_THINGS = {"this", "that", "these", "those", "which", "what"}
_THING_ENDINGS = ("tion", "sion", "ment", "ing", "ness", "ity", "ism", "ance", "ence", "ure", "age")


def _before_allies(doc: Doc, first: int, stop: int) -> int:
    """Where a noun phrase ends without those who only help: "soldiers and allied militiamen"."""
    for at in range(first + 1, stop - 2):
        if doc[at : at + 2].text.lower() == "and allied":
            return at
    return stop


class Cast:
    """The actors of one document."""

    def __init__(self, article: Article, places: Sequence[PlaceMention] = ()) -> None:
        self._article = article
        sites = (place.mention for place in places if place.place.kind not in RULERS)
        self._sites = {(site.sentence, site.first, site.stop) for site in sites}
        clusters = Clusters()
        by_sentence: dict[int, list[tuple[Found, Entity]]] = {}
        for found in find_names(article, places):
            here = by_sentence.setdefault(found.mention.sentence, [])
            entity = clusters.add(found, self._abbreviated(found, here))
            here.append((found, entity))
            role = role_of(article.sentences[found.mention.sentence], found.mention)
            if role and len(role) > len(entity.role or ""):
                entity.role = role
        moved = clusters.merge_surnames()
        for pairs in by_sentence.values():
            pairs[:] = [(found, moved.get(id(entity), entity)) for found, entity in pairs]
        _tell_people(clusters.entities)
        for entity in clusters.entities:
            account = entity.mentions[0].mention.text.startswith("@")
            if entity.kind != "person" and not account and not fits_a_body(entity.role or ""):
                entity.role = None
        self._clusters = clusters
        marked = tuple(s.inner for s in find_stretches(article.text, article.blocks))
        self._trail = Trail(article.sentences, by_sentence, marked)
        self._referents = {id(entity): _referent(entity) for entity in clusters.entities}
        self._parties = Parties(article, by_sentence, clusters.entities, self._trail.pronoun)
        self._roles = Roles(clusters.entities)
        self._meant: dict[tuple[int, int, int], Referent | None] = {}
        self._tell_descriptions()
        self.names: tuple[Name, ...] = tuple(
            Name(found.mention, self._referents[id(entity)])
            for pairs in by_sentence.values()
            for found, entity in pairs
        )

    def _tell_descriptions(self) -> None:
        """Note the subjects that are described or told by a pronoun, for what comes after."""
        for sentence in self._article.sentences:
            for subject in () if sentence.dateline else sentence.doc:
                if subject.dep_ not in {"nsubj", "nsubjpass"}:
                    continue
                entity = self._subject_meant(sentence, subject)
                if entity:
                    words = mention(sentence, subject.i, subject.i + 1)
                    found = Found(words, None, None, None, is_subject=True)
                    self._trail.described.setdefault(sentence.index, []).append((found, entity))

    def _subject_meant(self, sentence: Sentence, token: Token) -> Entity | None:
        """Whom a subject that is no name refers to: an actor named before, or a party itself."""
        if token.lower_ in PRONOUNS and PRONOUNS[token.lower_] in {"thing", "many"}:
            return self._trail.pronoun(sentence.index, token.i, token.lower_)
        if token.pos_ not in {"NOUN", "PROPN"} or self._named(sentence.index, token.i):
            return None
        first = left_edge(token)
        entity = self._described(sentence, first, token.i + 1, token)
        return entity or self._party(sentence, first, token)

    def _party(self, sentence: Sentence, first: int, token: Token) -> Entity | None:
        """An actor under its own words ("Iraqi troops"), for the "they" of what follows."""
        many = token.tag_ in {"NNS", "NNPS"} or not _BODIES.isdisjoint(
            kinds_of().get(token.lemma_, ())
        )
        if not many:
            return None
        while first < token.i and sentence.doc[first].pos_ in {"DET", "NUM", "PUNCT"}:
            first += 1
        actor_id = self._parties.of_phrase(sentence, first, token)
        if actor_id is None or any(t.lower_ in _OTHERS for t in sentence.doc[first : token.i]):
            return None
        owner = self._owner_named(token, actor_id)
        if owner:
            return owner
        words = mention(sentence, first, token.i + 1)
        entity = Entity(actor_id, _kind(words.text, token), None, known=True, nameless=True)
        entity.mentions.append(Found(words, None, None, None, is_subject=True))
        self._referents[id(entity)] = _referent(entity)
        return entity

    @classmethod
    def of(cls, article: Article, places: Sequence[PlaceMention] = ()) -> Cast:
        """The actors of an article; its places are no actors but as countries and capitals."""
        return cls(article, places)

    def _abbreviated(self, found: Found, here: list[tuple[Found, Entity]]) -> Entity | None:
        """The entity whose name a short form in brackets follows (`X (SOHR)`)."""
        doc = self._article.sentences[found.mention.sentence].doc
        first, stop = found.mention.first, found.mention.stop
        if not here or first == 0 or stop >= len(doc):
            return None
        last, entity = here[-1]
        bracketed = doc[first - 1].text == "(" and doc[stop].text == ")"
        close = 0 <= first - 1 - last.mention.stop <= 1
        is_short = len(found.mention.text) < len(last.mention.text) and found.label != "GPE"
        return entity if bracketed and close and is_short and entity.kind != "person" else None

    def noun_phrase(self, sentence: Sentence, token_i: int) -> Mention:
        """The noun phrase that a token heads, with its prepositional phrases and joint heads."""
        token = sentence.doc[token_i]
        return mention(sentence, left_edge(token), joint_end(token))

    def is_site(self, sentence_index: int, first: int, stop: int) -> bool:
        """Whether the words are a place where nobody rules, and no more."""
        return (sentence_index, first, stop) in self._sites

    def can_speak(self, sentence_index: int, first: int, stop: int) -> bool:
        """Whether the words name somebody or something that can say or write."""
        root: Token = self._article.sentences[sentence_index].doc[first:stop].root
        if root.lower_ == "it":
            return self._trail.pronoun(sentence_index, first, "it") is not None
        if root.pos_ in {"PROPN", "PRON"}:
            return root.lower_ not in _THINGS
        noun = root.lemma_.casefold()
        if self._named(sentence_index, root.i) or noun in kinds_of():
            return True
        return noun not in voiceless() and not noun.endswith(_THING_ENDINGS)

    def refer(self, sentence_index: int, first: int, stop: int) -> Referent | None:
        """Whom the tokens `first` to `stop` of a sentence refer to.

        A name gives its actor, a pronoun or description the actor it refers to, joint heads all
        of them as one, other noun phrases an actor of their own under their own words. None for
        a pronoun without an antecedent, for words that head no noun phrase, and for nobody ("no
        group").
        """
        at = sentence_index, first, stop
        if at not in self._meant:
            self._meant[at] = self._refer(*at)
        return self._meant[at]

    def _refer(self, sentence_index: int, first: int, stop: int) -> Referent | None:
        sentence = self._article.sentences[sentence_index]
        stop = _before_allies(sentence.doc, first, stop)
        root: Token = sentence.doc[first:stop].root
        if is_nobody(root):
            return None
        joint = [c for c in root.rights if c.dep_ == "conj" and c.i < stop and is_nominal(c)]
        named = self._named(sentence_index, root.i)
        if joint and not (named and named_to(self._span_of(sentence_index, root.i), joint[-1].i)):
            return self._joint(sentence, first, stop, joint[0])
        if named:
            return self._referents[id(named)]
        return self._unnamed(sentence, first, stop, root)

    def _unnamed(self, sentence: Sentence, first: int, stop: int, root: Token) -> Referent | None:
        word = root.lower_
        if word in PRONOUNS:
            speaker = speaker_of_clause(root)
            if speaker is not None and self._means_speaker(sentence.index, root, speaker):
                return self.refer(sentence.index, left_edge(speaker), speaker.i + 1)
            entity = self._trail.pronoun(sentence.index, first, word, self._barred(sentence, root))
            return self._referents[id(entity)] if entity else None
        if word in _RELATIVE and root.head.dep_ == "relcl":
            noun = root.head.head
            return self.refer(sentence.index, noun.i, noun.i + 1) if noun.i < root.i else None
        entity = self._clusters.known(root.text) if root.pos_ == "PROPN" else None
        entity = entity or self._described(sentence, first, stop, root)
        if entity:
            return self._referents[id(entity)]
        return self._own_words(sentence, first, stop, root)

    def _means_speaker(self, sentence_index: int, pronoun: Token, speaker: Token) -> bool:
        """Whether "it" or "they" in what is said means who says it, a party of a conflict.

        That is so, too, of people who say that something befell them: "residents said they were".
        """
        kind = PRONOUNS[pronoun.lower_]
        entity = self._named(sentence_index, speaker.i)
        kinds = {entity.kind} if entity else set(kinds_of().get(speaker.lemma_.casefold(), ()))
        several = speaker.tag_ in {"NNS", "NNPS"}
        if kind == "thing":
            return not _PARTIES.isdisjoint(kinds) and (not several or bool(entity and entity.known))
        if kind != "many" or not (several or (entity and not entity.nameless)):
            return False
        return pronoun.dep_ == "nsubjpass" or not _PARTIES.isdisjoint(kinds)

    def _barred(self, sentence: Sentence, pronoun: Token) -> str | None:
        """Whom a pronoun cannot mean: who does to it what its verb says ("they attacked them")."""
        if pronoun.dep_ not in {"dobj", "dative", "pobj"} or pronoun.lower_.endswith(_REFLEXIVE):
            return None
        verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is None or subject.lower_ in _RELATIVE:
            return None
        doer = self.refer(sentence.index, left_edge(subject), subject.i + 1)
        return doer.actor_id if doer and doer.is_actor else None

    def _joint(self, sentence: Sentence, first: int, stop: int, other: Token) -> Referent | None:
        """Joint actors as one, their names joined by `and`."""
        cut = other.left_edge.i
        end = cut
        while end > first and sentence.doc[end - 1].dep_ in {"cc", "punct", "preconj"}:
            end -= 1
        while first < end and sentence.doc[first].lower_ in {"both", "either"}:
            first += 1
        if end <= first or cut >= stop:
            return None
        parts = (self.refer(sentence.index, first, end), self.refer(sentence.index, cut, stop))
        known = [part for part in parts if part]
        if len(known) < 2:
            return known[0] if known else None
        name = f"{known[0].name}{_link(sentence, end, cut, known[1].name)}{known[1].name}"
        span = sentence.span(first, stop)
        same = len({part.actor_id for part in known}) == 1
        actor_id = known[0].actor_id if same else slug(name)
        parted = tuple(own for part in known for own in part.parts or (part,))
        return Referent(name, span, actor_id, known[0].kind, is_actor=same, parts=parted)

    def _own_words(self, sentence: Sentence, first: int, stop: int, root: Token) -> Referent | None:
        """The actor that a noun phrase names without a name that refers to it alone."""
        if root.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
            return None
        first, stop = undated(sentence.doc, first, root.i, stop)
        first += sentence.doc[first].lower_ in _ARTICLES
        words = mention(sentence, first, stop)
        actor_id = self._parties.of_phrase(sentence, first, root)
        owner = self._owner_named(root, actor_id) if actor_id else None
        if owner:
            return self._referents[id(owner)]
        return Referent(
            words.text,
            words.span,
            actor_id or slug(words.text),
            _kind(words.text, root),
            is_actor=actor_id is not None,
        )

    def _owner_named(self, noun: Token, actor_id: str) -> Entity | None:
        """The actor whose fighters are named by a pronoun or by a leader ("their men")."""
        owners = [c for c in noun.lefts if c.dep_ == "poss"]
        entity = self._clusters.with_id(actor_id) if owners else None
        if entity is None:
            return None
        led = owners[0].ent_type_ == "PERSON" and entity.kind in _GROUPS
        ours = owners[0].lower_ in PRONOUNS and entity.kind in _GROUPS | {"state_forces"}
        return entity if led or ours else None

    def _span_of(self, sentence_index: int, token_i: int) -> Mention | None:
        for found, _ in self._trail.names.get(sentence_index, ()):
            if found.mention.first <= token_i < found.mention.stop:
                return found.mention
        return None

    def _named(self, sentence_index: int, token_i: int) -> Entity | None:
        for found, entity in self._trail.names.get(sentence_index, ()):
            if found.mention.first <= token_i < found.mention.stop:
                return entity
        return None

    def _described(self, sentence: Sentence, first: int, stop: int, root: Token) -> Entity | None:
        """Whom a description refers to: who has the role, who is named before, or after."""
        doc = sentence.doc
        holder = None
        if doc[first].lower_ not in {"a", "an"}:
            holder = self._roles.holder(doc[first:stop].text)
        if holder or root.lemma_.casefold() not in kinds_of() or stop - root.i > 1:
            return holder
        return self._monitor(sentence, root) or self._by_description(sentence, first, stop, root)

    def _by_description(
        self, sentence: Sentence, first: int, stop: int, root: Token
    ) -> Entity | None:
        """Whom a definite description without a name in it refers to."""
        noun, doc = root.lemma_.casefold(), sentence.doc
        kinds = kinds_of()[noun]
        if doc[first].lower_ not in _DEFINITE:
            return None
        if any(t.pos_ == "PROPN" or t.ent_type_ in {"NORP", "GPE"} for t in doc[first:stop]):
            return None
        if any(c.dep_ == "poss" for c in root.lefts) and "person" not in kinds:
            return None  # the governor's office
        known = self._trail.description(sentence.index, first, kinds, noun, _modifiers(root))
        return known or self._named_later(sentence, root)

    def _monitor(self, sentence: Sentence, root: Token) -> Entity | None:
        """The one monitor of the text, which names it after `a monitoring group said`."""
        words = [root.lemma_.casefold()]
        if root.i:
            words.append(f"{root.nbor(-1).lower_} {words[0]}")
        if not any(kinds_of().get(word, ())[:1] == ("monitor",) for word in words):
            return None
        monitors = [entity for entity in self._clusters.entities if entity.kind == "monitor"]
        if len(monitors) != 1 or root.tag_ != "NN":
            return None
        first = monitors[0].mentions[0].mention.sentence
        return monitors[0] if sentence.index < first <= sentence.index + REACH else None

    def _named_later(self, sentence: Sentence, root: Token) -> Entity | None:
        """The one person whom what comes after names with a title (`Governor X`)."""
        if root.tag_ != "NN" or "person" not in kinds_of().get(root.lower_, ()):
            return None
        held = [
            entity
            for entity in self._clusters.entities
            if entity.kind == "person" and (entity.role or "").casefold().endswith(root.lower_)
        ]
        if len(held) != 1:
            return None
        first = min(found.mention.sentence for found in held[0].mentions)
        return held[0] if sentence.index < first <= sentence.index + REACH else None


def _modifiers(noun: Token) -> frozenset[str]:
    """The words that say which one a described body is (`the defence ministry`)."""
    words = (c.lower_ for c in noun.lefts if c.dep_ in {"amod", "compound", "nmod"})
    return frozenset(words)


def _link(sentence: Sentence, end: int, cut: int, second: str) -> str:
    """What is between joint actors: a comma, or "and" with the article of the second."""
    doc = sentence.doc
    if not any(t.pos_ == "CCONJ" for t in doc[end:cut]):
        return ", "
    behind = doc[cut + 1].text if cut + 1 < len(doc) else ""
    has_article = doc[cut].lower_ in _ARTICLES and behind and second.startswith(behind)
    return f" and {doc[cut].lower_} " if has_article else " and "


def named_to(name: Mention | None, token_i: int) -> bool:
    """Whether a name reaches as far as a token (`Haddad and Sons`)."""
    return name is not None and name.first <= token_i < name.stop


def _referent(entity: Entity) -> Referent:
    fullest = entity.fullest
    actor_id = named(entity)
    return Referent(
        fullest.text,
        fullest.span,
        actor_id or slug(fullest.text),
        entity.kind,
        entity.role,
        actor_id is not None,
    )


def _tell_people(entities: list[Entity]) -> None:
    """Make leaders and those with a person's role persons."""
    for entity in entities:
        if entity.known or entity.kind != "other":
            continue
        noun = (entity.role or " ").casefold().split()[-1:]
        has_role = bool(noun) and kinds_of().get(noun[0]) == ("person",)
        if has_role or is_leader(entity.fullest.text):
            entity.kind, entity.label = "person", "PERSON"


def _kind(words: str, root: Token) -> str:
    body = state_body(words)
    if body:
        return body[1]
    role = part(root)
    if role and role.kind:
        return role.kind
    return "person" if kinds_of().get(root.lemma_) == ("person",) else kind_of(words)
