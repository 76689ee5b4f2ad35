package dev.bbsh.query.absence;

import dev.bbsh.query.path.Query;

/** A path in which one part can be replaced. */
@FunctionalInterface
interface Hole<T> {

    /** The whole path with this part. */
    Query with(T part);
}
