package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules, prepared for one document; for one thread. */
public final class RuleTable {

    private static final int REMEMBERED = 20_000;

    /** A pattern of a text, and its meaning. */
    public record PatternMeaning(Glob glob, ValueMeaning meaning) {}

    /**
     * Facts about a name on its own, without its position.
     *
     * @param joined its words as one
     * @param ends for patterns; none when the whole name is a word for a side
     * @param side the side that it says, if any
     * @param isPlain whether it certainly says no side
     * @param candidates the rules that may be about it
     * @param like the item that it names, according to its pattern
     * @param step to a member with this name, of several the first one unless another is meant
     */
    public record NameFacts(
            String joined,
            Set<String> ends,
            Optional<SideRules.NamedSide> side,
            boolean isPlain,
            NameRules.Candidates candidates,
            Optional<ItemId> like,
            Place.Step.Name step) {

        public String name() {
            return step.name();
        }

        /** The same facts about a member after others with this name. */
        NameFacts after(int before) {
            return before == 0
                    ? this
                    : new NameFacts(
                            joined,
                            ends,
                            side,
                            isPlain,
                            candidates,
                            like,
                            new Place.Step.Name(name(), before));
        }
    }

    private final NameRules names;
    private final Progress progress;
    private final List<PatternMeaning> likes;
    private final List<PatternMeaning> parts;
    private final List<PatternMeaning> fields;
    private final Set<String> systemFields;
    private final Map<String, ValueMeaning> jql;
    private final SideRules sides;
    private final IdentityHashMap<ReferenceRule, ValueMeaning> meanings;
    private final PlaceRules places;
    private final Map<String, ValueMeaning> values = new HashMap<>();
    private final Map<String, NameFacts> facts = new HashMap<>();
    private final ShapeNames shapes = new ShapeNames(this);

    public RuleTable(List<ReferenceRule> rules, JsonValue root, Progress progress) {
        this.progress = progress;
        names = new NameRules(rules);
        likes = new ArrayList<>();
        parts = new ArrayList<>();
        fields = new ArrayList<>();
        systemFields = new HashSet<>();
        jql = new HashMap<>();
        sides = new SideRules();
        meanings = new IdentityHashMap<>();
        places = new PlaceRules();
        for (ReferenceRule rule : rules) {
            switch (rule.verb()) {
                case NAME -> meanings.put(rule, ValueMeaning.of(rule.meaning()));
                case AT -> places.add(rule, root, progress);
                case LIKE -> likes.addFirst(look(rule));
                case PART -> parts.addFirst(look(rule));
                case FIELD -> {
                    fields.addFirst(look(rule));
                    systemFields.add(rule.pattern());
                }
                case JQL ->
                        jql.put(
                                rule.pattern().toLowerCase(Locale.ROOT),
                                ValueMeaning.of(rule.meaning()));
                case SIDE -> {
                    if (PlaceRules.isAbout(rule)) {
                        places.add(rule, root, progress);
                    } else {
                        sides.add(rule);
                    }
                }
            }
        }
    }

    private RuleTable(RuleTable other, Progress progress) {
        this.progress = progress;
        names = other.names;
        likes = other.likes;
        parts = other.parts;
        fields = other.fields;
        systemFields = other.systemFields;
        jql = other.jql;
        sides = other.sides;
        meanings = other.meanings;
        places = new PlaceRules(other.places);
    }

    /** The same rules for another thread, which keeps what it finds out by itself. */
    public RuleTable forThread(Progress itsProgress) {
        return new RuleTable(this, itsProgress);
    }

    /**
     * The meaning of a member's value according to the rules.
     *
     * @throws dev.bbsh.work.CancelledException when the user cancels
     */
    public ValueMeaning meaning(NamePath trail, NameFacts name, RuleCondition.Context around) {
        progress.advance(0);
        return places.meaning(trail.place()).orElseGet(() -> named(trail, name, around));
    }

    private ValueMeaning named(NamePath trail, NameFacts name, RuleCondition.Context around) {
        return trail.ends().isEmpty()
                ? ValueMeaning.Other.SAME
                : names.rule(name.candidates(), trail, around)
                        .map(meanings::get)
                        .orElse(ValueMeaning.Other.UNKNOWN);
    }

