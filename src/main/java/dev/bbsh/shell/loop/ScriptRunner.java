package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.file.MissingFileException;
import dev.bbsh.script.Script;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.history.CrashedSession;
import dev.bbsh.session.history.VariableScopes;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.line.ScriptNames;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** Runs scripts, which may run other scripts. */
final class ScriptRunner {

    private static final int DEEPEST = 20;

    private final Frontend.QuestionDialog asker;

    private final VariableScopes variables;

    private int depth;

    /** The names of the outermost script; the scripts that it runs use the same ones. */
    private Optional<ScriptNames> names = Optional.empty();

    ScriptRunner(Frontend.QuestionDialog asker, VariableScopes variables) {
        this.asker = asker;
        this.variables = variables;
    }

    /** True when a script is running that a command has started. */
    boolean running() {
        return depth > 0;
    }

    /** The names of the running script. */
    Optional<ScriptNames> names() {
        return names;
    }

    /** Runs lines as if they were typed, up to the first that fails. */
    static Status each(LoopRequest.RunLines some, Loop loop, RunMode manner) {
        Status status = Status.OK;
        for (String each : some.lines()) {
            status = status == Status.OK ? loop.run(Line.of(each), manner) : status;
        }
        return status;
    }

    /** Runs a script to its end, or to the first line that fails. */
    Status run(LoopRequest.RunScript replay, Loop loop, RunMode manner) {
        if (depth == DEEPEST) {
            throw new BbshException(
                    "scripts are nested more than " + DEEPEST + " levels deep",
                    "take the line 'run " + replay.file() + "' out of one of them");
        }
        if (replay.step() && !manner.asks()) {
            throw new BbshException(
                    "--step asks before each line, and there is no prompt to answer at",
                    "run " + replay.file());
        }
        LineSource lines = LineSource.of(lines(replay));
        return runAll(
                replay.step() ? stepping(lines) : lines, loop, manner.inScript(replay.echo()));
    }

    /** Runs lines of a script to their end, or to the first that fails. */
    Status runAll(LineSource lines, Loop loop, RunMode manner) {
        depth++;
        names = names.or(() -> Optional.of(new ScriptNames()));
        variables.begin();
        try {
            return loop.run(lines, manner);
        } finally {
            variables.end();
            depth--;
            names = names.filter((_) -> depth > 0);
        }
    }

    /**
     * The lines of a script, read as a whole, so that nothing runs when one of them cannot be read.
     *
     * @throws BbshException when the script cannot be read
     */
    static List<Line> lines(LoopRequest.RunScript replay) {
        Location script = Location.of(replay.file());
        if (!script.exists()) {
            throw new MissingFileException(replay.file(), "script", null);
        }
        Variables variables = Variables.NONE.with(Variables.HERE, script.folder().toString());
        for (String value : replay.values()) {
            variables = variables.assign(value);
        }
        Variables all = variables;
        return Script.parse(script.readText()).statements().stream()
                .map((statement) -> new Line(statement, all, replay.file()))
                .toList();
    }

    /** The lines of a journal. */
    static LineSource lines(CrashedSession lost) {
        String journal = lost.journal().toString();
        return LineSource.of(
                Script.parse(lost.text()).statements().stream()
                        .map((statement) -> new Line(statement, Variables.NONE, journal))
                        .toList());
    }

    private LineSource stepping(LineSource lines) {
        return () -> {
            Optional<Line> line = lines.next();
            while (line.isPresent()) {
                String chosen = chosen(line.get());
                if (!chosen.equals("skip")) {
                    return chosen.equals("run") ? line : Optional.empty();
                }
                line = lines.next();
            }
            return line;
        };
    }

    private String chosen(Line line) {
        Question question =
                new Question(
                        line.statement().line() + "   " + line.text(),
                        List.of(
                                new Question.Choice("run this line", "run"),
                                new Question.Choice("skip it", "skip"),
                                new Question.Choice("stop here", "stop")));
        return asker.ask(question).map(Question.Choice::line).orElse("stop");
    }
}
