package dev.bbsh.migrate.resync;

import dev.bbsh.jira.mapping.IdMapping;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * The terms on which a download is compared with an uploaded file.
 *
 * @param since the time from which on messages count, in epoch milliseconds UTC; without it, those
 *     after the last one that the pair has in the uploaded file
 * @param plausible tells times in epoch milliseconds that may be true
 * @param one the new IDs of the one side, if it moved and its mapping is known
 * @param other the new IDs of the other side, likewise
 */
public record ResyncTerms(
        OptionalLong since,
        LongPredicate plausible,
        Optional<IdMapping> one,
        Optional<IdMapping> other) {

    /** The new IDs of a side. */
    Optional<IdMapping> mapping(boolean ofOne) {
        return ofOne ? one : other;
    }
}
