/**
 * Damaged text as tokens: the likeliest reading, and other possible ones when a quote is missing or
 * superfluous.
 */
@NullMarked
package dev.bbsh.repair.token;

import org.jspecify.annotations.NullMarked;
