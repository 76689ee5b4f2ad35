/**
 * Tries edits of the tokens before a place where JSON breaks, cheapest first, weighed by
 * indentation and by the shape of an export.
 */
@NullMarked
package dev.bbsh.repair.search;

import org.jspecify.annotations.NullMarked;
