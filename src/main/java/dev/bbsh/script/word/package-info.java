/** The words of a line: their parts, quotes and variables. */
@NullMarked
package dev.bbsh.script.word;

import org.jspecify.annotations.NullMarked;
