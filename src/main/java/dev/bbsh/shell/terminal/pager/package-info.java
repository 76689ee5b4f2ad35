/** Shows what is longer than the screen page by page, while the rest still comes. */
@NullMarked
package dev.bbsh.shell.terminal.pager;

import org.jspecify.annotations.NullMarked;
