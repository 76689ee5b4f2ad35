package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The meaning of an object's names and values, when it may be a map keyed by IDs. */
final class KeyedObject {

    private static final Set<ReferenceKind> SMALL =
            EnumSet.of(
                    ReferenceKind.PRIORITY,
                    ReferenceKind.ISSUE_TYPE,
                    ReferenceKind.STATUS,
                    ReferenceKind.RESOLUTION);

    private final ConfigRow row;
    private final RuleTable rules;
    private final ValueMeaning container;
    private final Optional<ReferenceKind> kind;
    private final boolean numbered;
    private final boolean map;
    private final boolean says;
    private final boolean placed;
    private final boolean hasSame;
    private @Nullable Boolean mostlyFields;

    KeyedObject(ConfigRow row, ScanPosition spot, RuleTable rules) {
        this.row = row;
        this.rules = rules;
        this.container = spot.meaning();
        this.kind = kind(container, spot.scope(), spot.side(), rules);
        this.says = row.says();
        this.hasSame = row.hasSame();
        this.numbered = row.isNumbered(kind);
        this.placed = rules.element(spot.trail()).isPresent();
        this.map = kind.filter(this::isMap).isPresent();
    }

    /** The kind of item that a value with this meaning names in a scope. */
    static Optional<ReferenceKind> kind(
            ValueMeaning meaning, Scope scope, Optional<SideName> side, RuleTable rules) {
        return switch (meaning) {
            case ValueMeaning.Names(ReferenceKind each) when each == ReferenceKind.OPTION ->
                    values(scope, side, rules).or(() -> Optional.of(each));
            case ValueMeaning.Names(ReferenceKind each) -> Optional.of(each);
            case ValueMeaning.Other.VALUE -> values(scope, side, rules);
            case ValueMeaning.Other _ -> Optional.empty();
        };
    }

    /** The kind of the values of the field in scope. */
    private static Optional<ReferenceKind> values(
            Scope scope, Optional<SideName> side, RuleTable rules) {
        return scope.field(side)
                .map(rules::valuesOf)
                .flatMap(
                        (values) ->
                                values instanceof ValueMeaning.Names(ReferenceKind each)
                                        ? Optional.of(each)
                                        : Optional.empty());
    }

    /** True when a member's name looks like an ID, but nothing says of which kind. */
    boolean isUnexplained(ConfigRow.RowMember part) {
        return !numbered && ItemId.looksLikeId(part.name(), false);
    }

    /** The item that the name of a member names. */
    Optional<ItemId> key(ConfigRow.RowMember part) {
        Optional<ItemId> like = part.facts().like();
        if (like.isPresent() || !map) {
            return like;
        }
        ReferenceKind wanted = kind.orElseThrow();
        return isKey(wanted, part) ? ItemId.of(wanted, part.name(), true) : Optional.empty();
    }

    /** The meaning of the value of a member whose name is not an ID. */
    ValueMeaning meaning(ConfigRow.RowMember part) {
        return switch (part.said()) {
            case ValueMeaning.Names names -> names;
            case ValueMeaning.Other.SAME -> same();
            case ValueMeaning.Other.LABEL -> label(part);
            case ValueMeaning.Other.UNKNOWN -> entry(part.value());
            case ValueMeaning.Other other -> other;
        };
    }

    /** The position of the value under a name that is an ID, with its meaning. */
    static ScanPosition under(ItemId key, JsonValue value, ScanPosition spot, RuleTable rules) {
        boolean container = value.kind().isContainer();
        ScanPosition same = spot.with(new ValueMeaning.Names(key.kind()));
        return switch (key.kind()) {
            case FIELD -> underField(key, value, spot, rules);
            case OPTION ->
                    container ? same.in(spot.scope().withParent(key.id())) : IdPairs.other(same);
            case STATUS ->
                    (container ? spot.with(ValueMeaning.Other.UNKNOWN) : IdPairs.other(same))
                            .in(spot.scope().withStatus(spot.side(), key.id()));
            default ->
                    container || isSmallNumber(value)
                            ? spot.with(ValueMeaning.Other.UNKNOWN)
                            : IdPairs.other(same);
        };
    }

