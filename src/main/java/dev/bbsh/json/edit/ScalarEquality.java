package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

/** The rule by which two scalars of the same kind are equal. */
public enum ScalarEquality {
    /** Equal text: nothing that a save would write differently is equal. */
    OF_TEXT,
    /** Equal meaning: {@code 1.0} is {@code 1}, and an escape is its character. */
    OF_MEANING;

    boolean of(JsonValue one, JsonValue other) {
        if (one.text().equals(other.text())) {
            return true;
        }
        return this == OF_MEANING
                && switch (one.kind()) {
                    case STRING -> one.string().equals(other.string());
                    case NUMBER -> sameNumber(one, other);
                    case OBJECT, ARRAY, TRUE, FALSE, NULL -> one.kind() != JsonKind.NUMBER;
                };
    }

    private static boolean sameNumber(JsonValue one, JsonValue other) {
        try {
            return one.number().compareTo(other.number()) == 0;
        } catch (ArithmeticException | NumberFormatException beyondReason) {
            return false;
        }
    }
}
