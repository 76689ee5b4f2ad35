package dev.bbsh.jira.jql;

/**
 * A word of a query that refers to an entity.
 *
 * @param role its role in the query
 * @param token the word
 * @param field what it is compared with: the field of its clause; itself when it is the field
 */
public record JqlReference(Role role, JqlToken token, JqlToken field) {

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
