package dev.bbsh.shell.command.value;

import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;

/** The words of a query that are to be paths. */
final class PathWords {

    private PathWords() {}

    /**
     * The words, when each but the first begins like a path. The first is left to the reader of
     * paths, which explains more.
     *
     * @throws BbshException for a part of a path after a blank, the name of a document, or another
     *     word
     */
    static List<String> checked(Invocation in, List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            if (!words.get(at).startsWith("$")) {
                throw refused(in, words, at);
            }
        }
        return words;
    }

    private static BbshException refused(Invocation in, List<String> words, int at) {
        String word = words.get(at);
        String before = words.get(at - 1);
        if (in.workspace().documents().exactly(word).isPresent()) {
            return new BbshException(
                    "'" + word + "' is an open document, not a path",
                    "query " + NoMatchAdvice.typed(before) + " --in " + word);
        }
        boolean option =
                in.signature().allOptions().stream().anyMatch((each) -> each.name().equals(word));
        if (option) {
            return new BbshException(
                    "'" + word + "' isn't a path", "help query     (did you mean --" + word + "?)");
        }
        int end = at;
        StringBuilder joined = new StringBuilder(before);
        while (end < words.size() && !words.get(end).startsWith("$")) {
            joined.append(words.get(end++));
        }
        if (beginsAPart(word) && isPath(joined.toString())) {
            List<String> meant = new ArrayList<>(words.subList(0, at - 1));
            meant.add(joined.toString());
            meant.addAll(words.subList(end, words.size()));
            return new BbshException(
                    "'"
                            + word
                            + "' isn't a path: a path begins with $, and a space outside brackets"
                            + " ends it",
                    "query " + NoMatchAdvice.typed(String.join(" ", meant)));
        }
        return new BbshException(
                "unexpected '" + word + "': each path begins with $", in.signature().synopsis());
    }

    /** True for what can go on a path after a blank, such as {@code [0]} and {@code .id}. */
    private static boolean beginsAPart(String word) {
        return word.startsWith("[") || word.startsWith(".");
    }

    private static boolean isPath(String text) {
        try {
            JsonPath.parse(text);
            return true;
        } catch (PathSyntaxException _) {
            return false;
        }
    }
}
