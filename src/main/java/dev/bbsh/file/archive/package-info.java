/** ZIP archives of any size: read entry by entry, and copied without unpacking. */
@NullMarked
package dev.bbsh.file.archive;

import org.jspecify.annotations.NullMarked;
