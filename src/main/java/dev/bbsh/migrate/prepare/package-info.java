/** Replaces the IDs of a side that moved by their new values, on both sides of the data. */
@NullMarked
package dev.bbsh.migrate.prepare;

import org.jspecify.annotations.NullMarked;
