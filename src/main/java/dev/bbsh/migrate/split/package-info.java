/**
 * Splits synced issue data into parts that can be uploaded separately, and joins them again: which
 * record goes to which part, and the proof.
 */
@NullMarked
package dev.bbsh.migrate.split;

import org.jspecify.annotations.NullMarked;
