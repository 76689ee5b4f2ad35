/**
 * Rules for a config that no rule explains, suggested from what the catalogs say about the values
 * in it. Suggestions change nothing until they are accepted.
 */
@NullMarked
package dev.bbsh.check.config.evidence;

import org.jspecify.annotations.NullMarked;
