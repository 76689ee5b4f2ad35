package dev.bbsh.jira.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A query, parsed leniently: text that is not a clause is skipped, nothing is refused. Dates,
 * functions and their arguments, {@code EMPTY} and {@code NULL} name nothing.
 *
 * @param uses the words that name something, from left to right
 */
public record JqlQuery(List<Reference> uses) {

    private static final Set<String> JOINING = Set.of("and", "or", "not");
    private static final Set<String> NOTHING = Set.of("empty", "null");
    private static final Set<String> TIMES = Set.of("after", "before", "on", "during");
    private static final Set<String> STATES = Set.of("from", "to");

    public JqlQuery {
        uses = List.copyOf(uses);
    }

    /** Parses any text. */
    public static JqlQuery of(String text) {
        return new JqlQuery(new Reader(JqlTokenizer.of(text)).read());
    }

    /** True when it has a clause, so that it may be a query. */
    public boolean asks() {
        return !uses.isEmpty();
    }

    private static final class Reader {

        private final List<Token> tokens;
        private final List<Reference> uses = new ArrayList<>();
        private int at;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        List<Reference> read() {
            while (at < tokens.size()) {
                if (is(0, "order") && is(1, "by")) {
                    at += 2;
                    order();
                } else {
                    clause();
                }
            }
            return uses;
        }

        private void clause() {
            Token field = tokens.get(at++);
            boolean names = field.isOperand() && !JOINING.contains(field.small());
            if (names && operator()) {
                uses.add(new Reference(Reference.Role.FIELD, field, field));
                operands(Reference.Role.OPERAND, field);
                history(field);
            }
        }

        /** Skips an operator, in signs or in words. */
        private boolean operator() {
            if (kind(0).filter(Token.Kind.OPERATOR::equals).isPresent()) {
                at++;
                return true;
            }
            if (is(0, "in") || is(0, "changed")) {
                at++;
                return true;
            }
            if (is(0, "not") && is(1, "in")) {
                at += 2;
                return true;
            }
            if (is(0, "is") || is(0, "was")) {
                at++;
                at += is(0, "not") ? 1 : 0;
                at += is(0, "in") ? 1 : 0;
                return true;
            }
            return false;
        }

        /** Parses the predicates of {@code was} and {@code changed}. */
        private void history(Token field) {
            while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD) {
                String word = tokens.get(at).small();
                if (word.equals("by")) {
                    at++;
                    operands(Reference.Role.USER, field);
                } else if (STATES.contains(word)) {
                    at++;
                    operands(Reference.Role.OPERAND, field);
                } else if (TIMES.contains(word)) {
                    at++;
                    skipOperands();
                } else {
                    return;
                }
            }
        }

        private void skipOperands() {
            int before = uses.size();
            operands(Reference.Role.OPERAND, tokens.get(at - 1));
            uses.subList(before, uses.size()).clear();
        }

        private void operands(Reference.Role role, Token field) {
            if (kind(0).filter(Token.Kind.OPEN::equals).isEmpty()) {
                operand(role, field);
                return;
            }
            at++;
            while (at < tokens.size() && tokens.get(at).kind() != Token.Kind.CLOSE) {
                operand(role, field);
            }
            at++;
        }

        private void operand(Reference.Role role, Token field) {
            boolean changed = at > 0 && tokens.get(at - 1).is("changed");
            if (at >= tokens.size() || changed) {
                return;
            }
            Token token = tokens.get(at);
            if (kind(0).filter(Token.Kind.CLOSE::equals).isPresent()) {
                return;
            }
            at++;
            if (kind(0).filter(Token.Kind.OPEN::equals).isPresent() && token.isOperand()) {
                arguments();
            } else if (token.isOperand() && !NOTHING.contains(token.small())) {
                uses.add(new Reference(role, token, field));
            }
        }

        private void arguments() {
            int depth = 0;
            do {
                Token.Kind kind = tokens.get(at++).kind();
                depth += kind == Token.Kind.OPEN ? 1 : kind == Token.Kind.CLOSE ? -1 : 0;
            } while (depth > 0 && at < tokens.size());
        }

        private void order() {
            for (; at < tokens.size(); at++) {
                Token token = tokens.get(at);
                boolean direction = token.is("asc") || token.is("desc");
                if (token.isOperand() && !direction) {
                    uses.add(new Reference(Reference.Role.FIELD, token, token));
                }
            }
        }

        private boolean is(int ahead, String word) {
            return at + ahead < tokens.size() && tokens.get(at + ahead).is(word);
        }

        private Optional<Token.Kind> kind(int ahead) {
            return at + ahead < tokens.size()
                    ? Optional.of(tokens.get(at + ahead).kind())
                    : Optional.empty();
        }
    }

    /**
     * A word of a query that refers to an entity.
     *
     * @param role its role in the query
     * @param token the word
     * @param field what it is compared with: the field of its clause; itself when it is the field
     */
    public record Reference(Role role, Token token, Token field) {

        /** The role of a word. */
        public enum Role {
            /** It names a field. */
            FIELD,
            /** It is a value that a field is compared with. */
            OPERAND,
            /** It is the user who made a change. */
            USER
        }
    }

    /**
     * A token of JQL.
     *
     * @param kind the kind of the token
     * @param written its text in the query, with its quotes
     * @param offset the offset of its beginning, in characters
     */
    public record Token(Kind kind, String written, int offset) {

        /** The kind of a token. */
        public enum Kind {
            /** A word without quotes. */
            WORD,
            /** A text in single or double quotes; the last one may be missing. */
            QUOTED,
            /** An operator, such as {@code !=}. */
            OPERATOR,
            OPEN,
            CLOSE,
            COMMA
        }

        /** The text, without quotes and their escapes. */
        public String text() {
            if (kind != Kind.QUOTED) {
                return written;
            }
            char quote = written.charAt(0);
            boolean closed = written.length() > 1 && written.charAt(written.length() - 1) == quote;
            String inner = written.substring(1, closed ? written.length() - 1 : written.length());
            return inner.replaceAll("\\\\(.)", "$1");
        }

        /** True when it is this word, in upper or lower case. */
        boolean is(String word) {
            return kind == Kind.WORD && written.equalsIgnoreCase(word);
        }

        /** True when it is a name or a value, rather than a connective. */
        boolean isOperand() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }

        /** The text in lower case. */
        String small() {
            return written.toLowerCase(Locale.ROOT);
        }
    }
}
