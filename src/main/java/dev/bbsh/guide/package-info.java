/**
 * Checklists of the migration scenarios and explanations of findings, fields and errors, as pure
 * functions.
 */
@NullMarked
package dev.bbsh.guide;

import org.jspecify.annotations.NullMarked;
