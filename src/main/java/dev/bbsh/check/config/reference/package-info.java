/**
 * Where a sync config names something that exists in one Jira instance: found by rules that are
 * data, in a tree whose shape nobody published.
 */
@NullMarked
package dev.bbsh.check.config.reference;

import org.jspecify.annotations.NullMarked;
