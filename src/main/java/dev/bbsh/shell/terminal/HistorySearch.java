package dev.bbsh.shell.terminal;

import org.jline.reader.History;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/**
 * The walk through earlier lines with Up and Down: those that begin with what was typed, the newest
 * first, then those that contain it. Each line comes once, and what was typed comes back at the
 * end.
 */
final class HistorySearch {

    private final History history;

    private List<Map.Entry<String, Integer>> found = List.of();

    private String typed = "";

    private @Nullable String shown;

    /** The place of the line that is shown among those that were found; -1 for what was typed. */
    private int at = -1;

    HistorySearch(History history) {
        this.history = history;
    }

    /** Forgets the walk, as another line begins. */
    void end() {
        at = -1;
        shown = null;
    }

    /** The next older line, if there is one; a line that was edited begins a new search. */
    Optional<String> older(String line) {
        if (at < 0 || !line.equals(shown)) {
            begin(line);
        }
        if (at + 1 >= found.size()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(show(found.get(at).getKey(), found.get(at).getValue()));
    }

    /** The next newer line, or what was typed; nothing when no earlier line is shown. */
    Optional<String> newer(String line) {
        if (at < 0 || !line.equals(shown)) {
            return Optional.empty();
        }
        at--;
        return Optional.of(
                at < 0
                        ? show(typed, history.last() + 1)
                        : show(found.get(at).getKey(), found.get(at).getValue()));
    }

    /** Keeps the place, from which Ctrl-O goes on. */
    private String show(String line, int index) {
        history.moveTo(index);
        shown = line;
        return line;
    }

    private void begin(String line) {
        typed = line;
        at = -1;
        Map<String, Integer> begun = new LinkedHashMap<>();
        Map<String, Integer> within = new LinkedHashMap<>();
        if (!history.isEmpty()) {
            ListIterator<History.Entry> lines = history.iterator(history.last() + 1);
            while (lines.hasPrevious()) {
                History.Entry each = lines.previous();
                if (each.line().startsWith(line)) {
                    begun.putIfAbsent(each.line(), each.index());
                } else if (each.line().contains(line)) {
                    within.putIfAbsent(each.line(), each.index());
                }
            }
        }
        begun.remove(line);
        found = new ArrayList<>(begun.entrySet());
        found.addAll(within.entrySet());
    }
}
