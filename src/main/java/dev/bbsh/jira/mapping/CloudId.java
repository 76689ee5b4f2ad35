package dev.bbsh.jira.mapping;

import java.util.List;

/** The result of looking up a server ID in a mapping. */
public sealed interface CloudId {

    /** The server ID became this one. */
    record One(String id) implements CloudId {}

    /**
     * The server ID became one of several: the mapping contradicts itself, as after repeated runs.
     *
     * @param ids at least two, in the order of the files
     */
    record Several(List<String> ids) implements CloudId {

        public Several {
            ids = List.copyOf(ids);
        }
    }

    /** The mapping does not have it. */
    record None() implements CloudId {}
}
