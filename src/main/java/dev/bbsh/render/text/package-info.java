/** The layout of text output: tables, wrapped text, values and their display width. */
@NullMarked
package dev.bbsh.render.text;

import org.jspecify.annotations.NullMarked;
