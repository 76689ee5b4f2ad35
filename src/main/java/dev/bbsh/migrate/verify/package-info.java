/** Proves that prepared data differs from its source only in the moved side's IDs. */
@NullMarked
package dev.bbsh.migrate.verify;

import org.jspecify.annotations.NullMarked;
