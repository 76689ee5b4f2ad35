/**
 * Recognises JSON that is wrapped in something else (a mail, a page, a prefix of each line), and
 * unwraps it. Nothing here changes a text that is JSON.
 */
@NullMarked
package dev.bbsh.repair.wrapped;

import org.jspecify.annotations.NullMarked;
