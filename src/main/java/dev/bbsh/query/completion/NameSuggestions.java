package dev.bbsh.query.completion;

import dev.bbsh.json.JsonText;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.query.path.Names;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of members and numbers of elements. */
final class NameSuggestions {

    private NameSuggestions() {}

    /**
     * Names where a dot stands before the word.
     *
     * @param withDot whether the dot is still to be typed
     */
    static List<Suggestion> afterDot(
            TypedPath typed, Map<String, JsonValue> names, boolean withDot) {
        List<Suggestion> found = new ArrayList<>();
        names.forEach(
                (name, value) -> {
                    String step = step(name);
                    if (step.startsWith(".") && name.startsWith(typed.word())) {
                        found.add(typed.with(withDot ? step : name, describe(value)));
                    } else if (step.startsWith("[") && typed.word().isEmpty()) {
                        found.add(bracketed(typed, step, withDot, describe(value)));
                    }
                });
        return found;
    }

    /** A name that needs quotes takes the place of the dot, unless two dots stand there. */
    private static Suggestion bracketed(
            TypedPath typed, String step, boolean withDot, String description) {
        String before = typed.before();
        boolean replaces = !withDot && !before.endsWith("..");
        String kept = replaces ? before.substring(0, before.length() - 1) : before;
        return new Suggestion(kept + step, step, description);
    }

    /** {@code .name} or {@code ['a name']}. */
    private static String step(String name) {
        Step only = new Step.Child(List.of(new Selector.Name(name)));
        return new Query(Query.Start.ROOT, List.of(only)).toString().substring(1);
    }

    /** Names in quotes, and numbers, where a bracket stands before the word. */
    static List<Suggestion> inBracket(TypedPath typed, List<JsonValue> here) {
        List<Suggestion> found = new ArrayList<>();
        boolean more = typed.significant() == ',';
        if (!typed.inString() && !more) {
            found.addAll(elements(typed, "", here));
        }
        Sample.names(here)
                .forEach(
                        (name, value) -> {
                            String quoted = quoted(name, typed.word().startsWith("\""));
                            if (quoted.startsWith(typed.word())) {
                                found.add(typed.with(quoted + "]", describe(value)));
                            }
                        });
        return found;
    }

    private static String quoted(String name, boolean twice) {
        return twice ? Names.visible(JsonText.quote(name)) : Names.quoted(name);
    }

    /**
     * What can stand in the brackets of a list.
     *
     * @param open the bracket, where it is still to be typed
     */
    static List<Suggestion> elements(TypedPath typed, String open, List<JsonValue> here) {
        List<Suggestion> found = new ArrayList<>();
        here.stream()
                .filter((each) -> each.kind() == Kind.ARRAY)
                .mapToLong(JsonValue::size)
                .max()
                .ifPresent(
                        (size) -> {
                            String of = "of " + size + (size == 1 ? " element" : " elements");
                            add(found, typed, open + "*]", "all " + of);
                            add(found, typed, open + "?", "those that meet a condition");
                            if (size > 0) {
                                add(found, typed, open + "0]", "the first " + of);
                                add(found, typed, open + "-1]", "the last " + of);
                            }
                        });
        return found;
    }

    private static void add(List<Suggestion> found, TypedPath typed, String text, String why) {
        if (text.startsWith(typed.word())) {
            found.add(typed.with(text, why));
        }
    }

    private static String describe(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT, ARRAY ->
                    value.kind().name().toLowerCase(Locale.ROOT) + " of " + value.size();
            case STRING, NUMBER, TRUE, FALSE, NULL -> ValueSuggestions.excerpt(value);
        };
    }
}
