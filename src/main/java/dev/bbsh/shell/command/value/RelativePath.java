package dev.bbsh.shell.command.value;

import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.parse.RelativePaths;
import dev.bbsh.work.BbshException;

/** Paths that begin at each value of a query, written without the {@code $.} of their beginning. */
final class RelativePath {

    private RelativePath() {}

    /**
     * Reads a path.
     *
     * @param noun the word for it in a message
     * @param advice a line to type instead of a wrong one
     * @throws BbshException when the text is no path
     */
    static JsonPath parse(String text, String noun, String advice) {
        if (RelativePaths.isTime(text)) {
            throw new BbshException(
                    "'" + text + "' is a time to compare with in a filter, not a path",
                    "query \"$.*[?@.lastChangeSeen < ago('90d')]\" --sort lastChangeSeen");
        }
        try {
            return JsonPath.parse(RelativePaths.whole(text));
        } catch (PathSyntaxException mistake) {
            throw new BbshException(
                    "invalid " + noun + " '" + text + "': " + mistake.message(), advice);
        }
    }
}
