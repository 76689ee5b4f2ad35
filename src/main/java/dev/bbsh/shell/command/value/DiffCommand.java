package dev.bbsh.shell.command.value;

import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code diff}. */
public final class DiffCommand implements ShellCommand {

    private static final long SHOWN = 1_000;

    private static final Argument<Optional<String>> DOCUMENT =
            Argument.optional(
                    "document", ParameterType.DOCUMENT, "a document (default: the current one)");

    private static final Argument<Optional<String>> OTHER =
            Argument.optional(
                    "other",
                    ParameterType.DOCUMENT,
                    "the document to compare with (default: the first one as it was loaded)");

    private static final Option<Long> LIMIT =
            Option.number("limit", "maximum number shown (default: 1,000)")
                    .map((number) -> number.orElse(SHOWN));

    private static final Signature SIGNATURE =
            Declaration.command("diff", "Show the differences between two documents")
                    .in(CommandGroup.LOOK)
                    .argument(DOCUMENT)
                    .argument(OTHER)
                    .options(LIMIT)
                    .example("diff", "changes to the current document since it was loaded")
                    .example("diff monday tuesday", "what is different in tuesday")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument document = in.document();
        Differences differences =
                in.document(OTHER)
                        .map((other) -> between(document, other, in))
                        .orElseGet(() -> sinceLoaded(document, in));
        return Outcome.data(differences.table());
    }

    private static Differences between(OpenDocument one, OpenDocument other, Invocation in) {
        return Differences.of(
                one.content(),
                other.content(),
                JsonComparison.ScalarEquality.OF_MEANING,
                in.get(LIMIT),
                in.progress());
    }

    private static Differences sinceLoaded(OpenDocument document, Invocation in) {
        return Differences.of(
                document.asLoaded(),
                document.content(),
                JsonComparison.ScalarEquality.OF_TEXT,
                in.get(LIMIT),
                in.progress());
    }
}
