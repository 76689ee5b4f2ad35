/**
 * Checklists of the migration scenarios, explanations of findings, fields and errors, and the
 * report for a support ticket, as pure functions.
 */
@NullMarked
package dev.bbsh.guide;

import org.jspecify.annotations.NullMarked;
