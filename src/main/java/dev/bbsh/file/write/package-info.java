/** Writing files, so that no file is ever half written. */
@NullMarked
package dev.bbsh.file.write;

import org.jspecify.annotations.NullMarked;
