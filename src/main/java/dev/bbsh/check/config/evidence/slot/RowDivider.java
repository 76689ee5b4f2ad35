package dev.bbsh.check.config.evidence.slot;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Finds the member of the rows of a list whose word says which side a row belongs to.
 *
 * @param idness 0 for a word that is no ID
 * @param words the names of halves, and the texts in them
 */
record RowDivider(ToIntFunction<String> idness, Set<String> words) {

    private static final int FEWEST_ROWS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:/@+-]{1,60}");

    /**
     * The member that divides rows into two groups by its word: all rows with one word come first,
     * or the words are those of the halves. A word that always goes with the same other value is
     * its name, and divides nothing.
     */
    Optional<String> of(List<JsonValue> rows) {
        if (rows.size() < FEWEST_ROWS || !hasTwoTexts(rows)) {
            return Optional.empty();
        }
        Map<String, List<String>> columns = columns(rows);
        return columns.keySet().stream()
                .filter((each) -> WORD.matcher(each).matches())
                .filter((each) -> isDivider(each, columns))
                .findFirst();
    }

    /**
     * True when a member is in all rows, and has two different texts there. Most lists have none,
     * which the first rows show; only the others are read whole.
     */
    private static boolean hasTwoTexts(List<JsonValue> rows) {
        Map<String, Set<String>> open = new HashMap<>();
        for (Member each : rows.getFirst().members()) {
            open.put(each.name(), new HashSet<>());
        }
        for (JsonValue row : rows) {
            open.entrySet().removeIf((each) -> !addText(row, each.getKey(), each.getValue()));
            if (open.isEmpty()) {
                return false;
            }
        }
        return open.values().stream().anyMatch((each) -> each.size() == 2);
    }

    /** False when a row has no such text, or one more than a divider has. */
    private static boolean addText(JsonValue row, String name, Set<String> found) {
        Optional<JsonValue> value = row.member(name).filter(SlotWalk::isScalar);
        value.ifPresent((each) -> found.add(SlotWalk.text(each)));
        return value.isPresent() && found.size() <= 2;
    }

    private static Map<String, List<String>> columns(List<JsonValue> rows) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (JsonValue row : rows) {
            for (Member each : row.members()) {
                if (SlotWalk.isScalar(each.value())) {
                    columns.computeIfAbsent(each.name(), (_) -> new ArrayList<>())
                            .add(SlotWalk.text(each.value()));
                }
            }
        }
        columns.values().removeIf((each) -> each.size() != rows.size());
        return columns;
    }

    private boolean isDivider(String name, Map<String, List<String>> columns) {
        List<String> column = columns.getOrDefault(name, List.of());
        Set<String> found = new HashSet<>(column);
        if (found.size() != 2 || !found.stream().allMatch(this::isWord)) {
            return false;
        }
        int changes = 0;
        for (int i = 1; i < column.size(); i++) {
            changes += column.get(i).equals(column.get(i - 1)) ? 0 : 1;
        }
        return (changes == 1 || words.containsAll(found))
                && columns.entrySet().stream()
                        .filter((each) -> !each.getKey().equals(name))
                        .noneMatch((each) -> isSame(column, each.getValue()));
    }

    private boolean isWord(String text) {
        return WORD.matcher(text).matches() && idness.applyAsInt(text) == 0;
    }

    /** True when two columns change together. */
    private static boolean isSame(List<String> one, List<String> other) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < one.size(); i++) {
            String before = pairs.put(one.get(i), other.get(i));
            if (before != null && !before.equals(other.get(i))) {
                return false;
            }
        }
        return new HashSet<>(pairs.values()).size() == pairs.size();
    }
}
