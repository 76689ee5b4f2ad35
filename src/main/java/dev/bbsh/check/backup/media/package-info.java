/**
 * The check of media: what the importer does not find or take, and what differs from the rows of
 * the backup.
 */
@NullMarked
package dev.bbsh.check.backup.media;

import org.jspecify.annotations.NullMarked;
