/** The tour: steps that the user types, on the samples that come with the program. */
@NullMarked
package dev.bbsh.shell.tour;

import org.jspecify.annotations.NullMarked;
