package dev.bbsh.session.document;

/**
 * A project that has moved, and the mapping of its IDs.
 *
 * @param project the key that it has in the data
 * @param mapping the name of an open mapping
 */
public record SideMapping(String project, String mapping) {

    /** The options that name both, with a blank before each: {@code --side SAM2 --mapping ids}. */
    public String sideWords() {
        return " --side " + project + " --mapping " + mapping;
    }

    /** The options for the only project that moves: {@code --mapping ids --moving SAM2}. */
    public String movingWords() {
        return " --mapping " + mapping + " --moving " + project;
    }
}
