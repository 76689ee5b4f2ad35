/** Programs of the system that the user calls: {@code !command}, and after {@code |}. */
@NullMarked
package dev.bbsh.shell.program;

import org.jspecify.annotations.NullMarked;
