package dev.bbsh.json.repair.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readings of a text's tokens, each made once. */
final class Readings {

    private final byte[] text;
    private final Lexer lexer;
    private final Guesses guesses;
    private final Map<Integer, Token> plain = new HashMap<>();
    private final Map<Integer, List<Token>> guessed = new HashMap<>();

    Readings(byte[] text) {
        this.text = text;
        lexer = new Lexer(text);
        guesses = new Guesses(text, lexer);
    }

    /** True for marks of programs that carry no data. */
    boolean mayGo(Token noise) {
        boolean mark = noise.symbol() == Symbol.NOISE && noise.end() == noise.start() + 1;
        return mark && ";()`".indexOf(text[noise.start()]) >= 0;
    }

    Token plain(int offset) {
        return plain.computeIfAbsent(offset, lexer::read);
    }

    List<Token> guesses(int offset) {
        return guessed.computeIfAbsent(offset, (at) -> guesses.about(plain(at)));
    }
}
