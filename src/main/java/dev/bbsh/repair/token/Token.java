package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.TextSlices;

import java.util.List;

/**
 * One reading of the bytes at a place.
 *
 * @param start byte offset of its first byte, behind white space and comments
 * @param end byte offset behind its last byte
 * @param column blanks before it when it is the first on its line, otherwise -1
 * @param fixes the fixes that make these bytes, and those skipped before them, JSON
 * @param content the text of a string, word or other scalar once repaired; otherwise empty
 * @param edits the number of fixes that are guesses about quotes; 0 for the plain reading
 */
public record Token(
        Symbol symbol,
        int start,
        int end,
        int column,
        List<Correction> fixes,
        String content,
        int edits) {

    public static final int INLINE = -1;

    /** The number of bytes of a long scalar that are looked at. */
    private static final int LONGEST = 1 << 10;

    public Token {
        fixes = List.copyOf(fixes);
    }

    /** The plain reading of some bytes. */
    static Token plain(byte[] text, Symbol symbol, Trivia before, int end) {
        return plain(text, symbol, before, end, before.fixes());
    }

    /** The plain reading of some bytes that are not JSON as they are. */
    static Token plain(byte[] text, Symbol symbol, Trivia before, int end, List<Correction> fixes) {
        int start = before.end();
        String content = content(text, symbol, start, end, fixes);
        return new Token(symbol, start, end, before.column(), fixes, content, 0);
    }

    /** A token that is added by an edit, or replaces another. */
    public static Token structural(Symbol symbol, int start, int end, int column) {
        return new Token(symbol, start, end, column, List.of(), "", 0);
    }

    /** Another reading of this token, with guesses about quotes. */
    Token guess(byte[] text, int to, List<Correction> corrections, int guesses) {
        String corrected = content(text, Symbol.STRING, start, to, corrections);
        return new Token(Symbol.STRING, start, to, column, corrections, corrected, guesses);
    }

    /** This scalar with its continuation on the next line, as a guess. */
    Token joined(byte[] text, int to, List<Correction> corrections) {
        String corrected = content(text, symbol, start, to, corrections);
        return new Token(symbol, start, to, column, corrections, corrected, 1);
    }

    /** This token in the place of another, once a guess has taken its quote out. */
    Token after(Token other, List<Correction> corrections) {
        return new Token(symbol, start, end, other.column, corrections, content, 1);
    }

    private static String content(
            byte[] text, Symbol symbol, int from, int to, List<Correction> fixes) {
        return switch (symbol) {
            case STRING, SCALAR -> TextSlices.corrected(text, from, to, fixes, LONGEST);
            case WORD -> '"' + TextSlices.corrected(text, from, to, fixes, LONGEST) + '"';
            default -> "";
        };
    }

    public boolean firstOnLine() {
        return column != INLINE;
    }

    /**
     * A number that is the same for two tokens that are the same part of a structure, at any place.
     */
    public long identity() {
        return content.isEmpty()
                ? symbol.identity()
                : 0x100000000L + content.hashCode() + ((long) content.length() << 40);
    }

    /** The text of a string without its quotes. */
    public String unquoted() {
        return content.length() < 2 ? content : content.substring(1, content.length() - 1);
    }

    /** The fixes before the token. */
    public List<Correction> leading() {
        return fixes.stream().filter((fix) -> fix.to() <= start).toList();
    }
}
