package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;

import java.util.List;

/** Describes the kinds of values in a few words. */
final class Kinds {

    private Kinds() {}

    /** The kind of the values if all have the same; otherwise all kinds that occur. */
    static String of(List<JsonValue> values) {
        return String.join(
                " or ", values.stream().map((value) -> word(value.kind())).distinct().toList());
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
    }

    /** True when there are values and all are of one kind. */
    static boolean are(List<JsonValue> values, Kind kind) {
        return !values.isEmpty() && values.stream().allMatch((value) -> value.kind() == kind);
    }

    static boolean areTruths(List<JsonValue> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(
                                (value) -> value.kind() == Kind.TRUE || value.kind() == Kind.FALSE);
    }
}
