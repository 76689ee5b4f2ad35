/**
 * The state of a session: the open documents, their history, and the settings. The only mutable
 * state of the program is the loop's reference to such a value.
 */
@NullMarked
package dev.bbsh.session;

import org.jspecify.annotations.NullMarked;
