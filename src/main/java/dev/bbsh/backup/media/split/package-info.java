/** The split of a media archive into parts that the importer takes, with its proof. */
@NullMarked
package dev.bbsh.backup.media.split;

import org.jspecify.annotations.NullMarked;
