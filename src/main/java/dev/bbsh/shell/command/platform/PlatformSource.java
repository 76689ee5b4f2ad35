package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.platform.PlatformFiles;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.render.View;
import dev.bbsh.session.PlatformSteps;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ParameterType;

import java.util.List;
import java.util.Optional;

/** Where the commands about a transfer get their answers from: saved files, or a connection. */
final class PlatformSource {

    static final Argument<List<String>> FILES =
            Argument.any(
                    "files",
                    ParameterType.FILE,
                    "saved answers and notifications, instead of a connection");

    private PlatformSource() {}

    /** The content of the files that a line names; nothing when it names none. */
    static Optional<PlatformRecords> files(Invocation in) {
        List<String> names = in.get(FILES);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        in.progress().begin("reading " + names.getFirst(), -1);
        return Optional.of(
                PlatformFiles.read(names.stream().map(Location::of).toList(), in.progress()));
    }

    /** A view with notes on the files and lines that were left out. */
    static View noted(View view, PlatformRecords records) {
        List<String> notes =
                records.leftOut().stream()
                        .map((each) -> "left out: " + each.where() + " " + each.why())
                        .toList();
        return notes.isEmpty() ? view : new View.Noted(view, () -> notes);
    }

    /** The history that remembers that a command was run, and for which transfer. */
    static History remembered(Invocation in, Optional<String> transfer) {
        return remembered(in, in.signature().name(), transfer);
    }

    /** The history that remembers a step of the app migration. */
    static History remembered(Invocation in, String step, Optional<String> transfer) {
        return remembered(in, steps(in, step, transfer));
    }

    /** The history that remembers steps of the app migration. */
    static History remembered(Invocation in, PlatformSteps steps) {
        return in.history().withPresent(in.workspace().with(steps));
    }

    /** The steps of the app migration with that of this command. */
    static PlatformSteps steps(Invocation in, Optional<String> transfer) {
        return steps(in, in.signature().name(), transfer);
    }

    private static PlatformSteps steps(Invocation in, String step, Optional<String> transfer) {
        return in.workspace().results().platform().with(step, transfer);
    }
}
