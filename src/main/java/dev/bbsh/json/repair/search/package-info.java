/**
 * Tries edits of the tokens before a place where JSON breaks, cheapest first, weighed by
 * indentation and by the shape of an export.
 */
@NullMarked
package dev.bbsh.json.repair.search;

import org.jspecify.annotations.NullMarked;
