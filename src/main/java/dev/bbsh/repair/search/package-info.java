/**
 * Tries edits of the tokens before a place where JSON breaks, cheapest first, weighed by
 * indentation and by the shape of an export; and the state of strict JSON while it is read: the
 * open containers, and the tokens that may follow.
 */
@NullMarked
package dev.bbsh.repair.search;

import org.jspecify.annotations.NullMarked;
