package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

import java.util.Optional;

/** The meaning of an object's names and values, when it may be a map keyed by IDs. */
final class KeyedBy {

    private final Row row;
    private final RuleTable rules;
    private final Meaning container;
    private final Optional<ReferenceKind> kind;
    private final boolean numbered;
    private final boolean map;
    private final boolean says;
    private final boolean hasSame;

    KeyedBy(Row row, Spot spot, RuleTable rules) {
        this.row = row;
        this.rules = rules;
        this.container = spot.meaning();
        this.kind = kind(container, spot.scope(), spot.side(), rules);
        this.says = row.says();
        this.hasSame = row.hasSame();
        this.numbered = row.isNumbered(kind);
        this.map = kind.filter(this::isMap).isPresent();
    }

    /** The kind of item that a value with this meaning names in a scope. */
    static Optional<ReferenceKind> kind(
            Meaning meaning, Scope scope, Optional<SideName> side, RuleTable rules) {
        return switch (meaning) {
            case Meaning.Names(ReferenceKind each) when each == ReferenceKind.OPTION ->
                    values(scope, side, rules).or(() -> Optional.of(each));
            case Meaning.Names(ReferenceKind each) -> Optional.of(each);
            case Meaning.Other.VALUE -> values(scope, side, rules);
            case Meaning.Other _ -> Optional.empty();
        };
    }

    /** The kind of the values of the field in scope. */
    private static Optional<ReferenceKind> values(
            Scope scope, Optional<SideName> side, RuleTable rules) {
        return scope.field(side)
                .map(rules::valuesOf)
                .flatMap(
                        (values) ->
                                values instanceof Meaning.Names(ReferenceKind each)
                                        ? Optional.of(each)
                                        : Optional.empty());
    }

    /** True when a member's name looks like an ID, but nothing says of which kind. */
    boolean isUnexplained(Row.Part part) {
        return !numbered && Shape.looksLikeId(part.name(), false);
    }

    /** The item that the name of a member names. */
    Optional<Shape> key(Row.Part part) {
        Optional<Shape> like = rules.like(part.name());
        if (like.isPresent() || !map) {
            return like;
        }
        ReferenceKind wanted = kind.orElseThrow();
        return isKey(wanted, part.name()) ? Shape.of(wanted, part.name(), true) : Optional.empty();
    }

    /** The meaning of the value of a member whose name is not an ID. */
    Meaning meaning(Row.Part part) {
        return switch (part.said()) {
            case Meaning.Names names -> names;
            case Meaning.Other.SAME -> same();
            case Meaning.Other.LABEL -> label(part);
            case Meaning.Other.UNKNOWN -> entry(part.value());
            case Meaning.Other other -> other;
        };
    }

    /** The position of the value under a name that is an ID, with its meaning. */
    static Spot under(Shape key, JsonValue value, Spot spot, RuleTable rules) {
        boolean container = value.kind().isContainer();
        Spot same = spot.with(new Meaning.Names(key.kind()));
        return switch (key.kind()) {
            case FIELD -> underField(key, value, spot, rules);
            case OPTION ->
                    container ? same.in(spot.scope().withParent(key.id())) : Pairs.other(same);
            case STATUS ->
                    (container ? spot.with(Meaning.Other.UNKNOWN) : Pairs.other(same))
                            .in(spot.scope().withStatus(spot.side(), key.id()));
            default ->
                    container || isSmallNumber(value)
                            ? spot.with(Meaning.Other.UNKNOWN)
                            : Pairs.other(same);
        };
    }

    private static Spot underField(Shape key, JsonValue value, Spot spot, RuleTable rules) {
        Spot in = spot.in(spot.scope().withField(spot.side(), key.id()));
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
            return in.with(new Meaning.Names(ReferenceKind.FIELD)).on(spot.partner()).paired();
        }
        boolean values = value.kind() == JsonKind.ARRAY || hasIds(value);
        return in.with(values ? Meaning.Other.VALUE : Meaning.Other.UNKNOWN);
    }

    private static boolean hasIds(JsonValue value) {
        if (value.kind() != JsonKind.OBJECT) {
            return false;
        }
        for (var member : value.members()) {
            return Shape.isId(member.name());
        }
        return false;
    }

    private static boolean isSmallNumber(JsonValue value) {
        return value.kind() == JsonKind.NUMBER && !Shape.isOwnId(value.text());
    }

    private boolean isMap(ReferenceKind of) {
        return switch (of) {
            case USER, USER_EMAIL, TEAM -> !says;
            case FIELD ->
                    row.parts().stream().anyMatch((part) -> Shape.isOwnId(part.name()))
                            || row.parts().stream().allMatch((part) -> isField(part.name()));
            default ->
                    row.parts().stream().anyMatch((part) -> Shape.isId(part.name())) && !numbered;
        };
    }

    private boolean isKey(ReferenceKind of, String name) {
        return switch (of) {
            case USER, USER_EMAIL, TEAM -> true;
            case FIELD -> isField(name) || Shape.isOwnId(name);
            default -> Shape.isId(name);
        };
    }

    private boolean isField(String name) {
        return rules.isSystemField(name) || rules.like(name).isPresent();
    }

    private Meaning same() {
        return switch (container) {
            case Meaning.Names(ReferenceKind each) ->
                    row.says(each) ? Meaning.Other.NONE : container;
            case Meaning.Other other -> other;
        };
    }

    private Meaning label(Row.Part part) {
        boolean alone =
                !hasSame && container instanceof Meaning.Names names && !row.names(names.kind());
        boolean number = part.isScalar() && Shape.isId(part.text());
        return alone ? container : number ? Meaning.Other.UNKNOWN : Meaning.Other.NONE;
    }

    /** The meaning of the value under an unknown name, which may be just a label. */
    private Meaning entry(JsonValue value) {
        boolean small = isSmallNumber(value);
        return says || small || !kindful() ? Meaning.Other.UNKNOWN : container;
    }

    private boolean kindful() {
        return container instanceof Meaning.Names || container == Meaning.Other.VALUE;
    }
}
