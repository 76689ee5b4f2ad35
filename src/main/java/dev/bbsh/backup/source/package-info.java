/** The files of a backup: one XML file, a packed one, a folder with both, or a ZIP. */
@NullMarked
package dev.bbsh.backup.source;

import org.jspecify.annotations.NullMarked;
