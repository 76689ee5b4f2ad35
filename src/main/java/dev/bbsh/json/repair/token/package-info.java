/**
 * Damaged text as tokens: what was most likely meant, and what else it may have been when a quote
 * is missing or one too many.
 */
@NullMarked
package dev.bbsh.json.repair.token;

import org.jspecify.annotations.NullMarked;
