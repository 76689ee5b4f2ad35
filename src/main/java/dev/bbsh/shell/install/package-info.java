/** The texts that are installed beside the program: manual page and completions of other shells. */
@NullMarked
package dev.bbsh.shell.install;

import org.jspecify.annotations.NullMarked;
