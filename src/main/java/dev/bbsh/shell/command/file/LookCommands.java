package dev.bbsh.shell.command.file;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.json.edit.ScalarEquality;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.edit.Differences;
import dev.bbsh.shell.command.query.QueryCommand;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that look into documents. */
public final class LookCommands {

    private LookCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(info(), query(), diff());
    }

    private static final long SHOWN = 1_000;

    private static ShellCommand info() {
        return command("info", "Say what a document is")
                .argument(ParameterType.DOCUMENT)
                .example("info", "the current document")
                .example("info primary@0", "primary as it was loaded")
                .answers((in) -> DocumentFacts.of(in.document(), in));
    }

    private static ShellCommand query() {
        return QueryCommand.declared();
    }

    private static ShellCommand diff() {
        return command("diff", "Show what differs between two documents")
                .in(CommandGroup.LOOK)
                .optional("document", ParameterType.DOCUMENT, "the current one when left out")
                .optional(
                        "other",
                        ParameterType.DOCUMENT,
                        "the one to compare with; as loaded when left out")
                .option("limit", ParameterType.NUMBER, "no more than so many differences")
                .example("diff", "what was changed since the current document was loaded")
                .example("diff monday tuesday", "what tuesday has otherwise than monday")
                .answers(LookCommands::diff);
    }

    private static View diff(Invocation in) {
        OpenDocument first = in.document();
        long limit = in.number("limit").orElse(SHOWN);
        return in.document("other")
                .map(
                        (other) ->
                                Differences.of(
                                        first.content(),
                                        other.content(),
                                        ScalarEquality.OF_MEANING,
                                        limit,
                                        in.progress()))
                .orElseGet(
                        () ->
                                Differences.of(
                                        first.asLoaded(),
                                        first.content(),
                                        ScalarEquality.OF_TEXT,
                                        limit,
                                        in.progress()))
                .table();
    }
}
