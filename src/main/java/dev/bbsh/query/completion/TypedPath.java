package dev.bbsh.query.completion;

import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.UnfinishedPath;

/**
 * A path up to the cursor, split into the complete part and the word that is being typed.
 *
 * @param before the text before the word
 * @param word a name, a number or a string as far as it is typed, with its opening quote
 */
record TypedPath(String before, String word) {

    static TypedPath of(String typed) {
        int start = openQuote(typed);
        if (start < 0) {
            start = typed.length();
            while (start > 0 && isWord(typed.codePointBefore(start))) {
                start -= Character.charCount(typed.codePointBefore(start));
            }
        }
        return new TypedPath(typed.substring(0, start), typed.substring(start));
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_' || codePoint >= 0x80;
    }

    /** The start of a string that isn't closed, or -1. */
    private static int openQuote(String typed) {
        int open = -1;
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            if (open >= 0 && each == '\\') {
                i++;
            } else if (open >= 0 && each == typed.charAt(open)) {
                open = -1;
            } else if (open < 0 && (each == '\'' || each == '"')) {
                open = i;
            }
        }
        return open;
    }

    /** The state of the parser when the word began. */
    UnfinishedPath unfinished() {
        return PathParser.unfinished(before);
    }

    boolean inString() {
        return word.startsWith("'") || word.startsWith("\"");
    }

    /** The last character before the word and the spaces before it; 0 when there is none. */
    char significant() {
        String text = before.stripTrailing();
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    boolean endsWithBlank() {
        return !before.equals(before.stripTrailing());
    }

    /** The suggestion with a text in the place of the word. */
    PathCompletion.Suggestion with(String text, String description) {
        return new PathCompletion.Suggestion(before + text, text, description);
    }
}
