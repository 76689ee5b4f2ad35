/** Truncated files: their complete records, and a document of those. */
@NullMarked
package dev.bbsh.repair.truncation;

import org.jspecify.annotations.NullMarked;
