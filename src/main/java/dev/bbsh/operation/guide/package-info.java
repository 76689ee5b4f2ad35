/** Decisions about guides: the scenario, the situation, and the queries that a session needs. */
@NullMarked
package dev.bbsh.operation.guide;

import org.jspecify.annotations.NullMarked;
