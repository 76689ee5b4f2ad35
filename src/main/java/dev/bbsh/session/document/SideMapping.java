package dev.bbsh.session.document;

import java.util.Optional;

/**
 * A project that has moved, and the mapping of its IDs.
 *
 * @param project the key that it has in the data
 * @param mapping the name of an open mapping
 * @param contents the name of a catalog of the new Jira that decides conflicts of the mapping
 */
public record SideMapping(String project, String mapping, Optional<String> contents) {

    /** A mapping whose conflicts no catalog decides. */
    public SideMapping(String project, String mapping) {
        this(project, mapping, Optional.empty());
    }

    /** The options that name both, with a blank before each: {@code --side SAM2 --mapping ids}. */
    public String sideWords() {
        return " --side " + project + " --mapping " + mapping;
    }

    /** The options for the only project that moves: {@code --mapping ids --moving SAM2}. */
    public String movingWords() {
        return " --mapping " + mapping + " --moving " + project;
    }
}
