/**
 * Reads a text from damage to damage: a strict scan to where it breaks, where to look for the
 * cause, and which of the ways past it are likely.
 */
@NullMarked
package dev.bbsh.json.repair.mend;

import org.jspecify.annotations.NullMarked;
