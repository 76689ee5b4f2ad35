package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.AssumedSide;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.RuleCondition;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.RuleTable.NameFacts;
import dev.bbsh.check.config.rule.SideRules;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object with the meaning of each member according to the rules, without looking inside them.
 *
 * @param parts the members in their order
 * @param rules that gave the meanings
 */
record ConfigRow(List<RowMember> parts, RuleTable rules) {

    private static final String PARENT = "parent";

    private static final int LONGEST_WORD = 40;

    private static final String CASCADING = "cascad";

    /**
     * A member.
     *
     * @param facts about its name
     * @param text of a string or number, decoded once for all that asks for it; empty for others
     * @param said the meaning that rules give to it
     * @param claim whose it is
     */
    record RowMember(
            String name,
            NameFacts facts,
            JsonValue value,
            String text,
            NamePath trail,
            ValueMeaning said,
            AssumedSide claim) {

        Optional<SideName> side() {
            return claim.side();
        }

        boolean isScalar() {
            return value.kind() == JsonKind.STRING || value.kind() == JsonKind.NUMBER;
        }

        /** True when it is the word for options below options. */
        private boolean saysCascading() {
            return text.length() < LONGEST_WORD
                    && value.kind() == JsonKind.STRING
                    && text.toLowerCase(Locale.ROOT).contains(CASCADING);
        }
    }

    static ConfigRow of(JsonValue object, ScanPosition spot, RuleTable rules) {
        SiblingLookup beside = new SiblingLookup(object, rules);
        List<RowMember> parts = new ArrayList<>();
        Iterator<NameFacts> names = rules.facts(object).iterator();
        for (JsonValue value : object.elements()) {
            NameFacts facts = names.next();
            String name = facts.name();
            boolean number = isNumber(name);
            NamePath trail = spot.trail().to(facts.step(), number ? Set.of() : facts.ends());
            AssumedSide claim = claim(trail, facts, spot.claim());
            ValueMeaning said =
                    number
                            ? ValueMeaning.Other.UNKNOWN
                            : rules.meaning(trail, facts, beside.of(value));
            parts.add(new RowMember(name, facts, value, text(value), trail, said, claim));
        }
        return new ConfigRow(parts, rules);
    }

    private static String text(JsonValue value) {
        return switch (value.kind()) {
            case STRING -> value.string();
            case NUMBER -> value.text();
            default -> "";
        };
    }

    private static AssumedSide claim(NamePath trail, NameFacts facts, AssumedSide around) {
        if (facts.side().isEmpty()) {
            return around;
        }
        SideRules.NamedSide said = facts.side().get();
        if (!said.isCertain()) {
            Optional<SideName> side = said.word().outside(around.side());
            return around.on(side).doubted(SideDoubt.Cause.COMMON_WORD, trail);
        }
        Optional<SideName> side = said.word().from(around.side());
        return said.word().isAbsolute() ? AssumedSide.certain(side) : around.on(side);
    }

    static boolean isNumber(String name) {
        return ItemId.isId(name) || name.equals("0");
    }

