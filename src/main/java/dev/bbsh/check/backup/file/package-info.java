/** Rules about the backup as a whole: its version, its parts, its rows. */
@NullMarked
package dev.bbsh.check.backup.file;

import org.jspecify.annotations.NullMarked;
