/** Writing files, so that nothing is ever half written. */
@NullMarked
package dev.bbsh.file.write;

import org.jspecify.annotations.NullMarked;
