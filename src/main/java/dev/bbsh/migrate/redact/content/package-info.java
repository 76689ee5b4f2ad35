/** The content of files as texts and names, and the tokens of a text. */
@NullMarked
package dev.bbsh.migrate.redact.content;

import org.jspecify.annotations.NullMarked;
