/**
 * Replaces the IDs of a side that moved by their new values, on both sides of the data, and
 * verifies the result. Comments and attachments without a new value are matched by their content.
 */
@NullMarked
package dev.bbsh.migrate.prepare;

import org.jspecify.annotations.NullMarked;
