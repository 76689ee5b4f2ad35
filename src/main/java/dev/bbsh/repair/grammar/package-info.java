/**
 * The state of strict JSON while it is read: the open containers, and the tokens that may follow.
 */
@NullMarked
package dev.bbsh.repair.grammar;

import org.jspecify.annotations.NullMarked;
