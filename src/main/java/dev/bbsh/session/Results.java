package dev.bbsh.session;

import java.util.Optional;

/**
 * What was asked last, and what came of it: no part of what undo takes back.
 *
 * @param last the result of the last query
 * @param checked the result of the last check
 */
public record Results(Optional<Last> last, Optional<Checked> checked) {

    /** Nothing was asked yet. */
    static final Results NONE = new Results(Optional.empty(), Optional.empty());

    Results with(Last result) {
        return new Results(Optional.of(result), checked);
    }

    Results with(Checked result) {
        return new Results(last, Optional.of(result));
    }
}
