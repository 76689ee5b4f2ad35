package dev.bbsh.shell.command.parts;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Document;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.migrate.partial.RecordOrder;
import dev.bbsh.migrate.split.Join;
import dev.bbsh.migrate.split.SplitSurvey;
import dev.bbsh.operation.document.JoinParts;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.GivenFlags;
import dev.bbsh.shell.command.sync.IncompleteInput;
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
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code join}: joins open parts of a split. */
public final class JoinCommand implements ShellCommand {

    private static final Argument<List<String>> PARTS =
            Argument.any(
                    "parts",
                    ParameterType.DOCUMENT,
                    "the parts; may be left out when only parts of one split are open");

    private static final Option<Optional<String>> AS =
            Option.of(
                    "as", ParameterType.NEW_NAME, "the name of the new document (default: joined)");

    private static final Option<Boolean> ANYWAY =
            Option.flag("anyway", "join even if they don't look like parts of one split");

    private static final Option<Boolean> BY_ID =
            Option.flag("by-id", "put the records in the order of their IDs");

    private static final Signature SIGNATURE =
            Declaration.command("join", "Join the parts of a split, or put dropped pairs back")
                    .in(CommandGroup.MIGRATE)
                    .argument(PARTS)
                    .options(AS, ANYWAY, BY_ID, IncompleteInput.ALLOWED)
                    .example("join merged-1-of-2 merged-2-of-2", "make one document again")
                    .example("join", "join the parts that are open")
                    .example("join wave1 wave1-dropped", "put back what drop left out")
                    .detail(
                            "Parts named NAME-1-of-3 and so on are put in order, and a missing part"
                                + " is reported. Other documents are joined in the order given.")
                    .detail(
                            "What drop left out in this session goes back to its old places. For"
                                    + " files of an earlier session, --by-id does the same if the"
                                    + " records were in the order of their IDs.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        List<OpenDocument> parts =
                JoinParts.chosen(in.get(PARTS), in.get(ANYWAY), workspace, in.progress());
        in.get(AS).ifPresent(workspace::requireFree);
        List<Join.Part> documents = documents(parts);
        boolean ofOneSplit = in.get(ANYWAY) || JoinParts.areOfOneSplit(parts);
        Join joined = Join.of(documents, ofOneSplit, in.progress());
        Optional<RecordOrder> order = order(parts, in);
        Join join =
                order.map((known) -> joined.ordered(ordered(parts), known, in.progress()))
                        .orElse(joined);
        DocumentOrigin.Joined origin = origin(parts, in);
        String name = origin.target().name();
        List<String> incomplete = IncompleteInput.allowed(in, origin.line(), parts);
        Workspace next = workspace.made(name, join.document(), origin, incomplete);
        SplitSurvey survey = join.survey();
        long joinedRecords = survey.size(SideName.FIRST) + survey.size(SideName.SECOND);
        View said = said(origin, join, workspace, order.isPresent() ? List.of() : hint(parts, in));
        return Outcome.report(said)
                .with(in.history().then(origin.line(), next))
                .recorded(origin.line())
                .proven(
                        new Outcome.Proof(
                                new Outcome.Count(
                                        "records",
                                        joinedRecords,
                                        Plurals.of(joinedRecords, "record"))));
    }

    private static List<Join.Part> documents(List<OpenDocument> parts) {
        return parts.stream().map((open) -> new Join.Part(open.name(), open.content())).toList();
    }

    /** The documents in the order that the numbers of a record order mean. */
    private static List<Join.Part> ordered(List<OpenDocument> parts) {
        return documents(
                JoinParts.oldOrder(parts).isPresent() ? JoinParts.restFirst(parts) : parts);
    }

    /** The old order of what a drop left out, or that of the IDs; nothing for the given order. */
    private static Optional<RecordOrder> order(List<OpenDocument> parts, Invocation in) {
        Optional<RecordOrder> old = JoinParts.oldOrder(parts);
        if (old.isPresent() || !in.get(BY_ID)) {
            return old;
        }
        Optional<RecordOrder> byId = byId(parts, in);
        if (byId.isEmpty()) {
            throw new BbshException(
                    "the records can't be put in the order of their IDs: in one of the parts they"
                            + " don't ascend, or two records have the same ID",
                    "join "
                            + String.join(" ", parts.stream().map(OpenDocument::name).toList())
                            + "     (one part after the other)");
        }
        return byId;
    }

    private static Optional<RecordOrder> byId(List<OpenDocument> parts, Invocation in) {
        return RecordOrder.byId(parts.stream().map(OpenDocument::content).toList(), in.progress());
    }

    /** A line on the order of the IDs, for parts that have them mixed. */
    private static List<TextLine> hint(List<OpenDocument> parts, Invocation in) {
        boolean mixed =
                !JoinParts.areOfOneSplit(parts)
                        && byId(parts, in).filter((order) -> !order.isConsecutive()).isPresent();
        return mixed
                ? List.of(
                        TextLine.of(Style.MUTED, "one part after the other; to mix their records")
                                .and(Style.MUTED, " in the order of their IDs, add ")
                                .and(Style.COMMAND, "--by-id"))
                : List.of();
    }

    private static DocumentOrigin.Joined origin(List<OpenDocument> parts, Invocation in) {
        Map<Flag, Option<Boolean>> flags =
                Map.of(
                        Flag.ANYWAY,
                        ANYWAY,
                        Flag.BY_ID,
                        BY_ID,
                        Flag.INCOMPLETE,
                        IncompleteInput.ALLOWED);
        String name = in.get(AS).orElseGet(() -> in.workspace().freeName("joined"));
        return new DocumentOrigin.Joined(
                parts.stream().map(OpenDocument::name).toList(),
                new DocumentOrigin.Target(name, GivenFlags.of(in, flags)));
    }

    private static View said(
            DocumentOrigin.Joined origin, Join join, Workspace workspace, List<TextLine> more) {
        SplitSurvey survey = join.survey();
        TextLine what =
                TextLine.of(Style.NAME, origin.target().name())
                        .and("   synced issue data, ")
                        .and(survey.isTwoSided() ? "two sides" : "one side")
                        .and(", from " + origin.parts().size() + " parts");
        TextLine proof =
                TextLine.of(
                        "proven against the parts: "
                                + records(survey)
                                + " unchanged byte for byte"
                                + (survey.isTwoSided()
                                        ? ", " + Plurals.of(survey.pairs(), "pair")
                                        : "")
                                + same(join.document(), workspace));
        return new View.Message(Stream.concat(Stream.of(what, proof), more.stream()).toList());
    }

    private static String records(SplitSurvey survey) {
        long first = survey.size(SideName.FIRST);
        long second = survey.size(SideName.SECOND);
        return survey.isTwoSided()
                ? Plurals.of(first) + " + " + Plurals.of(second, "record")
                : Plurals.of(first + second, "record");
    }

    /** A note when the document that was split is still open, and the same as the joined one. */
    private static String same(Document joined, Workspace workspace) {
        long length = joined.length();
        Optional<String> same =
                workspace.documents().all().stream()
                        .filter((open) -> open.content().length() == length)
                        .filter((open) -> TextEquality.of(open.content(), joined))
                        .map(OpenDocument::name)
                        .findFirst();
        return same.map((open) -> "; byte for byte the same as " + open).orElse("");
    }
}
