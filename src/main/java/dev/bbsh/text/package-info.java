/** Texts for messages: plurals, the first few of many, similar names and unseen characters. */
@NullMarked
package dev.bbsh.text;

import org.jspecify.annotations.NullMarked;
