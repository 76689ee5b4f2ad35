package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.Query;

/** A path in which one part can be replaced. */
@FunctionalInterface
interface PathTemplate<T> {

    /** The whole path with this part. */
    Query with(T part);
}
