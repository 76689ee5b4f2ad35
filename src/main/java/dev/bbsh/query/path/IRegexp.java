package dev.bbsh.query.path;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates patterns of RFC 9485 to Java's regular expressions. {@code ^} and {@code $} match the
 * text's start and end, as in the mapping to ECMAScript of RFC 9485, section 5.3.
 */
public final class IRegexp {

    private static final int DEEPEST = 200;
    private static final String ESCAPABLE = "()*+-.?[\\]^nrt{|}";
    private static final Pattern CATEGORY =
            Pattern.compile("L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,9}(,([0-9]{1,9})?)?");

    private final int[] source;
    private final StringBuilder java = new StringBuilder();
    private int position;
    private int depth;

    private IRegexp(String source) {
        this.source = source.codePoints().toArray();
    }

    /** The pattern for Java's engine; empty when the text isn't an I-Regexp. */
    public static Optional<Pattern> compile(String source) {
        IRegexp reader = new IRegexp(source);
        try {
            reader.branches();
            return reader.position == reader.source.length
                    ? Optional.of(Pattern.compile(reader.java.toString()))
                    : Optional.empty();
        } catch (NotRegular | PatternSyntaxException refused) {
            return Optional.empty();
        }
    }

    /** A pattern that matches this text and no other. */
    public static String quote(String text) {
        return text.replaceAll("[()*+\\-.?\\[\\\\\\]^{|}]", "\\\\$0").replace("$", "[$]");
    }

    private static final class NotRegular extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotRegular() {
            super("no I-Regexp", null, false, false);
        }
    }

    private int peek() {
        return position < source.length ? source[position] : -1;
    }

    private boolean take(int expected) {
        boolean found = peek() == expected;
        position += found ? 1 : 0;
        return found;
    }

    private int read() {
        require(position < source.length);
        return source[position++];
    }

    private static void require(boolean met) {
        if (!met) {
            throw new NotRegular();
        }
    }

    private void branches() {
        require(++depth <= DEEPEST);
        do {
            while (peek() >= 0 && peek() != '|' && peek() != ')') {
                atom();
                quantifier();
            }
            java.append(peek() == '|' ? "|" : "");
        } while (take('|'));
        depth--;
    }

    private void atom() {
        int each = read();
        switch (each) {
            case '(' -> {
                java.append("(?:");
                branches();
                require(take(')'));
                java.append(')');
            }
            case '.' -> java.append("[^\\n\\r]");
            case '\\' -> escape();
            case '[' -> characterClass();
            case '^' -> java.append('^');
            case '$' -> java.append("\\z");
            case '*', '+', '?', ']', '{', '}' -> throw new NotRegular();
            default -> literal(each);
        }
    }

    private void literal(int codePoint) {
        java.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
    }

    private void quantifier() {
        int each = peek();
        if (each == '*' || each == '+' || each == '?') {
            java.appendCodePoint(read());
        } else if (take('{')) {
            String quantity = upTo('}');
            require(QUANTITY.matcher(quantity).matches());
            java.append('{').append(quantity).append('}');
        }
    }

    private String upTo(int end) {
        StringBuilder text = new StringBuilder();
        while (peek() != end) {
            text.appendCodePoint(read());
        }
        position++;
        return text.toString();
    }

    /** Reads the rest of an escape outside of a class, after the backslash. */
    private void escape() {
        if (peek() == 'p' || peek() == 'P') {
            category();
        } else {
            literal(single());
        }
    }

    private void category() {
        java.append('\\').appendCodePoint(read()).append('{');
        require(take('{'));
        String category = upTo('}');
        require(CATEGORY.matcher(category).matches());
        java.append(category).append('}');
    }

    /** Reads the character that an escape represents. */
    private int single() {
        int each = read();
        require(ESCAPABLE.indexOf(each) >= 0);
        return switch (each) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> each;
        };
    }

    private void characterClass() {
        java.append(take('^') ? "[^" : "[");
        boolean any = take('-');
        if (any) {
            literal('-');
        }
        while (!take(']')) {
            if (take('-')) {
                require(any && peek() == ']');
                literal('-');
            } else {
                range();
            }
            any = true;
        }
        require(any);
        java.append(']');
    }

    private void range() {
        int following = position + 1 < source.length ? source[position + 1] : -1;
        if (peek() == '\\' && (following == 'p' || following == 'P')) {
            position++;
            category();
            return;
        }
        literal(member());
        int behind = position + 1 < source.length ? source[position + 1] : -1;
        if (peek() == '-' && behind != ']') {
            position++;
            java.append('-');
            literal(member());
        }
    }

    private int member() {
        int each = read();
        require(each != '[' && each != ']' && each != '-');
        return each == '\\' ? single() : each;
    }
}
