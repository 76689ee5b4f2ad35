/** What a command says of itself, what it is given, and what it may answer. */
@NullMarked
package dev.bbsh.shell.contract;

import org.jspecify.annotations.NullMarked;
