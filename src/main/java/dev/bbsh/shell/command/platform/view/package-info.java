/** Screens about transfers of the app migration platform. */
@NullMarked
package dev.bbsh.shell.command.platform.view;

import org.jspecify.annotations.NullMarked;
