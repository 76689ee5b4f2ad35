/** Texts for messages: plurals and similar names. */
@NullMarked
package dev.bbsh.text;

import org.jspecify.annotations.NullMarked;
