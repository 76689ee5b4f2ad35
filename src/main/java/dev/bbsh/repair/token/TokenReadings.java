package dev.bbsh.repair.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readings of a text's tokens, each made once. */
public final class TokenReadings {

    private final byte[] text;
    private final Lexer lexer;
    private final QuoteGuesses guesses;
    private final Map<Integer, Token> plain = new HashMap<>();
    private final Map<Integer, List<Token>> guessed = new HashMap<>();

    public TokenReadings(byte[] text) {
        this.text = text;
        lexer = new Lexer(text);
        guesses = new QuoteGuesses(text, lexer);
    }

    /** True for characters inserted by programs that carry no data. */
    public boolean mayGo(Token noise) {
        boolean mark = noise.symbol() == Symbol.NOISE && noise.end() == noise.start() + 1;
        return mark && ";()`".indexOf(text[noise.start()]) >= 0;
    }

    public Token plain(int offset) {
        return plain.computeIfAbsent(offset, lexer::read);
    }

    public List<Token> guesses(int offset) {
        return guessed.computeIfAbsent(offset, (at) -> guesses.about(plain(at)));
    }
}
