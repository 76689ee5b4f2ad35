package dev.bbsh.jira.issue;

import java.util.ArrayList;
import java.util.List;

/** Splits text into tokens; accepts any text. */
final class JqlTokenizer {

    private static final String OPERATORS = "=!<>~";

    private final String text;
    private int at;

    private JqlTokenizer(String text) {
        this.text = text;
    }

    static List<JqlToken> of(String text) {
        JqlTokenizer tokenizer = new JqlTokenizer(text);
        List<JqlToken> tokens = new ArrayList<>();
        while (tokenizer.skipBlanks()) {
            tokens.add(tokenizer.next());
        }
        return tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private JqlToken next() {
        int from = at;
        char first = text.charAt(at++);
        JqlToken.Kind kind =
                switch (first) {
                    case '(' -> JqlToken.Kind.OPEN;
                    case ')' -> JqlToken.Kind.CLOSE;
                    case ',' -> JqlToken.Kind.COMMA;
                    case '"', '\'' -> quoted(first);
                    case '=', '!', '<', '>', '~' -> operator();
                    default -> word();
                };
        return new JqlToken(kind, text.substring(from, at), from);
    }

    private JqlToken.Kind quoted(char quote) {
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == quote) {
                break;
            }
            at += each == '\\' && at < text.length() ? 1 : 0;
        }
        return JqlToken.Kind.QUOTED;
    }

    private JqlToken.Kind operator() {
        while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return JqlToken.Kind.OPERATOR;
    }

    private JqlToken.Kind word() {
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return JqlToken.Kind.WORD;
    }

    private static boolean isWord(char each) {
        return !Character.isWhitespace(each)
                && OPERATORS.indexOf(each) < 0
                && "(),\"'".indexOf(each) < 0;
    }
}
