package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one token at any place of damaged text, in the likeliest way. */
public final class Lexer {

    private static final int LONGEST_WORD = 1 << 8;

    /** The beginnings of a truncated literal. */
    private static final Set<String> CUT = Set.of("tr", "tru", "fa", "fal", "fals", "nu", "nul");

    private final byte[] text;
    private final DamagedStrings strings;
    private final NonJsonNumbers notNumbers;
    private final FoldedScalars folded;

    public Lexer(byte[] text) {
        this.text = text;
        this.strings = new DamagedStrings(text);
        this.notNumbers = new NonJsonNumbers(text, strings);
        this.folded = new FoldedScalars(text);
    }

    /** The plain reading of the token behind an offset; NOISE where there is none. */
    public Token read(int offset) {
        Trivia trivia = Trivia.at(text, offset);
        int start = trivia.end();
        Symbol symbol = start < text.length ? Symbol.of(text[start]) : Symbol.END;
        if (symbol == Symbol.END) {
            return token(trivia, Symbol.END, start);
        }
        return symbol.structural() ? token(trivia, symbol, start + 1) : other(trivia);
    }

    private Token token(Trivia trivia, Symbol symbol, int end) {
        return Token.plain(text, symbol, trivia, end);
    }

    private Token other(Trivia trivia) {
        int start = trivia.end();
        int point = CodePoints.at(text, start);
        if (point == '"' || QuotationMarks.opens(point)) {
            return string(trivia, point);
        }
        int number = Literals.number(text, start);
        if (number > start && !continues(number)) {
            int end = folded.ofMember(start) ? folded.end(start, number) : -1;
            return end < 0 ? token(trivia, Symbol.SCALAR, number) : joined(trivia, number, end);
        }
        int end = notNumbers.end(start);
        return end > start ? notNumber(trivia, end) : word(trivia);
    }

    /** A scalar that is split by a line break. */
    private Token joined(Trivia trivia, int first, int end) {
        return scalar(trivia, end, LineBreaks.joinValue(text, first));
    }

    private Token notNumber(Trivia trivia, int end) {
        int start = trivia.end();
        return scalar(
                trivia,
                end,
                new Correction(RepairRule.NOT_A_NUMBER, start, end, string(start, end)));
    }

    private Token scalar(Trivia trivia, int end, Correction fix) {
        List<Correction> fixes = new ArrayList<>(trivia.fixes());
        fixes.add(fix);
        return Token.plain(text, Symbol.SCALAR, trivia, end, fixes);
    }

    private Token string(Trivia trivia, int point) {
        List<Correction> fixes = new ArrayList<>(trivia.fixes());
        int start = trivia.end();
        int end = point == '"' ? strings.folded(start, fixes) : strings.foreign(start, fixes);
        return end < 0
                ? token(trivia, Symbol.NOISE, start + Math.max(1, CodePoints.width(text, start)))
                : Token.plain(text, Symbol.STRING, trivia, end, fixes);
    }

    private Token word(Trivia trivia) {
        int start = trivia.end();
        int end = start;
        while (continues(end)) {
            end += CodePoints.width(text, end);
        }
        if (end == start) {
            return token(trivia, Symbol.NOISE, start + 1);
        }
        if (end - start > LONGEST_WORD) {
            return token(trivia, Symbol.NOISE, end);
        }
        String word = string(start, end);
        int joined = folded.end(start, end);
        return joined < 0 ? word(trivia, word, end) : joined(trivia, end, joined);
    }

    private Token word(Trivia trivia, String word, int end) {
        String literal = literal(word);
        if (literal.isEmpty()) {
            return token(trivia, name(word) ? Symbol.WORD : Symbol.NOISE, end);
        }
        return literal.equals(word)
                ? token(trivia, Symbol.SCALAR, end)
                : scalar(
                        trivia,
                        end,
                        new Correction(RepairRule.FOREIGN_LITERAL, trivia.end(), end, literal));
    }

    private static boolean name(String word) {
        boolean begins = Character.isLetter(word.codePointAt(0)) || word.charAt(0) == '_';
        return begins && !CUT.contains(word) && !NonJsonNumbers.named(word);
    }

    private static String literal(String word) {
        return switch (word) {
            case "true", "True", "TRUE" -> "true";
            case "false", "False", "FALSE" -> "false";
            case "null", "None", "NULL", "Null", "nil" -> "null";
            default -> "";
        };
    }

    private boolean continues(int at) {
        int point = CodePoints.at(text, at);
        return Character.isLetterOrDigit(point)
                || point == '_'
                || point == '$'
                || point == '-'
                || point == '.'
                || point == '+';
    }

    private String string(int from, int to) {
        return TextSlices.of(text, from, to);
    }

    /** Values of other languages that JSON cannot represent, such as NaN, 0x1F or 1_000. */
    private static final class NonJsonNumbers {

        private static final int LONGEST = 128;

        private static final Pattern VALUE =
                Pattern.compile(
                        "[-+]?(?:(?i:nan|inf|infinity|undefined)(?![\\w$.+-])"
                                + "|1\\.#\\w+"
                                + "|\\.?[0-9][\\w.$+-]*)");

        private static final Set<String> NAMES = Set.of("nan", "inf", "infinity", "undefined");

        private final byte[] text;
        private final DamagedStrings strings;

        NonJsonNumbers(byte[] text, DamagedStrings strings) {
            this.text = text;
            this.strings = strings;
        }

        /** True for a word that is such a value, wherever it is found. */
        static boolean named(String word) {
            return NAMES.contains(word.toLowerCase(Locale.ROOT));
        }

        /**
         * The offset behind such a value, when it is where a value is allowed; otherwise the given
         * offset.
         */
        int end(int start) {
            if ("+-.0123456789nNiIuU".indexOf(text[start]) < 0) {
                return start;
            }
            int most = Math.min(text.length, start + LONGEST);
            Matcher value = VALUE.matcher(TextSlices.of(text, start, most));
            if (!value.lookingAt()) {
                return start;
            }
            int end = start + value.end();
            return end < most && strings.delimited(end) && !key(end) ? end : start;
        }

        private boolean key(int end) {
            int next = Trivia.at(text, end).end();
            return next < text.length && text[next] == ':';
        }
    }
}
