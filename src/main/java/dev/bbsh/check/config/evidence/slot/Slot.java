package dev.bbsh.check.config.evidence.slot;

import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path in a config without indexes and without the names in maps by ID, and the values there.
 *
 * @param steps from the root
 * @param keys whether the names of the members of a map are meant, and not their values
 * @param values in document order
 */
public record Slot(List<Step> steps, boolean keys, List<Value> values) {

    /** The role of a step in a path. */
    public enum Role {
        PLAIN,
        /** Any element or member of a container. */
        ANY,
        /** One of two parts that have the same shape. */
        HALF,
        /** The rows of a list that have the same word. */
        WORD
    }

    /**
     * A step.
     *
     * @param text as it is in a JSONPath
     * @param word the word that the rows of a list have; empty for other steps
     */
    public record Step(String text, Role role, String word) {}

    /**
     * A value.
     *
     * @param beside the scalars in the same row, by name
     */
    public record Value(Place place, String text, boolean number, Map<String, String> beside) {}

    Slot(List<Step> steps, boolean keys) {
        this(steps, keys, new ArrayList<>());
    }

    /** The JSONPath of the values, or of the map that has the names. */
    public String path() {
        List<Step> all = keys ? steps.subList(0, steps.size() - 1) : steps;
        return "$" + all.stream().map(Step::text).collect(Collectors.joining());
    }

    /** The JSONPath of the values, also for the names in a map. */
    public String valuePath() {
        return "$" + steps.stream().map(Step::text).collect(Collectors.joining());
    }

    /** The same for the slots at the same path in both halves, and in rows of either side. */
    public String family() {
        return relative(steps) + (keys ? "~" : "");
    }

    /** The path with the indexes, keys and halves taken out. */
    public static String relative(List<Step> steps) {
        return steps.stream()
                .map(
                        (each) ->
                                switch (each.role) {
                                    case PLAIN -> each.text;
                                    case ANY, WORD -> "[*]";
                                    case HALF -> "<>";
                                })
                .collect(Collectors.joining());
    }

    /** The row or object that holds the values, which may hold the partner's as well. */
    public String row() {
        int end = steps.size();
        while (end > 0 && isRepeated(end - 1) && (end == steps.size() || !isRow(end - 1))) {
            end--;
        }
        int last = end - 1;
        while (last >= 0 && !isRow(last)) {
            last--;
        }
        if (keys || (isRepeated(steps.size() - 1) && isMapValue())) {
            return relative(steps);
        }
        return relative(steps.subList(0, last >= 0 ? last + 1 : Math.max(0, end - 1)));
    }

    private boolean isMapValue() {
        return steps.size() > 1 && steps.getLast().word.equals("map");
    }

    private boolean isRepeated(int at) {
        return at >= 0 && steps.get(at).role == Role.ANY;
    }

    private boolean isRow(int at) {
        return at < steps.size() - 1
                && (steps.get(at).role == Role.ANY || steps.get(at).role == Role.WORD);
    }

    /** The last name in the path; empty where the values have no names. */
    public String name() {
        for (int at = steps.size() - 1; at >= 0; at--) {
            Step each = steps.get(at);
            if (each.role == Role.PLAIN) {
                return each.text.startsWith("[") ? "" : each.text;
            }
            if (each.role != Role.ANY || isMapValue()) {
                return "";
            }
        }
        return "";
    }

    /** The half or the word of the rows; empty when it is in neither. */
    public Optional<String> part() {
        StringBuilder path = new StringBuilder();
        for (Step each : steps) {
            path.append(each.text);
            if (each.role == Role.HALF) {
                return Optional.of(path.toString());
            }
        }
        return Optional.empty();
    }

    /** The word of the rows. */
    public Optional<String> word() {
        return steps.stream().filter((each) -> each.role == Role.WORD).map(Step::word).findFirst();
    }

    public List<String> texts() {
        return values.stream().map(Value::text).distinct().toList();
    }
}
