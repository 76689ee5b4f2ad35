package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.render.TextLine;

import java.util.List;

/**
 * The result for one project that has moved.
 *
 * @param proof that nothing else was changed
 * @param incomplete a line for each thing that its mapping is known to lack
 */
record PreparedSide(
        SideMapping side, Preparation done, Verification proof, List<TextLine> incomplete) {}
