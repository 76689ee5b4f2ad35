/** Proves that prepared data differs from what it was made of in the moved side's ids only. */
@NullMarked
package dev.bbsh.migrate.verify;

import org.jspecify.annotations.NullMarked;
