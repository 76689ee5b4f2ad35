/** The commands for the media of a Jira site: attachments, avatars and logos. */
@NullMarked
package dev.bbsh.shell.command.media;

import org.jspecify.annotations.NullMarked;
