package dev.bbsh.shell.loop;

import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.session.history.CrashedSession;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.Recording;
import dev.bbsh.shell.line.Recovery;
import dev.bbsh.shell.line.UserReferenceRules;
import dev.bbsh.shell.tour.Tour;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Handles the answers of commands: commits, records, prints, asks, or does what the answer orders.
 */
final class AnswerHandler {

    private final Session session;

    private final Frontend.UserInterface console;

    private final Loop loop;

    private final ScriptRunner replays;

    private final CommittedSteps steps;

    private final Recording recording;

    private final VariableSetter variables;

    private final Recovery recovery;

    private final StartNotices notices;

    private final Tour tour = new Tour();

    private boolean left;

    AnswerHandler(ShellContext context, Frontend.UserInterface console, Loop loop) {
        this.session = context.session();
        this.console = console;
        this.loop = loop;
        this.replays = new ScriptRunner(console.asker(), session.variables());
        this.steps = CommittedSteps.of(context, console, replays);
        this.recording = new Recording();
        this.variables = new VariableSetter(session.variables(), console.display());
        this.recovery = new Recovery(session, Journals.of(console.folders()));
        this.notices = new StartNotices(context, console, recovery);
    }

    /**
     * A line to which a command has answered.
     *
     * @param run the line
     * @param arguments the values of the line
     */
    record AnsweredLine(RunningLines.RunningLine run, Arguments arguments) {

        Line line() {
            return run.line();
        }

        RunMode manner() {
            return run.mode();
        }
    }

    /** True when a line has ended the session. */
    boolean left() {
        return left;
    }

    Tour tour() {
        return tour;
    }

    Status take(Answer answer, AnsweredLine asked) {
        return switch (answer) {
            case Outcome outcome -> take(outcome, asked);
            case Question question -> ask(question, asked.manner());
            case Question.SecretQuestion question -> askHidden(question, asked);
            case Question.TextQuestion question -> askText(question, asked);
            case Question.PromptAnswer some -> take(some.of(asked.manner().asks()), asked);
            case LoopRequest.Exit leave -> leave(leave, asked.manner());
            case LoopRequest.Clear _ -> clear();
            case LoopRequest.RunScript replay -> replay(replay, asked);
            case LoopRequest.RunLines some -> ScriptRunner.each(some, loop, asked.manner());
            case LoopRequest.Recover recover -> recover(recover.discard(), asked.manner());
            case LoopRequest.WalkTour walk -> walk(walk, asked);
            case LoopRequest.StartRecording start -> startRecording(start.file());
            case LoopRequest.StopRecording _ -> stopRecording();
            case LoopRequest.SaveSettings save -> new StartupFiles(console).save(save, session);
            case LoopRequest.SetVariable set -> variables.set(set, asked.manner());
            case LoopRequest.UnsetVariables unset -> variables.unset(unset.names());
        };
    }

    private Status take(Outcome outcome, AnsweredLine asked) {
        if (outcome.data()) {
            asked.arguments().get(Signature.TO).ifPresent(steps::requireNotOrigin);
        }
        Line typed = asked.line();
        String line = outcome.line().map(typed::withHere).orElse(typed.text());
        boolean shown = outcome.view().isPresent() && !isUnwanted(outcome, asked.manner());
        boolean changed = steps.take(outcome, typed);
        // A line that only writes a file has done nothing when that fails.
        boolean writes =
                !changed && outcome.data() && asked.arguments().get(Signature.TO).isPresent();
        if (!writes) {
            record(line);
        }
        Optional<String> program = asked.run().program().filter((_) -> outcome.data());
        Status status = Status.OK;
        if (shown && program.isPresent()) {
            status =
                    loop.programs()
                            .pipe(program.get(), asked.run().job(), outcome, asked.arguments());
        } else if (shown) {
            boolean brief = outcome.isBriefReport();
            status = asked.run().run(brief, (progress) -> show(outcome, asked, progress));
        }
        if (writes) {
            record(line);
        }
        if (!outcome.met()) {
            loop.reports().unmet(asked.line());
        }
        return outcome.met() ? status : Status.UNMET;
    }

    /** True for a report on anything but documents, where only those are wanted. */
    private boolean isUnwanted(Outcome outcome, RunMode manner) {
        return manner.verbosity() == RunMode.Verbosity.QUIET
                && !outcome.data()
                && steps.isChange(outcome)
                && outcome.next()
                        .map((next) -> next.present().documents())
                        .filter(session.history().present().documents()::equals)
                        .isPresent();
    }

