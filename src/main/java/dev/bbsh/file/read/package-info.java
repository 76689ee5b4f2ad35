/** Reading files: whole, while they are being processed, in parts, and out of archives. */
@NullMarked
package dev.bbsh.file.read;

import org.jspecify.annotations.NullMarked;
