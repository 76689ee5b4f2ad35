package dev.bbsh.jira.jql;

/**
 * A word of a query that names something.
 *
 * @param role how it is used
 * @param token the word
 * @param field what it is compared with: the field of its clause; itself when it is the field
 */
public record JqlUse(Role role, JqlToken token, JqlToken field) {

    /** How a word is used. */
    public enum Role {
        /** It names a field. */
        FIELD,
        /** It is what a field is asked to be. */
        OPERAND,
        /** It says by whom something was changed. */
        USER
    }
}
