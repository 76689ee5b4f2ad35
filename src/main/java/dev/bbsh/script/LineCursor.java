package dev.bbsh.script;

import dev.bbsh.script.word.Confusable;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.Variables;
import dev.bbsh.script.word.WordPart;
import dev.bbsh.script.word.WordPart.Text;
import dev.bbsh.script.word.WordPart.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a line, with look-ahead, and the parts of the word that is being read. */
final class LineCursor {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(" + Variables.NAME + ")(?::-([^}]*))?\\}");
    private static final Pattern REGEX = Pattern.compile("/(?:\\\\.|[^\\\\/])*/");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    /** A drive; its first backslash may be the next character. */
    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:(?:\\\\|$)");

    private static final String ESCAPED = "nrt'\\";
    private static final String MEANT = "\n\r\t'\\";

    private final String text;
    private int at;
    private int partStart;
    private final StringBuilder value = new StringBuilder();
    private List<WordPart> parts = new ArrayList<>();

    LineCursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    boolean atBlank() {
        return isBlank(at);
    }

    /** True when the character after the next is a blank. */
    boolean isBlankNext() {
        return isBlank(at + 1);
    }

    boolean atQuote() {
        return peek() == '\'' || peek() == '"';
    }

    /** True at a backslash before a line end: both are dropped. */
    boolean atJoint() {
        return looksAt("\\\n");
    }

    boolean atLastBackslash() {
        return at == text.length() - 1 && peek() == '\\';
    }

    boolean atPath() {
        boolean alone = at + 1 == text.length() || isBlank(at + 1);
        return looksAt("$.") || looksAt("$[") || (looksAt("$") && alone);
    }

    /**
     * True at the pattern that follows {@code =~}: its brackets and quotes aren't part of the path
     * syntax.
     */
    boolean atRegex() {
        int before = at - 1;
        while (before > 0 && isBlank(before)) {
            before--;
        }
        return peek() == '/' && before > 0 && text.startsWith("=~", before - 1);
    }

    /** True in a word that begins as a path of Windows: C and a colon, and a backslash. */
    boolean inWindowsPath() {
        return parts.isEmpty() && WINDOWS.matcher(value).lookingAt();
    }

    void skip(int characters) {
        at += characters;
    }

    void copy(int characters) {
        int end = Math.min(at + characters, text.length());
        value.append(text, at, end);
        at = end;
    }

    void copyRegex() {
        Matcher regex = REGEX.matcher(text).region(at, text.length());
        copy(regex.lookingAt() ? regex.end() - at : 1);
    }

    /** Reads an escape of {@code $'...'}; false when there is none. */
    boolean readEscape() {
        Matcher unicode = UNICODE.matcher(text).region(at, text.length());
        int simple = ESCAPED.indexOf(text.charAt(at + 1));
        if (unicode.lookingAt()) {
            value.append((char) Integer.parseInt(unicode.group(1), 16));
            at = unicode.end();
        } else if (simple >= 0) {
            value.append(MEANT.charAt(simple));
            at += 2;
        }
        return unicode.hasMatch() || simple >= 0;
    }

    /**
     * Reads a variable whose default doesn't end the quotes around it; false when there is none.
     */
    boolean readVariable(QuoteKind quote) {
        Matcher variable = VARIABLE.matcher(text).region(at, text.length());
        if (!variable.lookingAt()) {
            return false;
        }
        Optional<String> fallback = Optional.ofNullable(variable.group(2));
        if (fallback.isPresent() && !staysInside(quote, fallback.get())) {
            return false;
        }
        endPart(quote);
        at = variable.end();
        parts.add(new Variable(partStart, at, quote, variable.group(1), fallback));
        partStart = at;
        return true;
    }

    void beginWord() {
        parts = new ArrayList<>();
        partStart = at;
    }

    List<WordPart> endWord() {
        return parts;
    }

    /** Ends a part here, unless nothing was read since the last one. */
    void endPart(QuoteKind quote) {
        if (at > partStart) {
            endQuote(quote);
        }
    }

    /** Ends a part here, even an empty one. */
    void endQuote(QuoteKind quote) {
        parts.add(new Text(partStart, at, quote, value.toString()));
        value.setLength(0);
        partStart = at;
    }

    private static boolean staysInside(QuoteKind quote, String fallback) {
        boolean same =
                quote == QuoteKind.BARE
                        ? fallback.chars().noneMatch((c) -> " \t\n\r'\"\\".indexOf(c) >= 0)
                        : !fallback.contains(quote.closing());
        return same && !fallback.contains("${");
    }

    private boolean isBlank(int offset) {
        return offset < text.length()
                && (" \t\n\r".indexOf(text.charAt(offset)) >= 0
                        || Confusable.isBlank(text.charAt(offset)));
    }
}
