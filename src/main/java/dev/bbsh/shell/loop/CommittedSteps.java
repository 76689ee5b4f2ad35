package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Session;
import dev.bbsh.session.history.UndoBudget;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.worker.KeptChanges;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps of a session: each goes into the undo history and the journal.
 *
 * @param session the session that they change
 * @param display shows what was left out of the history or the journal
 * @param replays knows the names that a running script has for documents
 * @param kept the changes that the folder of a case keeps
 */
record CommittedSteps(Session session, Display display, ScriptRunner replays, KeptChanges kept) {

    static CommittedSteps of(
            ShellContext context, Frontend.UserInterface console, ScriptRunner replays) {
        Session session = context.session();
        return new CommittedSteps(
                session,
                console.display(),
                replays,
                new KeptChanges(session, console.worker(), context.clock()));
    }

    /** Ends the journal, and lets others have the case: the session ended properly. */
    void end() {
        kept.release();
        session.journal().end();
    }

    /** Makes the outcome of a line the present of the session. */
    void commit(History next, Outcome outcome, Line line) {
        Workspace before = session.history().present();
        History fitting = UndoBudget.ofProcess().fit(next);
        session.commit(fitting);
        replays.names()
                .map((names) -> names.opened(before, next.present()))
                .ifPresent((said) -> said.forEach(display::say));
        if (fitting.past().size() < next.past().size()) {
            display.say(
                    "undo now goes back "
                            + Plurals.of(fitting.past().size(), "step")
                            + " only: older steps took too much memory");
        }
        String done = outcome.line().orElseGet(line::plain);
        session.changed(done);
        kept.keep(before, done).forEach(display::say);
        session.journal()
                .add(done, before, next.present())
                .ifPresent(
                        (unwritten) ->
                                display.say(
                                        "the journal is no longer written: "
                                                + unwritten.getMessage()));
    }

    /**
     * Makes the outcome of a line the present of the session, if it changes anything. Proofs are
     * kept, and are no change: nothing has to be repeated or undone.
     *
     * @return true when it changes anything
     */
    boolean take(Outcome outcome, Line line) {
        boolean changes = isChange(outcome);
        if (changes) {
            commit(outcome.next().orElseThrow(), outcome, line);
        } else {
            outcome.next().ifPresent(session::commit);
            tellOfOthers();
        }
        return changes;
    }

    /** True when the outcome of a line changes more than the proofs. */
    boolean isChange(Outcome outcome) {
        return outcome.next()
                .filter((next) -> !session.history().isSameWithMoreProofsIn(next))
                .isPresent();
    }

    /** Tells of other sessions that have opened the same case since the last line. */
    private void tellOfOthers() {
        kept.others().forEach(display::say);
    }

    /**
     * Refuses to write a result to a file that a document came from: a customer may have sent it.
     */
    void requireNotOrigin(String file) {
        Location target = Location.of(file);
        for (OpenDocument open : session.history().present().documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded loaded
                    && loaded.file().isSameAs(target)) {
                throw new BbshException(
                        "'" + file + "' is the file that " + open.name() + " was loaded from",
                        "choose another file: --to FILE");
            }
        }
    }

    /** The question that is asked before changes are lost. */
    static Question unsaved(List<OpenDocument> unsaved) {
        String names = unsaved.stream().map(OpenDocument::name).collect(Collectors.joining(", "));
        String count =
                unsaved.size() == 1 ? "not saved: " : unsaved.size() + " documents are not saved: ";
        return new Question(
                count + names + "     (save NAME FILE saves one)",
                List.of(new Question.Choice("leave, and lose the changes", "exit --discard")));
    }
}
