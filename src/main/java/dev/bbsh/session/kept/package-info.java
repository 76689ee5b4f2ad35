/** A case that is kept in a folder: its events, files and facts, and who has it open. */
@NullMarked
package dev.bbsh.session.kept;

import org.jspecify.annotations.NullMarked;
