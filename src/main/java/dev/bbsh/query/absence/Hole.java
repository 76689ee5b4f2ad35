package dev.bbsh.query.absence;

import dev.bbsh.query.path.Query;

/** A path of which one part can be exchanged. */
@FunctionalInterface
interface Hole<T> {

    /** The whole path with another part. */
    Query with(T part);
}
