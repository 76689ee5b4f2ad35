package dev.bbsh.query.absence;

import dev.bbsh.query.path.Query;

import java.util.List;

/**
 * A possible reason, with corrected paths that have not been tried yet.
 *
 * @param text a sentence without a full stop
 * @param corrections the whole path as it may have been meant, best first
 */
record Cause(String text, List<Query> corrections) {

    Cause {
        corrections = List.copyOf(corrections);
    }

    static Cause of(String text, Query... corrections) {
        return new Cause(text, List.of(corrections));
    }
}
