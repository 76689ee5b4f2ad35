/**
 * ZIP archives of any size: their directory, read as a stream, their entries, read one by one,
 * copies without unpacking, and archives that are written from packed data or from files.
 */
@NullMarked
package dev.bbsh.file.zip;

import org.jspecify.annotations.NullMarked;
