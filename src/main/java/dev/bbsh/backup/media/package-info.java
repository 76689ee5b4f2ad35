/**
 * The media of a Jira site (attachments, avatars, logos) as a ZIP or as a folder, and where the
 * importer looks for each file.
 */
@NullMarked
package dev.bbsh.backup.media;

import org.jspecify.annotations.NullMarked;
