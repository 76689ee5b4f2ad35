/** Files that are cut off: which of their records are complete, and a document of those. */
@NullMarked
package dev.bbsh.json.repair.cut;

import org.jspecify.annotations.NullMarked;
