/** Truncated files: their complete records, and a document of those. */
@NullMarked
package dev.bbsh.json.repair.cut;

import org.jspecify.annotations.NullMarked;
