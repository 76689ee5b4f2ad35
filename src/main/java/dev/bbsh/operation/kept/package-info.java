/** Use cases of a case that is kept in a folder: keep what changed, tick steps, pack, unpack. */
@NullMarked
package dev.bbsh.operation.kept;

import org.jspecify.annotations.NullMarked;