    private static ScanPosition underField(
            ItemId key, JsonValue value, ScanPosition spot, RuleTable rules) {
        ScanPosition in = spot.in(spot.scope().withField(spot.side(), key.id()));
        boolean partner =
                value.asString()
                        .filter(
                                (text) ->
                                        rules.isSystemField(text)
                                                || rules.like(text)
                                                        .filter(
                                                                (shape) ->
                                                                        shape.kind()
                                                                                == ReferenceKind
                                                                                        .FIELD)
                                                        .isPresent())
                        .isPresent();
        if (partner) {
            return in.with(new ValueMeaning.Names(ReferenceKind.FIELD)).on(spot.partner()).paired();
        }
        boolean values = value.kind() == JsonKind.ARRAY || hasIds(value);
        return in.with(values ? ValueMeaning.Other.VALUE : ValueMeaning.Other.UNKNOWN);
    }

    private static boolean hasIds(JsonValue value) {
        if (value.kind() != JsonKind.OBJECT) {
            return false;
        }
        for (var member : value.members()) {
            return ItemId.isId(member.name());
        }
        return false;
    }

    private static boolean isSmallNumber(JsonValue value) {
        return value.kind() == JsonKind.NUMBER && !ItemId.isOwnId(value.text());
    }

    /**
     * True for a number that is an order, a weight or the partner's item: each Jira has priorities,
     * issue types, statuses and resolutions with such IDs.
     */
    static boolean isSmallId(ReferenceKind kind, JsonValue value) {
        return SMALL.contains(kind) && isSmallNumber(value) && ItemId.isId(value.text());
    }

    private boolean isMap(ReferenceKind of) {
        return switch (of) {
            // A rule about the object itself is about its names; one about its values says no more.
            case USER, USER_EMAIL, TEAM -> placed || !says;
            case FIELD ->
                    row.parts().stream().anyMatch((part) -> ItemId.isOwnId(part.name()))
                            || row.parts().stream().allMatch(this::isField)
                            || isMostlyFields();
            default ->
                    row.parts().stream().anyMatch((part) -> ItemId.isId(part.name())) && !numbered;
        };
    }

    private boolean isKey(ReferenceKind of, ConfigRow.RowMember part) {
        return switch (of) {
            case USER, USER_EMAIL, TEAM -> true;
            case FIELD -> isField(part) || ItemId.isOwnId(part.name()) || isMostlyFields();
            default -> ItemId.isId(part.name());
        };
    }

    /** True for many fields, some of which only the catalogs know. */
    private boolean isMostlyFields() {
        Boolean known = mostlyFields;
        if (known == null) {
            long fields = row.parts().stream().filter(this::isField).count();
            known = fields > 2 && fields * 5 >= row.parts().size() * 4L;
            mostlyFields = known;
        }
        return known;
    }

    private boolean isField(ConfigRow.RowMember part) {
        return rules.isSystemField(part.name()) || part.facts().like().isPresent();
    }

    private ValueMeaning same() {
        return switch (container) {
            case ValueMeaning.Names(ReferenceKind each) ->
                    row.says(each) ? ValueMeaning.Other.NONE : container;
            case ValueMeaning.Other other -> other;
        };
    }

    private ValueMeaning label(ConfigRow.RowMember part) {
        boolean alone =
                !hasSame
                        && container instanceof ValueMeaning.Names names
                        && !row.names(names.kind());
        boolean number = part.isScalar() && ItemId.isId(part.text());
        return alone ? container : number ? ValueMeaning.Other.UNKNOWN : ValueMeaning.Other.NONE;
    }

    /** The meaning of the value under an unknown name, which may be just a label. */
    private ValueMeaning entry(JsonValue value) {
        boolean small = isSmallNumber(value);
        return says || small || !kindful() ? ValueMeaning.Other.UNKNOWN : container;
    }

    private boolean kindful() {
        return container instanceof ValueMeaning.Names || container == ValueMeaning.Other.VALUE;
    }
}
