/** The checks that a command line requests, and their inputs. */
@NullMarked
package dev.bbsh.shell.command.check.request;

import org.jspecify.annotations.NullMarked;
