/**
 * Other spellings of a line: words of other shells, short beginnings, options that were renamed.
 */
@NullMarked
package dev.bbsh.shell.line.spelling;

import org.jspecify.annotations.NullMarked;
