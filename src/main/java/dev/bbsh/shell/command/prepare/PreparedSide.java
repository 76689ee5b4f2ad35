package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.verify.Verification;

/**
 * The result for one project that has moved.
 *
 * @param proof that nothing else was changed
 */
record PreparedSide(SideMapping side, Preparation done, Verification proof) {}
