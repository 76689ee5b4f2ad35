package dev.bbsh.shell.command.parts;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Document;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.migrate.split.Join;
import dev.bbsh.migrate.split.plan.SplitSurvey;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;

/** The answer to {@code join}: joins open parts of a split. */
final class JoinCommand {

    private final Invocation in;
    private final List<OpenDocument> parts;

    private JoinCommand(Invocation in) {
        this.in = in;
        this.parts = PartNames.chosen(in);
    }

    static Outcome answer(Invocation in) {
        return new JoinCommand(in).answer();
    }

    private Outcome answer() {
        in.given("as").ifPresent(in.workspace()::requireFree);
        List<Join.Part> documents =
                parts.stream().map((open) -> new Join.Part(open.name(), open.content())).toList();
        boolean anyway = in.flag("anyway");
        Join join = Join.of(documents, anyway || areOfOneSplit(), in.progress());
        String name = in.given("as").orElseGet(() -> in.workspace().freeName("joined"));
        String line =
                "join "
                        + String.join(" ", parts.stream().map(OpenDocument::name).toList())
                        + " --as "
                        + name
                        + (anyway ? " --anyway" : "")
                        + IncompleteInput.option(in);
        List<String> incomplete = IncompleteInput.allowed(in, line, parts);
        Workspace next =
                in.workspace()
                        .made(name, join.document(), new DocumentOrigin.Made(line), incomplete);
        return Outcome.report(said(name, join)).with(in.history().then(line, next)).recorded(line);
    }

    private boolean areOfOneSplit() {
        return parts.stream().map(OpenDocument::origin).distinct().count() == 1
                && parts.getFirst().origin()
                        instanceof DocumentOrigin.Made(_, DocumentOperation.Split _);
    }

    private View said(String name, Join join) {
        SplitSurvey survey = join.survey();
        TextLine what =
                TextLine.of(Style.NAME, name)
                        .and("   synced issue data, ")
                        .and(survey.isTwoSided() ? "two sides" : "one side")
                        .and(", of " + parts.size() + " parts");
        return View.message(
                what,
                TextLine.of(
                        "proven: "
                                + records(survey)
                                + " unchanged byte for byte"
                                + (survey.isTwoSided()
                                        ? ", " + Plurals.of(survey.pairs(), "pair")
                                        : "")
                                + same(join.document())));
    }

    private static String records(SplitSurvey survey) {
        long first = survey.size(SideName.FIRST);
        long second = survey.size(SideName.SECOND);
        return survey.isTwoSided()
                ? Plurals.of(first) + " + " + Plurals.of(second, "record")
                : Plurals.of(first + second, "record");
    }

    /** A note when the document that was split is still open, and the same as the joined one. */
    private String same(Document joined) {
        long length = joined.length();
        Optional<String> same =
                in.workspace().documents().all().stream()
                        .filter((open) -> open.content().length() == length)
                        .filter((open) -> TextEquality.of(open.content(), joined))
                        .map(OpenDocument::name)
                        .findFirst();
        return same.map((open) -> "; the same as " + open + " byte for byte").orElse("");
    }
}
