/**
 * Reads a text from damage to damage: a strict scan to the damage, a search for its cause, and a
 * selection of the likely ways past it.
 */
@NullMarked
package dev.bbsh.repair.damage;

import org.jspecify.annotations.NullMarked;
