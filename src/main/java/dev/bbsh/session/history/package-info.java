/** The history of a session: steps to undo, the journal, and sessions that crashed. */
@NullMarked
package dev.bbsh.session.history;

import org.jspecify.annotations.NullMarked;