    /** The arguments of a line, with the session's names in place of those that a script uses. */
    Arguments resolved(Signature signature, Arguments line) {
        return replays.names()
                .map((names) -> names.resolved(signature, line, session.history().present()))
                .orElse(line);
    }

    /** Repeats the journal of a session that did not end properly, line by line, or discards it. */
    private Status recover(boolean discard, RunMode manner) {
        if (discard) {
            CrashedSession lost = recovery.lost();
            lost.deleteJournal();
            console.display().say("discarded: " + Recovery.steps(lost));
            return Status.OK;
        }
        CrashedSession lost = recovery.possible();
        Status status =
                console.worker()
                        .series(
                                () ->
                                        replays.runAll(
                                                ScriptRunner.lines(lost),
                                                loop,
                                                manner.inScript(false)));
        if (status == Status.OK) {
            if (!WriteProtection.isOn()) {
                lost.deleteJournal();
            }
            console.display().say("restored: " + Recovery.steps(lost));
            lost.damageMessage().ifPresent((what) -> console.display().say("  " + what));
        }
        return status;
    }

    void greet() {
        notices.show(loop);
    }

    private Status show(Outcome outcome, AnsweredLine asked, Progress progress) {
        if (asked.manner().asks()) {
            console.display().browse(outcome, asked.arguments(), progress);
        } else {
            console.display().show(outcome, asked.arguments(), progress);
        }
        return Status.OK;
    }

    private Status ask(Question question, RunMode manner) {
        if (!manner.asks()) {
            String lines =
                    question.choices().stream()
                            .map(Question.Choice::line)
                            .collect(Collectors.joining("   or   "));
            throw new BbshException(question.text(), lines);
        }
        question.next().ifPresent(session::commit);
        return console.asker()
                .ask(question)
                .map((choice) -> chosen(choice, manner))
                .orElse(Status.OK);
    }

    /** Asks for a secret; only the outcome knows it. */
    private Status askHidden(Question.SecretQuestion question, AnsweredLine asked) {
        if (!asked.manner().asks()) {
            throw new BbshException(question.unanswered(), question.advice());
        }
        return console.asker()
                .askHidden(question.prompt())
                .map((secret) -> take(question.then().apply(secret), asked))
                .orElse(Status.OK);
    }

    /** Asks for a text, and runs the line that it stands for. */
    private Status askText(Question.TextQuestion question, AnsweredLine asked) {
        if (replays.running()) {
            throw new BbshException(question.unanswered(), question.advice());
        }
        return console.asker()
                .askText(question.prompt())
                .map((text) -> loop.run(Line.of(question.line().apply(text)), asked.manner()))
                .orElse(Status.OK);
    }

    private Status chosen(Question.Choice choice, RunMode manner) {
        Status status = loop.run(Line.of(choice.line()), manner);
        return status == Status.OK && choice.then().isPresent()
                ? loop.run(Line.of(choice.then().get()), manner)
                : status;
    }

    private Status leave(LoopRequest.Exit leave, RunMode manner) {
        var unsaved = session.history().present().unsaved();
        left = leave.discard() || unsaved.isEmpty();
        if (left) {
            steps.end();
        }
        return left ? Status.OK : ask(CommittedSteps.unsaved(unsaved), manner);
    }

    private Status walk(LoopRequest.WalkTour walk, AnsweredLine asked) {
        if (!asked.manner().asks()) {
            return take(walk.steps(), asked);
        }
        tour.take(walk.action(), session.history().present().documents()::has)
                .forEach(console.display()::say);
        return Status.OK;
    }

    private Status clear() {
        console.display().clear();
        return Status.OK;
    }

    private Status replay(LoopRequest.RunScript replay, AnsweredLine asked) {
        Status status = console.worker().series(() -> replays.run(replay, loop, asked.manner()));
        if (status == Status.OK || status == Status.UNREAD) {
            record(asked.line().text());
        }
        return status;
    }

    /**
     * Records a line that ran; for the lines of a script, the line that runs it is recorded
     * instead.
     */
    private void record(String line) {
        if (!replays.running() && !line.isEmpty()) {
            recording.add(line);
        }
    }

    private Status startRecording(String file) {
        recording.start(file, UserReferenceRules.lines(session.history().present()));
        console.display().say("recording to " + file + "     (record --stop ends it)");
        return Status.OK;
    }

    private Status stopRecording() {
        console.display().say("recorded " + Plurals.of(recording.stop(), "command"));
        return Status.OK;
    }
}