    /** True when a user rule says that this very place holds a project key. */
    public boolean isProjectKey(NamePath trail) {
        return element(trail)
                .filter(new ValueMeaning.Names(ReferenceKind.PROJECT_KEY)::equals)
                .isPresent();
    }

    /** The rules about places. */
    public PlaceRules places() {
        return places;
    }

    /** True when a user rule is about this very place, or the container directly around it. */
    public boolean isSideSaid(NamePath trail) {
        NamePath above = trail.above();
        return places.hasSide(trail.place()) || (above != null && places.hasSide(above.place()));
    }

    /** The rules about the sides that names say. */
    public SideRules sides() {
        return sides;
    }

    /** The meaning that a rule gives to an array element. */
    public Optional<ValueMeaning> element(NamePath trail) {
        return places.meaning(trail.place());
    }

    /** The facts about the name of each member of an object, and the steps to them. */
    public List<NameFacts> facts(JsonValue object) {
        return shapes.of(object);
    }

    public NameFacts facts(String name) {
        NameFacts known = facts.get(name);
        if (known == null) {
            known = read(name);
            if (facts.size() < REMEMBERED) {
                facts.put(name, known);
            }
        }
        return known;
    }

    /** The item that a whole text names, according to its pattern. */
    public Optional<ItemId> like(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        long letters = Glob.letters(small);
        for (PatternMeaning look : likes) {
            if (!look.glob().mayBeIn(small, letters)) {
                continue;
            }
            Optional<String> core = look.glob().core(text);
            if (core.isPresent()
                    && look.meaning() instanceof ValueMeaning.Names(ReferenceKind kind)) {
                return kind == ReferenceKind.FIELD
                        ? Optional.of(new ItemId(kind, ItemId.customField(core.get())))
                        : ItemId.of(kind, text, true);
            }
        }
        return Optional.empty();
    }

    /** The patterns for parts of texts. */
    public List<PatternMeaning> parts() {
        return parts;
    }

    /** The meaning of a field's values. */
    public ValueMeaning valuesOf(String field) {
        return values.computeIfAbsent(
                field,
                (id) ->
                        fields.stream()
                                .filter((look) -> look.glob().matches(id))
                                .map(PatternMeaning::meaning)
                                .findFirst()
                                .orElse(ValueMeaning.Other.UNKNOWN));
    }

    /** True when every Jira has a field. */
    public boolean isSystemField(String id) {
        return systemFields.contains(id);
    }

    /**
     * The meaning of the operands of a JQL field; empty when it is not a field that every Jira has.
     */
    public Optional<ValueMeaning> jql(String field) {
        return Optional.ofNullable(jql.get(field.toLowerCase(Locale.ROOT)));
    }

    private NameFacts read(String name) {
        NameWords words = NameWords.of(name);
        Optional<SideRules.NamedSide> whole = sides.name(words.joined());
        Set<String> ends = whole.isPresent() ? Set.of() : words.ends();
        return new NameFacts(
                words.joined(),
                ends,
                whole.or(() -> first(words)),
                whole.isEmpty() && sides.isPlain(words),
                names.candidates(ends),
                like(name),
                new Place.Step.Name(name, 0));
    }

    /** The side that the first word of a name says, before a name that is known. */
    private Optional<SideRules.NamedSide> first(NameWords words) {
        return words.words().size() < 2
                ? Optional.empty()
                : sides.name(words.words().getFirst()).filter((_) -> names.isKnown(words.tail()));
    }

    /** The side that a text says as a name would, without the other facts about it. */
    public Optional<SideRules.NamedSide> side(String text) {
        if (!sides.mayBegin(text)) {
            return Optional.empty();
        }
        NameWords words = NameWords.of(text);
        return sides.name(words.joined()).or(() -> first(words));
    }

    private static PatternMeaning look(ReferenceRule rule) {
        return new PatternMeaning(Glob.of(rule.pattern()), ValueMeaning.of(rule.meaning()));
    }
}
