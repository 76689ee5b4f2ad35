package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Token;
import dev.bbsh.json.repair.token.Trivia;

/** The rules by which a token is taken out. */
final class Removals {

    private Removals() {}

    static Rule rule(byte[] text, Token token) {
        return switch (token.symbol()) {
            case COMMA -> trailing(text, token.end()) ? Rule.TRAILING_COMMA : Rule.EXTRA_COMMA;
            case COLON -> Rule.EXTRA_COLON;
            case OPEN_OBJECT, OPEN_ARRAY -> Rule.EXTRA_OPENING_BRACKET;
            case CLOSE_OBJECT, CLOSE_ARRAY -> Rule.EXTRA_CLOSING_BRACKET;
            case STRING, SCALAR, WORD, NOISE, END -> Rule.STRAY_TEXT;
        };
    }

    private static boolean trailing(byte[] text, int at) {
        int next = Trivia.at(text, at).end();
        return next < text.length && Symbol.of(text[next]).closes();
    }
}
