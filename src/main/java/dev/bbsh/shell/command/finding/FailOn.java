package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Severity;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Option;

import java.util.Optional;

/** The option {@code --fail-on}, and the last section of a report that fails because of it. */
public final class FailOn {

    /** The severity from which a line fails. */
    public static final Option<Optional<Severity>> OPTION =
            Option.choice(
                            "fail-on",
                            "exit with status 3 at this severity or worse",
                            Severity.words())
                    .map((word) -> word.map(Severity::of));

    private FailOn() {}

    /** The section that says why the line fails. */
    public static View.Section section(Severity severity) {
        return View.Section.of(
                "",
                View.message(
                        TextLine.of(Style.ERROR, "not as expected:")
                                .and(" there are findings of severity ")
                                .and(severity.word() + " or worse")));
    }
}
