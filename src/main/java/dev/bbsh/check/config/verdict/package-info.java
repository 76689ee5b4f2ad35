/** Verdicts on the IDs of a sync config whose project has moved. */
@NullMarked
package dev.bbsh.check.config.verdict;

import org.jspecify.annotations.NullMarked;
