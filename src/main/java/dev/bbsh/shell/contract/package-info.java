/** The contract between commands and the loop: signatures, input, and answers. */
@NullMarked
package dev.bbsh.shell.contract;

import org.jspecify.annotations.NullMarked;
