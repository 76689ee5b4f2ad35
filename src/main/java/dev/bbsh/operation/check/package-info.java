/**
 * The parts of a check that need no command line totals, lookups, and the findings that a fix
 * takes.
 */
@NullMarked
package dev.bbsh.operation.check;

import org.jspecify.annotations.NullMarked;
