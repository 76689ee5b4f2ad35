/**
 * Rules about the content of the backup as a whole: its version, its parts, its rows, and their
 * numbers, sizes and names.
 */
@NullMarked
package dev.bbsh.check.backup.file;

import org.jspecify.annotations.NullMarked;
