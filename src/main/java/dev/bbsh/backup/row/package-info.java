/**
 * The rows of a backup's XML files: reading them as a stream, and keeping some in little memory.
 */
@NullMarked
package dev.bbsh.backup.row;

import org.jspecify.annotations.NullMarked;
