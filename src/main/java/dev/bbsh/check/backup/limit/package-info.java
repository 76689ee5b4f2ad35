/** Rules about sizes and numbers, and about configuration that is ambiguous. */
@NullMarked
package dev.bbsh.check.backup.limit;

import org.jspecify.annotations.NullMarked;
