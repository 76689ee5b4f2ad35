/**
 * The values of a config by their paths, with indexes and the names in maps by ID taken out, and
 * the halves and rows that tell the sides apart.
 */
@NullMarked
package dev.bbsh.check.config.evidence.slot;

import org.jspecify.annotations.NullMarked;
