package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.repair.evidence.TextLines;
import dev.bbsh.repair.search.GrammarState;
import dev.bbsh.repair.search.StrictScanner;
import dev.bbsh.repair.token.Lexer;
import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;
import dev.bbsh.repair.token.Trivia;

import java.util.List;

/** Separates JSON from text that mails, chats and version control put around it. */
public final class SurroundingText {

    private static final List<String> MARKERS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");
    private static final int PEEK = 1 << 16;

    private final byte[] text;
    private final TextLines lines;

    public SurroundingText(byte[] text) {
        this.text = text;
        lines = new TextLines(text);
    }

    /**
     * The offset where the document begins; the given one when there is only JSON from there on.
     */
    public int begin(int from) {
        int first = Trivia.at(text, from).end();
        return startsText(first) ? firstDocument(first, from) : from;
    }

    private int firstDocument(int first, int from) {
        for (int at = first; at < text.length; at++) {
            if ((text[at] == '{' || text[at] == '[') && stands(at) && isDocument(at)) {
                return at;
            }
        }
        return from;
    }

    /** True when a bracket is the first on its line, or follows text that scripts write. */
    private boolean stands(int at) {
        int before = at - 1;
        while (before >= 0 && (text[before] == ' ' || text[before] == '\t')) {
            before--;
        }
        return before < 0 || "\n\r(=>".indexOf(text[before]) >= 0;
    }

    /** True when words or marks begin here that are not JSON, and no member follows. */
    private boolean startsText(int at) {
        if (at >= text.length) {
            return false;
        }
        if (fence(at)) {
            return true;
        }
        Token token = new Lexer(text).read(at);
        return (token.symbol() == Symbol.WORD || token.symbol() == Symbol.NOISE)
                && text[at] != '"'
                && !conflictMarker(at)
                && new Lexer(text).read(token.end()).symbol() != Symbol.COLON;
    }

    /** True at the marks that Markdown puts around code. */
    private boolean fence(int at) {
        return TextSlices.of(text, at, Math.min(text.length, at + 3)).equals("```");
    }

    /** True when only text, and no JSON, follows from an offset to the end. */
    boolean isText(int at) {
        if (!startsText(at)) {
            return false;
        }
        String rest = TextSlices.of(text, at, Math.min(text.length, at + PEEK));
        return !rest.contains("\":") && !rest.contains("\" :");
    }

    /** True when a bracket begins here, and JSON follows it for some tokens. */
    boolean isDocument(int at) {
        if (at >= text.length || !Symbol.of(text[at]).opens()) {
            return false;
        }
        StrictScanner scanner = new StrictScanner(text);
        scanner.load(GrammarState.START, at);
        scanner.run((int) Math.min(text.length, (long) at + PEEK));
        return scanner.at() >= text.length
                || scanner.at() - at > 16
                || text[scanner.at()] == '>'
                || scanner.ended();
    }

    /** True when a conflict line of version control begins here. */
    public boolean conflictMarker(int at) {
        boolean first = at == 0 || text[at - 1] == '\n';
        return first && MARKERS.contains(TextSlices.of(text, at, Math.min(text.length, at + 7)));
    }

    /** True when nothing follows the token at an offset. */
    boolean endsAt(int at) {
        return openValue(at)
                || Trivia.at(text, new Lexer(text).read(at).end()).end() >= text.length;
    }

    /** True when a string or word begins at an offset, and the text stops before it ends. */
    boolean openValue(int at) {
        Token token = new Lexer(text).read(at);
        boolean unread = token.symbol() == Symbol.NOISE || token.symbol() == Symbol.WORD;
        boolean string = at < text.length && text[at] == '"';
        return unread && (string ? lines.next(at) : token.end()) >= text.length;
    }
}
