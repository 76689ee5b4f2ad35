/** The content of files: their encoding and packing, recognised by the first bytes. */
@NullMarked
package dev.bbsh.file.content;

import org.jspecify.annotations.NullMarked;
