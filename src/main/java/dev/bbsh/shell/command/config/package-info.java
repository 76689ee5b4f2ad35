/** The checks that a command line requests, and their inputs. */
@NullMarked
package dev.bbsh.shell.command.config;

import org.jspecify.annotations.NullMarked;
