package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

import java.util.List;

/** Describes the kinds of values in a few words. */
public final class KindDescription {

    private KindDescription() {}

    /** The kind of the values if all have the same; otherwise all kinds that occur. */
    public static String of(List<JsonValue> values) {
        return String.join(
                " or ", values.stream().map((value) -> word(value.kind())).distinct().toList());
    }

    private static String word(JsonKind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
    }

    /** True when there are values and all are of one kind. */
    public static boolean are(List<JsonValue> values, JsonKind kind) {
        return !values.isEmpty() && values.stream().allMatch((value) -> value.kind() == kind);
    }

    public static boolean areTruths(List<JsonValue> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(
                                (value) ->
                                        value.kind() == JsonKind.TRUE
                                                || value.kind() == JsonKind.FALSE);
    }
}