    /** True when a rule knows the meaning of some member. */
    boolean says() {
        for (RowMember part : parts) {
            if (part.said != ValueMeaning.Other.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** True when a member is itself known to name an item of this kind. */
    boolean says(ReferenceKind kind) {
        return parts.stream()
                .anyMatch(
                        (part) ->
                                part.said instanceof ValueMeaning.Names(ReferenceKind each)
                                        && each == kind);
    }

    /** True when a member names such an item, by ID or name, regardless of the container. */
    boolean names(ReferenceKind kind) {
        return parts.stream()
                .anyMatch(
                        (part) ->
                                part.said instanceof ValueMeaning.Names(ReferenceKind each)
                                        && each.entity().equals(kind.entity()));
    }

    /**
     * True when the names only number the rows, like an array: from 0, or from 1 when each row
     * itself says what the container names.
     */
    boolean isNumbered(Optional<ReferenceKind> container) {
        int from = parts.isEmpty() || !parts.getFirst().name.equals("0") ? 1 : 0;
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name;
            if (!isNumber(name) || !name.equals(Integer.toString(from + i))) {
                return false;
            }
        }
        return from == 0 || parts.stream().allMatch((part) -> isRow(part, container));
    }

    private boolean isRow(RowMember part, Optional<ReferenceKind> container) {
        return of(part.value, ScanPosition.root().at(part.trail, false), rules).parts.stream()
                .anyMatch(
                        (each) ->
                                each.said instanceof ValueMeaning.Names(ReferenceKind kind)
                                        && (container.isEmpty() || container.get() == kind));
    }

    /** True when a member represents what the container names, so that the others are labels. */
    boolean hasSame() {
        for (RowMember part : parts) {
            if (part.said == ValueMeaning.Other.SAME) {
                return true;
            }
        }
        return false;
    }

    /** The scope of the row's values: the items that they may belong to. */
    Scope scope(ScanPosition spot) {
        Scope scope = spot.scope();
        for (RowMember part : parts) {
            if (part.said instanceof ValueMeaning.Names(ReferenceKind kind)) {
                scope = kind == ReferenceKind.FIELD ? withFields(scope, part) : scope;
                scope = kind == ReferenceKind.STATUS ? withStatus(scope, part) : scope;
            }
            if (part.isScalar() && part.trail.ends().contains(PARENT)) {
                scope = ItemId.isId(part.text()) ? scope.withParent(part.text()) : scope;
            }
            scope = part.saysCascading() ? scope.withCascades() : scope;
        }
        return scope;
    }

    private static Scope withStatus(Scope scope, RowMember part) {
        return part.isScalar() ? scope.withStatus(part.side(), part.text()) : scope;
    }

    /** Adds a field that is given once, or once for each side. */
    private Scope withFields(Scope scope, RowMember part) {
        Scope fields = scope;
        for (RowMember each : part.isScalar() ? List.of(part) : inside(part)) {
            Optional<ItemId> field =
                    each.isScalar()
                            ? rules.like(each.text())
                                    .or(() -> ItemId.of(ReferenceKind.FIELD, each.text(), false))
                            : Optional.empty();
            if (field.isPresent() && field.get().kind() == ReferenceKind.FIELD) {
                fields = fields.withField(each.side(), field.get().id());
            }
        }
        return fields;
    }

    /** The members of an object of sides, or the elements of an array of one or two. */
    private List<RowMember> inside(RowMember part) {
        if (part.value.kind() == JsonKind.OBJECT) {
            ScanPosition there = ScanPosition.root().at(part.trail, false).on(part.claim);
            return of(part.value, there, rules).parts.stream()
                    .filter((each) -> each.said == ValueMeaning.Other.SAME)
                    .toList();
        }
        List<RowMember> elements = new ArrayList<>();
        if (part.value.size() <= 2) {
            ScanPosition there = ScanPosition.root().on(part.claim);
            for (JsonValue element : part.value.elements()) {
                Optional<SideName> side =
                        part.value.size() == 1
                                ? part.side()
                                : elements.isEmpty() ? there.owner() : there.partner();
                elements.add(
                        new RowMember(
                                "",
                                rules.facts(""),
                                element,
                                text(element),
                                part.trail,
                                part.said,
                                part.claim.on(side)));
            }
        }
        return elements;
    }

    /** Gives conditions access to the members next to a value. */
    private static final class SiblingLookup {

        private final JsonValue object;
        private final RuleTable rules;
        private Map<String, JsonValue> byEnd = Map.of();

        SiblingLookup(JsonValue object, RuleTable rules) {
            this.object = object;
            this.rules = rules;
        }

        RuleCondition.Context of(JsonValue value) {
            return new RuleCondition.Context() {
                @Override
                public JsonValue value() {
                    return value;
                }

                @Override
                public Optional<JsonValue> beside(String end) {
                    return Optional.ofNullable(ends().get(end));
                }
            };
        }

        private Map<String, JsonValue> ends() {
            if (byEnd.isEmpty()) {
                byEnd = new HashMap<>();
                for (Member member : object.members()) {
                    NameFacts facts = rules.facts(member.name());
                    byEnd.putIfAbsent(facts.joined(), member.value());
                    for (String end : facts.ends()) {
                        byEnd.putIfAbsent(end, member.value());
                    }
                }
            }
            return byEnd;
        }
    }
}
