/**
 * Compares the download of a new sync with the file that was uploaded when its issues were paired.
 */
@NullMarked
package dev.bbsh.migrate.resync;

import org.jspecify.annotations.NullMarked;
