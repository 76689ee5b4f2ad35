package dev.bbsh.script.word;

import dev.bbsh.text.UnseenCharacters;

import java.util.regex.Pattern;

/** Quotes values so that the tokenizer reads them back unchanged. */
public final class WordQuoter {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_./:@%+=,~^-][\\p{L}\\p{N}_./:@%+=,~^#-]*");

    private WordQuoter() {}

    public static String quote(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        QuoteKind quote = quoteFor(value);
        return quote(value, quote) + quote.closing();
    }

    private static QuoteKind quoteFor(String value) {
        if (hasInvisible(value)) {
            return QuoteKind.ESCAPES;
        }
        return value.indexOf('\'') < 0 ? QuoteKind.SINGLE : QuoteKind.DOUBLE;
    }

    public static String quote(String value, QuoteKind open) {
        return open.opening()
                + switch (open) {
                    case BARE -> bare(value);
                    case SINGLE -> value.replace("'", "'\\''");
                    case DOUBLE ->
                            value.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${");
                    case ESCAPES -> escapes(value);
                };
    }

    public static String onOneLine(Word word) {
        var all = new StringBuilder();
        for (WordPart part : word.parts()) {
            all.append(
                    switch (part) {
                        case WordPart.Variable variable -> onOneLine(word.kind(), variable);
                        case WordPart.Text text -> onOneLine(word.kind(), text);
                    });
        }
        return all.isEmpty() ? quote("") : all.toString();
    }

    private static String onOneLine(Word.Kind kind, WordPart.Variable variable) {
        return kind == Word.Kind.PATH ? variable.source() : '"' + variable.source() + '"';
    }

    private static String onOneLine(Word.Kind kind, WordPart.Text part) {
        if (kind == Word.Kind.PLAIN) {
            return part.text().isEmpty() ? "" : quote(part.text());
        }
        String text =
                part.quote() == QuoteKind.BARE ? part.text() : part.text().replace("${", "$${");
        return text.replace("\n", part.quote() == QuoteKind.BARE ? " " : "\\n");
    }

    /** The value escaped for a string inside a path: RFC 9535, 2.3.1.1. */
    public static String inPath(String value, QuoteKind quote) {
        var all = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || String.valueOf(c).equals(quote.opening())) {
                all.append('\\').append(c);
            } else if (c < 0x20) {
                all.append(UnseenCharacters.escape(c));
            } else {
                all.append(c);
            }
        }
        return all.toString();
    }

    private static String bare(String value) {
        var all = new StringBuilder();
        value.codePoints()
                .forEach(
                        (c) -> {
                            String one = Character.toString(c);
                            boolean plain = PLAIN.matcher(one).matches();
                            all.append(plain ? one : "\\" + one);
                        });
        return all.toString();
    }

    private static String escapes(String value) {
        var all = new StringBuilder();
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            switch (c) {
                case '\n' -> all.append("\\n");
                case '\r' -> all.append("\\r");
                case '\t' -> all.append("\\t");
                case '\'', '\\' -> all.append('\\').appendCodePoint(c);
                default ->
                        all.append(
                                UnseenCharacters.isUnseen(c)
                                        ? UnseenCharacters.escape(c)
                                        : Character.toString(c));
            }
        }
        return all.toString();
    }

    /**
     * True when the value contains control characters or characters that a terminal shows as
     * nothing.
     */
    public static boolean hasInvisible(String value) {
        return value.codePoints().anyMatch(UnseenCharacters::isUnseen);
    }
}
