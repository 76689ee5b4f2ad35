/**
 * ZIP archives of any size: their directory, read as a stream, and archives that are written from
 * the packed data of others or from files.
 */
@NullMarked
package dev.bbsh.file.zip;

import org.jspecify.annotations.NullMarked;
