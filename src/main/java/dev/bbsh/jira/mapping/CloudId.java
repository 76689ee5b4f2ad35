package dev.bbsh.jira.mapping;

import java.util.List;

/** What a mapping says of a server id. */
public sealed interface CloudId {

    /** It became this one. */
    record One(String id) implements CloudId {}

    /**
     * It became one of several: the mapping contradicts itself, as after repeated runs.
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
