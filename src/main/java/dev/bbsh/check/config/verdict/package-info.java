/** What is to be said of an id of a sync config whose project has moved. */
@NullMarked
package dev.bbsh.check.config.verdict;

import org.jspecify.annotations.NullMarked;
