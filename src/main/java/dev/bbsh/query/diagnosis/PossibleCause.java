package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.Query;

import java.util.List;

/**
 * A possible reason, with corrected paths that have not been tried yet.
 *
 * @param text a sentence without a full stop
 * @param corrections the whole path as it may have been meant, best first
 */
record PossibleCause(String text, List<Query> corrections) {

    PossibleCause {
        corrections = List.copyOf(corrections);
    }

    static PossibleCause of(String text, Query... corrections) {
        return new PossibleCause(text, List.of(corrections));
    }
}
