package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.operation.sync.SideMapping;
import dev.bbsh.render.TextLine;

import java.util.List;

/**
 * The result for one project that has moved.
 *
 * @param proof the proof that nothing else was changed
 * @param doubts a line for each reason to doubt its mapping
 */
record PreparedSide(
        SideMapping side, Preparation done, Verification proof, List<TextLine> doubts) {}
