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

    static List<JqlQuery.Token> of(String text) {
        JqlTokenizer tokenizer = new JqlTokenizer(text);
        List<JqlQuery.Token> tokens = new ArrayList<>();
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

    private JqlQuery.Token next() {
        int from = at;
        char first = text.charAt(at++);
        JqlQuery.Token.Kind kind =
                switch (first) {
                    case '(' -> JqlQuery.Token.Kind.OPEN;
                    case ')' -> JqlQuery.Token.Kind.CLOSE;
                    case ',' -> JqlQuery.Token.Kind.COMMA;
                    case '"', '\'' -> quoted(first);
                    case '=', '!', '<', '>', '~' -> operator();
                    default -> word();
                };
        return new JqlQuery.Token(kind, text.substring(from, at), from);
    }

    private JqlQuery.Token.Kind quoted(char quote) {
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == quote) {
                break;
            }
            at += each == '\\' && at < text.length() ? 1 : 0;
        }
        return JqlQuery.Token.Kind.QUOTED;
    }

    private JqlQuery.Token.Kind operator() {
        while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return JqlQuery.Token.Kind.OPERATOR;
    }

    private JqlQuery.Token.Kind word() {
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return JqlQuery.Token.Kind.WORD;
    }

    private static boolean isWord(char each) {
        return !Character.isWhitespace(each)
                && OPERATORS.indexOf(each) < 0
                && "(),\"'".indexOf(each) < 0;
    }
}
