package dev.bbsh.check.config.rule;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.Optional;

/** A condition that must hold besides the pattern, for a rule to match; prints as it is typed. */
public sealed interface RuleCondition {

    /** The values that a condition can check. */
    interface Context {

        /** The value that the rule is about. */
        JsonValue value();

        /** The value of a member of the same object whose name ends with these words. */
        Optional<JsonValue> beside(String end);
    }

    boolean holds(Context around);

    /** The value is a container of some form, or a scalar. */
    record Shape(Form form) implements RuleCondition {

        @Override
        public String toString() {
            return EnumWords.word(form);
        }

        @Override
        public boolean holds(Context around) {
            JsonKind kind = around.value().kind();
            return switch (form) {
                case ARRAY -> kind == JsonKind.ARRAY;
                case OBJECT -> kind == JsonKind.OBJECT;
                case CONTAINER -> kind.isContainer();
                case SCALAR -> !kind.isContainer();
            };
        }
    }

    /** Forms that a condition can require. */
    enum Form {
        ARRAY,
        OBJECT,
        CONTAINER,
        SCALAR;

        private static final EnumWords<Form> WORDS = EnumWords.of(Form.class);
    }

    /** The value matches a pattern. */
    record Is(Glob look) implements RuleCondition {

        @Override
        public String toString() {
            return "is=" + look.text();
        }

        @Override
        public boolean holds(Context around) {
            return looks(around.value(), look);
        }
    }

    /** The object has a member with this name, and its value matches a pattern. */
    record With(String end, Glob look) implements RuleCondition {

        @Override
        public String toString() {
            return "with=" + end + (look.text().equals("*") ? "" : ":" + look.text());
        }

        @Override
        public boolean holds(Context around) {
            return around.beside(end).filter((value) -> looks(value, look)).isPresent();
        }
    }

    /** The object has no member with this name. */
    record Without(String end) implements RuleCondition {

        @Override
        public String toString() {
            return "without=" + end;
        }

        @Override
        public boolean holds(Context around) {
            return around.beside(end).isEmpty();
        }
    }

    private static boolean looks(JsonValue value, Glob look) {
        return look.text().equals("*")
                || (!value.kind().isContainer()
                        && look.matchesWords(value.asString().orElseGet(value::text)));
    }

    /**
     * Reads {@code array}, {@code object}, {@code container}, {@code scalar}, {@code is=LOOK},
     * {@code with=NAME}, {@code with=NAME:LOOK} or {@code without=NAME}.
     *
     * @throws BbshException when it is something else
     */
    static RuleCondition of(String text) {
        int equals = text.indexOf('=');
        String what = equals < 0 ? text : text.substring(0, equals);
        String how = equals < 0 ? "" : text.substring(equals + 1);
        Optional<Form> form = Form.WORDS.find(what);
        if (form.isPresent()) {
            return new Shape(form.get());
        }
        return switch (what) {
            case "is" -> new Is(Glob.of(how));
            case "with" -> with(how);
            case "without" -> new Without(NameWords.of(how).joined());
            default ->
                    throw new BbshException(
                            "'" + text + "' is not a condition of a rule",
                            "array   object   container   scalar   is=LOOK   with=NAME:LOOK"
                                    + "   without=NAME");
        };
    }

    private static RuleCondition with(String how) {
        int colon = how.indexOf(':');
        String name = colon < 0 ? how : how.substring(0, colon);
        String look = colon < 0 ? "*" : how.substring(colon + 1);
        return new With(NameWords.of(name).joined(), Glob.of(look));
    }
}
