package dev.bbsh.shell.command.value;

import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

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
        StringBuilder joined = new StringBuilder(before);
        for (int i = at; i < words.size() && !words.get(i).startsWith("$"); i++) {
            joined.append(words.get(i));
        }
        if (!Character.isLetterOrDigit(word.codePointAt(0)) && isPath(joined.toString())) {
            return new BbshException(
                    "'"
                            + word
                            + "' isn't a path: a path begins with $, and a space outside brackets"
                            + " ends it",
                    "query " + NoMatchAdvice.typed(joined.toString()));
        }
        return new BbshException(
                "unexpected '" + word + "': each path begins with $", in.signature().synopsis());
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
