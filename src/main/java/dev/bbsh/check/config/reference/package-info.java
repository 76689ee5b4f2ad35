/**
 * The references of a sync config to items in one Jira instance: found by rules that are data, in a
 * tree whose structure is not published.
 */
@NullMarked
package dev.bbsh.check.config.reference;

import org.jspecify.annotations.NullMarked;
