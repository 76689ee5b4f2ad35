package dev.bbsh.check.config.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line that says what stands where.
 *
 * @param verb what the pattern is about
 * @param pattern as it was written
 * @param meaning as it was written
 * @param conditions all of them must hold
 * @param from who said it: {@code program}, a file, a command
 */
public record Rule(
        Verb verb, String pattern, String meaning, List<Condition> conditions, String from) {

    /** What a rule's pattern is about. */
    public enum Verb {
        /** The name above a value: {@link NamePattern}. */
        NAME,
        /** The place of a value: a JSONPath. */
        AT,
        /** The look of a whole value or name: {@link Glob}. */
        LIKE,
        /** The look of a part of a longer text: {@link Glob}. */
        PART,
        /** The name of a field in JQL. */
        JQL,
        /** The id of a field, for what its values are: {@link Glob}. */
        FIELD,
        /** A name that says whose side is meant. */
        SIDE;

        /** How it is typed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The one that is typed so.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Verb of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** How all are typed. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Verb::word).toList();
        }
    }

    public Rule {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Condition.Around around) {
        for (Condition each : conditions) {
            if (!each.holds(around)) {
                return false;
            }
        }
        return true;
    }
}
