package dev.bbsh.shell.command.difference;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.check.ConfigNames;
import dev.bbsh.operation.issue.ComparedData;
import dev.bbsh.render.Cell;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.value.Differences;
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
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

    static final Option<Boolean> ALL = Option.flag("all", "show all differences");

    static final Option<Boolean> COUNT = Option.flag("count", "show only how many there are");

    private static final Option<Boolean> RAW =
            Option.flag("raw", "show each path that differs, also for synced issue data");

    static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown (default: 10 pairs or 1,000 paths)");

    private static final Signature SIGNATURE =
            Declaration.command("diff", "Show the differences between two documents")
                    .in(CommandGroup.LOOK)
                    .argument(DOCUMENT)
                    .argument(OTHER)
                    .options(ALL, COUNT, RAW, LIMIT)
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
        if (in.get(ALL) && in.has(LIMIT)) {
            throw new BbshException("--all and --limit can't be combined", "diff --all");
        }
        OpenDocument document = in.document();
        Optional<OpenDocument> other = in.document(OTHER);
        Optional<ComparedData> data =
                in.get(RAW)
                        ? Optional.empty()
                        : other.flatMap((after) -> ComparedData.of(document, after));
        if (data.isPresent()) {
            return Outcome.data(new PairDifferences(data.get(), in).view());
        }
        Differences differences =
                other.map((after) -> between(document, after, in))
                        .orElseGet(() -> sinceLoaded(document, in));
        if (in.get(COUNT)) {
            return Outcome.data(count(differences));
        }
        JsonValue before =
                other.isPresent() ? document.content().root() : document.asLoaded().root();
        JsonValue after = other.orElse(document).content().root();
        boolean named = !in.get(RAW) && isConfig(before) && isConfig(after);
        return Outcome.data(
                named && !in.workspace().jira().catalogs().isEmpty()
                        ? named(before, after, in).table(differences)
                        : differences.table());
    }

    private static boolean isConfig(JsonValue root) {
        return FileKind.of(root) == FileKind.CONFIG;
    }

    private static ConfigDifferences named(JsonValue before, JsonValue after, Invocation in) {
        return new ConfigDifferences(
                ConfigNames.of(before, in.workspace(), in.progress()),
                ConfigNames.of(after, in.workspace(), in.progress()));
    }

    private static View count(Differences differences) {
        return new View.Facts(List.of(View.Fact.of("differences", Cell.of(differences.count()))));
    }

    private static Differences between(OpenDocument one, OpenDocument other, Invocation in) {
        return Differences.of(
                one.content(),
                other.content(),
                JsonComparison.ScalarEquality.OF_MEANING,
                limit(in),
                in.progress());
    }

    private static long limit(Invocation in) {
        return in.get(LIMIT).orElse(in.get(ALL) ? Long.MAX_VALUE : SHOWN);
    }

    private static Differences sinceLoaded(OpenDocument document, Invocation in) {
        return Differences.of(
                document.asLoaded(),
                document.content(),
                JsonComparison.ScalarEquality.OF_TEXT,
                limit(in),
                in.progress());
    }
}
