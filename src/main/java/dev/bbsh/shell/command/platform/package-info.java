/** The commands about Atlassian's app migration platform. */
@NullMarked
package dev.bbsh.shell.command.platform;

import org.jspecify.annotations.NullMarked;
