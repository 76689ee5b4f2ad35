package dev.bbsh.query.completion;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.probe.DateText;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Suggests values that occur in the document, most frequent first. */
final class ValueSuggestions {

    private static final int LONGEST = 100;
    private static final int EXCERPT = 40;
    private static final int MOST = 200;

    private ValueSuggestions() {}

    static List<PathCompletion.Suggestion> of(TypedPath typed, List<JsonValue> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> moments = new HashMap<>();
        for (JsonValue value : values) {
            String literal = literal(value, typed.word().startsWith("\""));
            if (!literal.isEmpty() && literal.startsWith(typed.word())) {
                counts.merge(literal, 1, Integer::sum);
                if (DateText.isMoment(value)) {
                    moments.put(literal, moment(value) + ", ");
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(
                        (each) ->
                                typed.with(
                                        each.getKey(),
                                        moments.getOrDefault(each.getKey(), "")
                                                + times(each.getValue(), values.size())))
                .toList();
    }

    /** The time that a number of milliseconds is, in UTC. */
    private static String moment(JsonValue value) {
        return Instant.ofEpochMilli(value.asLong().orElseThrow())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String times(int count, int all) {
        return count == 1 ? "once" : count + " of " + all;
    }

    /** The value as it is written in a path; empty for values that can't be written there. */
    private static String literal(JsonValue value, boolean twice) {
        return switch (value.kind()) {
            case STRING -> string(value.string(), twice);
            case NUMBER, TRUE, FALSE, NULL -> value.text();
            case OBJECT, ARRAY -> "";
        };
    }

    private static String string(String text, boolean twice) {
        if (text.length() > LONGEST) {
            return "";
        }
        return twice ? NameNotation.visible(JsonText.quote(text)) : NameNotation.quoted(text);
    }

    static String excerpt(JsonValue value) {
        String text = value.kind() == JsonKind.STRING ? value.string() : value.text();
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "..." : text;
    }
}
