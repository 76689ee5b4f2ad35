package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;

/** When two scalars of the same kind count as the same. */
public enum Sameness {
    /** When they are written the same: nothing that a save would write differently is the same. */
    OF_TEXT,
    /** When they mean the same: {@code 1.0} is {@code 1}, and an escape is its character. */
    OF_MEANING;

    boolean of(JsonValue one, JsonValue other) {
        if (one.text().equals(other.text())) {
            return true;
        }
        return this == OF_MEANING
                && switch (one.kind()) {
                    case STRING -> one.string().equals(other.string());
                    case NUMBER -> sameNumber(one, other);
                    case OBJECT, ARRAY, TRUE, FALSE, NULL -> one.kind() != Kind.NUMBER;
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
