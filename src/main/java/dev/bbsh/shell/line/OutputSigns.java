package dev.bbsh.shell.line;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signs of a line that may send its output elsewhere: {@code >}, {@code >>} and {@code |}, as
 * words of their own, outside of quotes and paths.
 *
 * @param rests by the number of each such word, from 0, the text after it
 */
public record OutputSigns(Map<Integer, String> rests) {

    /** No signs. */
    public static final OutputSigns NONE = new OutputSigns(Map.of());

    static final String PIPE = "|";

    static final String APPEND = ">>";

    static final String WRITE = ">";

    private static final List<String> ALL = List.of(WRITE, APPEND, PIPE);

    public OutputSigns {
        rests = Map.copyOf(rests);
    }

    /** The signs of a line. */
    public static OutputSigns of(CommandLine line) {
        Map<Integer, String> rests = new TreeMap<>();
        int end = line.commentAt() < 0 ? line.line().length() : line.commentAt();
        for (int number = 1; number < line.words().size(); number++) {
            Word word = line.words().get(number);
            if (ALL.contains(line.line().substring(word.start(), word.end()))) {
                rests.put(number, line.line().substring(word.end(), end).strip());
            }
        }
        return rests.isEmpty() ? NONE : new OutputSigns(rests);
    }

    boolean has(int word) {
        return rests.containsKey(word);
    }

    /** The text after a sign. */
    String rest(int word) {
        return rests.getOrDefault(word, "");
    }

    /** The signs of the words after the first ones. */
    public OutputSigns after(int words) {
        Map<Integer, String> later = new TreeMap<>();
        rests.forEach((number, rest) -> later.put(number - words, rest));
        return new OutputSigns(later);
    }
}
