/** Splits synced issue data into parts that can be uploaded separately, and joins them again. */
@NullMarked
package dev.bbsh.migrate.split;

import org.jspecify.annotations.NullMarked;
