/**
 * Recognises JSON that something else was put around (a mail, a page, a prefix of each line), and
 * takes it off. Nothing here changes a text that is JSON.
 */
@NullMarked
package dev.bbsh.json.wrapped;

import org.jspecify.annotations.NullMarked;
