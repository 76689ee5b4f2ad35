/**
 * Places of a repair that can be read in several ways without changing the structure: line breaks,
 * control characters and backslashes in strings; what speaks for one reading, and what was
 * answered.
 */
@NullMarked
package dev.bbsh.json.repair.choice;

import org.jspecify.annotations.NullMarked;
