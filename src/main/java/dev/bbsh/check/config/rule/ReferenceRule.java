package dev.bbsh.check.config.rule;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.query.JsonPath;
import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * A line that gives a meaning to values or names in a config.
 *
 * @param verb what the pattern is about
 * @param pattern as it was written
 * @param meaning as it was written
 * @param conditions all of them must hold
 * @param from its origin: {@code program}, a file, a command
 * @param confidence in it: fixes of what it finds are never more certain
 */
public record ReferenceRule(
        Verb verb,
        String pattern,
        String meaning,
        List<RuleCondition> conditions,
        String from,
        Confidence confidence) {

    /** The subject of a rule's pattern. */
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
        /** The ID of a field, to give a meaning to its values: {@link Glob}. */
        FIELD,
        /** A name, or a path, that says whose side is meant. */
        SIDE;

        private static final EnumWords<Verb> WORDS = EnumWords.of(Verb.class);

        /** The word as it is typed. */
        public String word() {
            return EnumWords.word(this);
        }

        /** The verb with this word, which must be one of {@link #words}. */
        public static Verb of(String word) {
            return WORDS.value(word);
        }

        /** The verb with this word, if it is one. */
        static Optional<Verb> find(String word) {
            return WORDS.find(word);
        }

        /** The words for all verbs, as they are typed. */
        public static List<String> words() {
            return WORDS.all();
        }
    }

    public ReferenceRule {
        conditions = List.copyOf(conditions);
    }

    /** A rule that is right. */
    public ReferenceRule(
            Verb verb,
            String pattern,
            String meaning,
            List<RuleCondition> conditions,
            String from) {
        this(verb, pattern, meaning, conditions, from, Confidence.HIGH);
    }

    /**
     * Verifies that the rule can be used.
     *
     * @throws BbshException when it can't
     */
    void require() {
        if (verb != Verb.NAME && !conditions.isEmpty()) {
            throw new BbshException(
                    "only a rule about a name can have conditions, not '" + pattern + "'",
                    "move the condition into the path, such as $.rows[?@.type == 'status'].id");
        }
        switch (verb) {
            case SIDE -> {
                if (PlaceRules.isAbout(this)) {
                    JsonPath.parse(pattern).requireStandard();
                }
                SideWord.of(meaning);
            }
            case AT -> {
                JsonPath.parse(pattern).requireStandard();
                ValueMeaning.of(meaning);
            }
            case NAME -> {
                NamePattern.of(pattern);
                ValueMeaning.of(meaning);
            }
            case LIKE, PART, FIELD, JQL -> ValueMeaning.of(meaning);
        }
    }

    boolean holds(RuleCondition.Context around) {
        for (RuleCondition each : conditions) {
            if (!each.holds(around)) {
                return false;
            }
        }
        return true;
    }
}
