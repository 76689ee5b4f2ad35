package dev.bbsh.query.completion;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Suggests names of members and indexes of elements. */
final class NameSuggestions {

    private NameSuggestions() {}

    /**
     * Suggests names after a dot.
     *
     * @param withDot true when the dot still has to be typed
     */
    static List<PathCompletion.Suggestion> afterDot(
            TypedPath typed, Map<String, JsonValue> names, boolean withDot) {
        List<PathCompletion.Suggestion> found = new ArrayList<>();
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

    /**
     * The suggestion for a name that needs quotes. It replaces the dot, unless there are two dots.
     */
    private static PathCompletion.Suggestion bracketed(
            TypedPath typed, String step, boolean withDot, String description) {
        String before = typed.before();
        boolean replaces = !withDot && !before.endsWith("..");
        String kept = replaces ? before.substring(0, before.length() - 1) : before;
        return new PathCompletion.Suggestion(kept + step, step, description);
    }

    /** The step as it is typed: {@code .name} or {@code ['a name']}. */
    private static String step(String name) {
        PathStep only = new PathStep.Child(List.of(new Selector.Name(name)));
        return new Query(Query.Start.ROOT, List.of(only)).toString().substring(1);
    }

    /** Suggests quoted names, and indexes, after an opening bracket. */
    static List<PathCompletion.Suggestion> inBracket(TypedPath typed, List<JsonValue> here) {
        List<PathCompletion.Suggestion> found = new ArrayList<>();
        boolean more = typed.significant() == ',';
        if (!typed.inString() && !more) {
            found.addAll(elements(typed, "", here));
        }
        PathSample.names(here)
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
        return twice ? NameNotation.visible(JsonText.quote(name)) : NameNotation.quoted(name);
    }

    /**
     * Suggests what can follow in the brackets of an array.
     *
     * @param open the bracket, when it still has to be typed
     */
    static List<PathCompletion.Suggestion> elements(
            TypedPath typed, String open, List<JsonValue> here) {
        List<PathCompletion.Suggestion> found = new ArrayList<>();
        here.stream()
                .filter((each) -> each.kind() == JsonKind.ARRAY)
                .mapToLong(JsonValue::size)
                .max()
                .ifPresent(
                        (size) -> {
                            String of = "of " + size + (size == 1 ? " element" : " elements");
                            add(found, typed, open + "*]", "all " + of);
                            add(found, typed, open + "?", "elements that meet a condition");
                            if (size > 0) {
                                add(found, typed, open + "0]", "the first " + of);
                                add(found, typed, open + "-1]", "the last " + of);
                            }
                        });
        return found;
    }

    private static void add(
            List<PathCompletion.Suggestion> found, TypedPath typed, String text, String why) {
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
