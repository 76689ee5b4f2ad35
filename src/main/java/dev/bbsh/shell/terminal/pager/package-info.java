/** The pager: shows text longer than the screen page by page, while the rest is still printed. */
@NullMarked
package dev.bbsh.shell.terminal.pager;

import org.jspecify.annotations.NullMarked;
