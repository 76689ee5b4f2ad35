package dev.bbsh.shell.loop;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.PrivateFolders;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.line.Recovery;
import dev.bbsh.shell.line.UserReferenceRules;
import dev.bbsh.work.BbshException;

/**
 * The notices before the first line of a prompt: on the program's folders, the user's own lines and
 * rules, and a session that did not end properly.
 *
 * @param context the parts of the program
 * @param console shows the notices
 * @param recovery finds such a session
 */
record StartNotices(ShellContext context, Frontend.UserInterface console, Recovery recovery) {

    /** Prints the notices, and runs the user's own lines. */
    void show(Loop loop) {
        if (!context.has(ProgramFlag.READ_ONLY)) {
            PrivateFolders.tighten(console.folders()).forEach(console.display()::say);
        }
        takeRules(context.session());
        if (!context.has(ProgramFlag.NO_RC)) {
            new StartupFiles(console).run(loop);
        }
        recovery.notices().forEach(console.display()::say);
    }

    private void takeRules(Session session) {
        try {
            UserReferenceRules.take(session, console.folders()).ifPresent(console.display()::say);
        } catch (BbshException e) {
            console.display().error(e, "");
        }
    }
}
