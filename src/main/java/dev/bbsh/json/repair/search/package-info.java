/**
 * Looks for the cheapest repairs of broken JSON: a strict scan to where it breaks, then a search
 * over the tokens before that place, weighed by indentation and by the shape of an export.
 */
@NullMarked
package dev.bbsh.json.repair.search;

import org.jspecify.annotations.NullMarked;
