package dev.bbsh.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a script up to where its screen is. A line that failed changed nothing, so the lines
 * after it don't need it.
 */
final class TypedLines {

    private final List<String> script;
    private final List<String> before = new ArrayList<>();
    private int last;
    private int end;
    private boolean isNew;
    private boolean failed;

    TypedLines(List<String> script) {
        this.script = script;
    }

    /** Goes on with the next line of the screen. */
    void shown(String line) {
        if (line.startsWith("> ")) {
            typed(line.substring(2));
        } else {
            failed |= isNew && line.startsWith("error: ");
            isNew = false;
        }
    }

    private void typed(String line) {
        int at = end;
        while (at < script.size() && !script.get(at).equals(line)) {
            at++;
        }
        if (at == script.size()) {
            return;
        }
        before.addAll(script.subList(failed ? end : last, at));
        last = at;
        end = at + 1;
        while (end < script.size() && script.get(end).startsWith("? ")) {
            end++;
        }
        isNew = true;
        failed = false;
    }

    /** The lines up to the last one of the screen, and its answers to questions. */
    List<String> untilHere() {
        List<String> lines = new ArrayList<>(before);
        lines.addAll(script.subList(last, end));
        return lines;
    }

    /** The number of lines up to the last one of the screen, and its answers. */
    int end() {
        return end;
    }
}
