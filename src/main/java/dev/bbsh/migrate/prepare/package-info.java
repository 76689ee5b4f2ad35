/** Gives the ids of a side that moved their new values, on both sides of the data. */
@NullMarked
package dev.bbsh.migrate.prepare;

import org.jspecify.annotations.NullMarked;
