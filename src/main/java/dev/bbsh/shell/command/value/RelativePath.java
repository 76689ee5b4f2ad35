package dev.bbsh.shell.command.value;

import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;

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
        String path =
                switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                    case '$' -> text;
                    case '@' -> "$" + text.substring(1);
                    case '[' -> "$" + text;
                    default -> "$." + text;
                };
        try {
            return JsonPath.parse(path);
        } catch (PathSyntaxException mistake) {
            throw new BbshException(
                    "invalid " + noun + " '" + text + "': " + mistake.message(), advice);
        }
    }

    /** The paths of a text, split at commas that are not in brackets or quotes. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                i += each == '\\' ? 1 : 0;
                quote = each == quote ? 0 : quote;
            } else if (each == '\'' || each == '"') {
                quote = each;
            } else if (each == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            } else {
                depth += "[(".indexOf(each) >= 0 ? 1 : "])".indexOf(each) >= 0 ? -1 : 0;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
