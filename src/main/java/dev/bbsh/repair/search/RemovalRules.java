package dev.bbsh.repair.search;

import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;
import dev.bbsh.repair.token.Trivia;

/** The rules by which a token is taken out. */
final class RemovalRules {

    private RemovalRules() {}

    static RepairRule rule(byte[] text, Token token) {
        return switch (token.symbol()) {
            case COMMA ->
                    trailing(text, token.end())
                            ? RepairRule.TRAILING_COMMA
                            : RepairRule.EXTRA_COMMA;
            case COLON -> RepairRule.EXTRA_COLON;
            case OPEN_OBJECT, OPEN_ARRAY -> RepairRule.EXTRA_OPENING_BRACKET;
            case CLOSE_OBJECT, CLOSE_ARRAY -> RepairRule.EXTRA_CLOSING_BRACKET;
            case STRING, SCALAR, WORD, NOISE, END -> RepairRule.STRAY_TEXT;
        };
    }

    private static boolean trailing(byte[] text, int at) {
        int next = Trivia.at(text, at).end();
        return next < text.length && Symbol.of(text[next]).closes();
    }
}
