package dev.bbsh.shell.command.replace;

import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.replace.RepeatableStep;
import dev.bbsh.operation.replace.RepeatedEdit;
import dev.bbsh.operation.replace.RepeatedFixes;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.OpenDocuments;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.pair.DropCommand;
import dev.bbsh.shell.command.parts.JoinCommand;
import dev.bbsh.shell.command.parts.SplitCommand;
import dev.bbsh.shell.command.prepare.PrepareCommand;
import dev.bbsh.shell.command.sync.MergeCommand;
import dev.bbsh.shell.command.sync.SwapCommand;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does steps again in a workspace, one after another, as their commands do them. A step that fails
 * makes nothing; those that need its documents are not done.
 */
final class StepRepeater {

    private final List<ShellCommand> commands =
            List.of(
                    new MergeCommand(),
                    new SwapCommand(),
                    new PrepareCommand(),
                    new DropCommand(),
                    new SplitCommand(),
                    new JoinCommand());

    private final LineGrammar grammar =
            new LineGrammar(commands.stream().map(ShellCommand::signature).toList());

    private final Invocation in;

    /** The numbers of the old documents that are replaced. */
    private final Set<Long> replaced;

    /** The documents that are only open as long as steps need them. */
    private final Set<String> borrowed = new HashSet<>();

    private final List<StepReport> reports = new ArrayList<>();

    private Workspace workspace;

    private Optional<CheckResult> checked = Optional.empty();

    /**
     * Begins in a workspace.
     *
     * @param replaced the numbers of the old documents, which are no longer open in it
     */
    StepRepeater(Workspace workspace, Set<Long> replaced, Invocation in) {
        this.workspace = workspace;
        this.replaced = replaced;
        this.in = in;
    }

    /** Does a step again, or finds out why it can't be done. */
    void repeat(RepeatableStep step) {
        switch (step) {
            case RepeatableStep.Operation operation -> repeat(operation);
            case RepeatableStep.HandEdit edit -> repeat(edit);
            case RepeatableStep.Fixes fixes -> repeat(fixes);
        }
    }

    private void repeat(RepeatableStep.Operation step) {
        String command = CommandLine.of(step.line()).values(Variables.NONE).getFirst();
        Optional<StepReport.Failure> obstacle = obstacle(step);
        if (obstacle.isPresent()) {
            reports.add(StepReport.failed(command, step.names(), step.line(), obstacle.get()));
            return;
        }
        try {
            borrow(step);
            Outcome outcome = outcome(step.line());
            Workspace next = outcome.next().orElseThrow().present();
            List<String> made =
                    next.names().stream().filter((name) -> !workspace.isTaken(name)).toList();
            step.made().stream()
                    .filter((each) -> !replaced.contains(each.number()))
                    .forEach((each) -> borrowed.add(each.name()));
            workspace = next;
            reports.add(StepReport.done(command, made, step.line(), outcome.proof()));
        } catch (BbshException failed) {
            reports.add(
                    StepReport.failed(
                            command,
                            step.names(),
                            step.line(),
                            new StepReport.Failure(failed.message(), failed.advice())));
        }
    }

    /** The reason why a step can't be done, if it is known before. */
    private Optional<StepReport.Failure> obstacle(RepeatableStep.Operation step) {
        if (step.fromQuery()) {
            return Optional.of(
                    new StepReport.Failure("it was made from the result of a query", "query PATH"));
        }
        for (OpenDocument source : step.sources()) {
            Optional<OpenDocument> open = workspace.documents().exactly(source.name());
            boolean made =
                    reports.stream().anyMatch((each) -> each.documents().contains(source.name()));
            if (open.isEmpty() && made) {
                return Optional.of(new StepReport.Failure("it needs " + source.name(), ""));
            }
            boolean other =
                    open.isPresent()
                            && !made
                            && !replaced.contains(source.number())
                            && open.get().number() != source.number();
            if (other || (open.isEmpty() && workspace.isTaken(source.name()))) {
                return Optional.of(
                        new StepReport.Failure(
                                source.name() + " is another document now", step.line()));
            }
        }
        return Optional.empty();
    }

    /** Opens the documents again that a step needs and that were closed since. */
    private void borrow(RepeatableStep.Operation step) {
        for (OpenDocument source : step.sources()) {
            if (!workspace.documents().has(source.name())) {
                borrowed.add(source.name());
                workspace = with(workspace.documents().with(source));
            }
        }
    }

    private Workspace with(OpenDocuments documents) {
        return new Workspace(
                documents,
                workspace.current(),
                workspace.results(),
                workspace.cases(),
                workspace.jira(),
                workspace.saved(),
                workspace.settings());
    }

    private Outcome outcome(String line) {
        LineReading reading =
                grammar.read(CommandLine.of(line).values(Variables.NONE), false).orElseThrow();
        ShellCommand command =
                commands.stream()
                        .filter((each) -> each.signature().equals(reading.signature()))
                        .findFirst()
                        .orElseThrow();
        Invocation again =
                new Invocation(
                        command.signature(),
                        reading.parse(new KeyNormalizer(workspace, in.now())).arguments(),
                        History.of(workspace),
                        in.progress(),
                        in.now());
        Answer answer = command.run(again);
        return switch (answer) {
            case Outcome outcome -> outcome;
            case Question question ->
                    throw new BbshException(
                            question.text(),
                            question.choices().stream()
                                    .map(Question.Choice::line)
                                    .collect(Collectors.joining("   or   ")));
            default -> throw new IllegalStateException(line + " answered " + answer);
        };
    }

    private void repeat(RepeatableStep.HandEdit step) {
        workspace
                .documents()
                .exactly(step.document())
                .ifPresent(
                        (open) -> {
                            RepeatedEdit again =
                                    RepeatedEdit.of(step.edit(), open, workspace, in.progress());
                            workspace = again.workspace();
                            add(
                                    StepLines.EDIT,
                                    List.of(step.document()),
                                    step.edit().title(),
                                    again.done(),
                                    again.misfits());
                        });
    }

    private void repeat(RepeatableStep.Fixes step) {
        List<String> open = step.documents().stream().filter(workspace.documents()::has).toList();
        if (open.isEmpty()) {
            return;
        }
        String line = StepLines.FIX + " " + step.edit().findings().size();
        try {
            RepeatedFixes again =
                    RepeatedFixes.of(
                            new RepeatableStep.Fixes(open, step.edit()),
                            checked,
                            new CheckRunner(workspace, in.now(), in.progress()));
            workspace = again.workspace();
            checked = Optional.of(again.checked());
            add(StepLines.FIX, open, line, again.done(), again.misfits());
        } catch (BbshException failed) {
            reports.add(
                    StepReport.failed(
                            StepLines.FIX,
                            open,
                            line,
                            new StepReport.Failure(failed.message(), failed.advice())));
        }
    }

    private void add(
            String command, List<String> documents, String line, long done, List<String> misfits) {
        reports.add(
                new StepReport(
                        command,
                        documents,
                        line,
                        Optional.empty(),
                        done,
                        misfits,
                        Optional.empty()));
    }

    /** The workspace after the steps, without the documents that only they needed. */
    Workspace workspace() {
        return with(
                new OpenDocuments(
                        workspace.documents().all().stream()
                                .filter((each) -> !borrowed.contains(each.name()))
                                .toList()));
    }

    /** The result of each step, in their order. */
    List<StepReport> reports() {
        return List.copyOf(reports);
    }

    /** The last check that was made for fixes. */
    Optional<CheckResult> checked() {
        return checked;
    }
}
