package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;

import java.util.ArrayList;
import java.util.List;

/** Longer readings of a string: its text contains quotes, or ends with a backslash. */
final class QuotedTextGuesses {

    private static final int LONGEST = 4096;
    private static final int MOST_QUOTES = 16;

    /** The number of guesses for reading a likely name as text. */
    private static final int NAME = 4;

    /** The number of guesses for reading text with quotes as a name. */
    private static final int MADE_NAME = 3;

    private final byte[] text;
    private final DamagedStrings strings;

    QuotedTextGuesses(byte[] text, DamagedStrings strings) {
        this.text = text;
        this.strings = strings;
    }

    List<Token> about(Token plain) {
        List<Integer> quotes = quotes(plain.start());
        List<Token> found = new ArrayList<>();
        backslashAtTheEnd(plain, found);
        boolean name = quotes.isEmpty() || isName(quotes.getFirst());
        for (int i = 2; i < quotes.size() && !name; i += 2) {
            if (strings.delimited(quotes.get(i) + 1)) {
                found.add(escaped(plain, quotes.subList(0, i), quotes.get(i)));
            }
        }
        return found;
    }

    /** The quotes behind a string's first one, up to the end of its line. */
    private List<Integer> quotes(int start) {
        List<Integer> quotes = new ArrayList<>();
        int most = Math.min(text.length, start + LONGEST);
        int at = start + 1;
        while (at < most && quotes.size() <= MOST_QUOTES && !LineBreaks.at(text, at)) {
            if (text[at] == '"') {
                quotes.add(at);
            }
            at += text[at] == '\\' ? 2 : 1;
        }
        return quotes;
    }

    /**
     * The reading with pairs of quotes inside a string; more than one guess where they could
     * equally be others.
     */
    private Token escaped(Token plain, List<Integer> inside, int end) {
        List<Correction> fixes = new ArrayList<>(plain.leading());
        int guesses = isName(end) ? MADE_NAME : 1;
        int at = plain.start() + 1;
        for (int quote : inside) {
            strings.between(at, quote, fixes);
            fixes.add(Correction.insertion(RepairRule.UNESCAPED_QUOTE, quote, "\\"));
            guesses = Math.max(guesses, likely(quote));
            at = quote + 1;
        }
        strings.between(at, end, fixes);
        return plain.guess(text, end + 1, fixes, guesses);
    }

    /** The number of guesses for reading a quote as text. */
    private int likely(int quote) {
        if (isName(quote)) {
            return NAME;
        }
        boolean begins = Symbol.of(text[quote - 1]).structural() || text[quote + 1] == '"';
        return begins || strings.delimited(quote + 1) ? 2 : 1;
    }

    private boolean isName(int quote) {
        int next = Trivia.at(text, quote + 1).end();
        return next < text.length && text[next] == ':';
    }

    /** The reading in which the backslash before the last quote, and all others, are text. */
    private void backslashAtTheEnd(Token plain, List<Token> found) {
        int most = Math.min(text.length - 1, plain.start() + LONGEST);
        List<Correction> fixes = new ArrayList<>(plain.leading());
        int at = plain.start() + 1;
        while (at < most && text[at] != '"' && !LineBreaks.at(text, at)) {
            if (text[at] != '\\') {
                at++;
                continue;
            }
            fixes.add(Correction.insertion(RepairRule.ESCAPE, at, "\\"));
            if (text[at + 1] == '"' && strings.delimited(at + 2)) {
                found.add(plain.guess(text, at + 2, fixes, 1));
                return;
            }
            at += text[at + 1] == '"' ? 2 : 1;
        }
    }
}
