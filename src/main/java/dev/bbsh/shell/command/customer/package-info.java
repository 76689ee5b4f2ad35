/** Views of several syncs of one customer. */
@NullMarked
package dev.bbsh.shell.command.customer;

import org.jspecify.annotations.NullMarked;
