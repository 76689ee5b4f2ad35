/** What the commands about findings do with a sync config. */
@NullMarked
package dev.bbsh.shell.command.config;

import org.jspecify.annotations.NullMarked;
