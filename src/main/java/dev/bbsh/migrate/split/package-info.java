/** Cuts synced issue data into parts that can be uploaded one by one, and joins them again. */
@NullMarked
package dev.bbsh.migrate.split;

import org.jspecify.annotations.NullMarked;
