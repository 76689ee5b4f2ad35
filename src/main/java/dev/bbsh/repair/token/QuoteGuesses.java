package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;

import java.util.ArrayList;
import java.util.List;

/** Other possible readings of a token, when a quote is missing or superfluous. */
final class QuoteGuesses {

    private static final int MOST_ENDS = 8;
    private static final int LONGEST = 4096;

    private final byte[] text;
    private final Lexer lexer;
    private final DamagedStrings strings;
    private final QuotedTextGuesses quoting;
    private final FoldedScalars folded;

    QuoteGuesses(byte[] text, Lexer lexer) {
        this.text = text;
        this.lexer = lexer;
        this.strings = new DamagedStrings(text);
        this.quoting = new QuotedTextGuesses(text, strings);
        this.folded = new FoldedScalars(text);
    }

    /** The readings besides the plain one, each with one guess about a quote. */
    List<Token> about(Token plain) {
        List<Token> found = new ArrayList<>();
        boolean quoted = plain.start() < text.length && text[plain.start()] == '"';
        if (quoted) {
            endedEarlier(plain, found);
            withoutQuote(plain, found);
            endedLater(plain, found);
            quoting.about(plain).forEach(found::add);
        } else if (!notANumber(plain) && (plain.symbol().opens() || !plain.symbol().structural())) {
            overLines(plain, found);
            begunUnquoted(plain, found);
            keyUnquoted(plain, found);
        }
        found.removeIf(
                (token) ->
                        token.symbol() == Symbol.STRING && !DamagedStrings.valid(token.content()));
        return found;
    }

    /**
     * Readings with a missing closing quote: the string ends before a structural character or its
     * line.
     */
    private void endedEarlier(Token plain, List<Token> found) {
        int start = plain.start();
        int limit = limit(start);
        for (int at = start + 1; at <= limit && found.size() < MOST_ENDS; at++) {
            if (at == limit ? lineEnds(at) : Symbol.of(text[at]).structural()) {
                int end = trimmed(start + 1, at);
                found.add(guess(plain, end, List.of(missing(end))));
            }
        }
    }

    /** The offset at which a string's own text must end: its next quote, the end of its line. */
    private int limit(int start) {
        int at = start + 1;
        int most = Math.min(text.length, start + LONGEST);
        while (at < most && text[at] != '"' && text[at] != '\n' && text[at] != '\r') {
            at += text[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, most);
    }

    private boolean lineEnds(int at) {
        return at < text.length && (text[at] == '\n' || text[at] == '\r');
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** The reading in which the quote itself is superfluous: the text behind it counts. */
    private void withoutQuote(Token plain, List<Token> found) {
        int start = plain.start();
        Token behind = lexer.read(start + 1);
        if (behind.start() == start + 1
                && behind.symbol() != Symbol.NOISE
                && behind.symbol() != Symbol.END) {
            List<Correction> fixes = new ArrayList<>(plain.leading());
            fixes.add(Correction.removal(RepairRule.EXTRA_QUOTE, start, start + 1));
            fixes.addAll(behind.fixes());
            found.add(behind.after(plain, fixes));
        }
    }

    /**
     * Readings with a quote inside the string, taken out or escaped; or with two where one should
     * end it.
     */
    private void endedLater(Token plain, List<Token> found) {
        int quote = plain.end() - 1;
        if (plain.symbol() != Symbol.STRING || plain.end() >= text.length) {
            return;
        }
        Correction removal = Correction.removal(RepairRule.EXTRA_QUOTE, quote, quote + 1);
        if (text[plain.end()] == '"') {
            found.add(guess(plain, plain.end() + 1, List.of(removal)));
        } else if (!strings.delimited(plain.end())) {
            int end = limit(quote);
            if (end < text.length && text[end] == '"') {
                List<Correction> own = List.of(removal);
                found.add(guess(plain, end + 1, own, swallows(own) ? 2 : 1));
            }
            escaped(plain, quote, found);
        }
    }

    /** The reading with quotes inside the string, up to one after which a string may end. */
    private void escaped(Token plain, int quote, List<Token> found) {
        List<Correction> escapes = new ArrayList<>();
        int at = quote;
        while (at < text.length && text[at] == '"' && !strings.delimited(at + 1)) {
            escapes.add(Correction.insertion(RepairRule.UNESCAPED_QUOTE, at, "\\"));
            at = limit(at);
        }
        boolean ended = at < text.length && text[at] == '"';
        if (ended && !touching(plain.start(), escapes, at)) {
            found.add(guess(plain, at + 1, escapes, swallows(escapes) ? 2 : 1));
        }
    }

    /** True when one of the quotes is at a place where a string of its own could begin. */
    private boolean swallows(List<Correction> escapes) {
        return escapes.stream()
                .map((fix) -> trimmed(0, fix.from()) - 1)
                .anyMatch((before) -> Symbol.of(text[before]).structural());
    }

    /** True for adjacent quotes: a missing comma or a superfluous quote is likelier than text. */
    private static boolean touching(int start, List<Correction> escapes, int end) {
        int before = start;
        for (Correction escape : escapes) {
            if (escape.from() == before + 1) {
                return true;
            }
            before = escape.from();
        }
        return escapes.size() == 1 && end == before + 1;
    }

    /** The reading with a missing opening quote: the string ends at the next quote. */
    private void begunUnquoted(Token plain, List<Token> found) {
        if (plain.symbol() == Symbol.END) {
            return;
        }
        int at = plain.start();
        boolean plainWord = !plain.symbol().structural();
        int most = Math.min(text.length, at + LONGEST);
        while (at < most && text[at] != '"' && (text[at] < 0 || text[at] >= ' ')) {
            plainWord &= !Symbol.of(text[at++]).structural();
        }
        if (at < most && text[at] == '"' && (plainWord || strings.delimited(at + 1))) {
            found.add(guess(plain, at + 1, List.of(missing(plain.start()))));
        }
    }

    /**
     * The reading of a number that is split by a line break; otherwise a comma is missing between
     * two.
     */
    private void overLines(Token plain, List<Token> found) {
        int start = plain.start();
        int end = plain.symbol() == Symbol.SCALAR ? folded.end(start, plain.end()) : -1;
        if (end > plain.end() && plain.fixes().isEmpty() && !folded.leadsLine(start)) {
            Correction join = LineBreaks.joinValue(text, plain.end());
            found.add(plain.joined(text, end, List.of(join)));
        }
    }

    /** True for a value that will be refused, so it gets no other reading. */
    private static boolean notANumber(Token plain) {
        return plain.fixes().stream().anyMatch((fix) -> fix.rule() == RepairRule.NOT_A_NUMBER);
    }

    /** The reading of a number, true, false or null before a colon as a key without quotes. */
    private void keyUnquoted(Token plain, List<Token> found) {
        if (plain.symbol() == Symbol.SCALAR && lexer.read(plain.end()).symbol() == Symbol.COLON) {
            String key = '"' + plain.content() + '"';
            Correction fix =
                    new Correction(RepairRule.UNQUOTED_KEY, plain.start(), plain.end(), key);
            found.add(guess(plain, plain.end(), List.of(fix)));
        }
    }

    private static Correction missing(int at) {
        return Correction.insertion(RepairRule.MISSING_QUOTE, at, "\"");
    }

    private Token guess(Token plain, int end, List<Correction> own) {
        return guess(plain, end, own, 1);
    }

    private Token guess(Token plain, int end, List<Correction> own, int edits) {
        List<Correction> fixes = new ArrayList<>(plain.leading());
        fixes.addAll(own);
        return plain.guess(text, end, fixes, edits);
    }
}
