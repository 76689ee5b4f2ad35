package dev.bbsh.operation.check;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckInputs.Source;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.operation.sync.Provenance;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenMapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a check of synced issue data. */
record DataCheckRunner(CheckRequest.Data request, CheckRunner runner) {

    CheckResult check() {
        Workspace workspace = runner.workspace();
        OpenDocument one = open(request.document());
        Optional<OpenDocument> other = request.with().map(this::open);
        List<OpenDocument> documents = new ArrayList<>(List.of(one));
        other.ifPresent(documents::add);
        CheckedData.Context setting =
                new CheckedData.Context(
                        shown(workspace.facts(one), documents),
                        runner.now().toEpochMilli(),
                        Provenance.isFromDownloads(one),
                        silentSince(),
                        inputs(other.filter(CheckRequests::isWholeConfig)));
        Findings findings =
                other.filter((each) -> !CheckRequests.isWholeConfig(each))
                        .map(
                                (each) ->
                                        DataCheck.of(
                                                named(one),
                                                named(each),
                                                setting,
                                                runner.progress()))
                        .orElseGet(() -> DataCheck.of(named(one), setting, runner.progress()));
        CheckResult.Basis basis = new CheckResult.Basis(documents, workspace.facts(one));
        return new CheckResult(CheckCommandLine.of(request), basis, findings, request);
    }

    /** The facts, with what the contents of the new Jira show. */
    private Case shown(Case facts, List<OpenDocument> documents) {
        return contents().map((it) -> it.shown(facts, sides(documents))).orElse(facts);
    }

    private static List<DocumentSide> sides(List<OpenDocument> documents) {
        return documents.stream().flatMap((each) -> DocumentSide.of(each).stream()).toList();
    }

    private Optional<NewContents> contents() {
        return request.inputs()
                .contents()
                .flatMap((name) -> NewContents.of(Optional.of(name), runner.workspace()));
    }

    private OpenDocument open(String name) {
        return DocumentLookup.find(name, runner.workspace(), runner.progress());
    }

    private static NamedDocument named(OpenDocument open) {
        return new NamedDocument(open.name(), open.analysis());
    }

    private Optional<Long> silentSince() {
        return request.inputs()
                .silentSince()
                .map((date) -> date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    private CheckInputs inputs(Optional<OpenDocument> config) {
        Optional<OpenMapping> mapping =
                request.inputs().mapping().map((name) -> runner.workspace().jira().mapping(name));
        return new CheckInputs(
                mapping.map(
                        (open) -> new CheckInputs.Named<>(open.name(), open.content().mapping())),
                request.inputs().issues(),
                config.map((open) -> new CheckInputs.Named<>(open.name(), open.content().root())),
                dates(mapping, config),
                contents().map((it) -> new CheckInputs.Named<>(it.name(), it.catalog())));
    }

    private List<CheckInputs.DatedFile> dates(
            Optional<OpenMapping> mapping, Optional<OpenDocument> config) {
        List<CheckInputs.DatedFile> dates = new ArrayList<>();
        mapping.ifPresent((open) -> add(Source.MAPPING, open.name(), open.date(), dates));
        runner.workspace()
                .jira()
                .catalogs()
                .forEach((open) -> add(Source.CATALOG, open.name(), open.date(), dates));
        config.ifPresent((open) -> add(Source.CONFIG, open.name(), modified(open), dates));
        return dates;
    }

    private static void add(
            Source source, String name, Optional<Instant> date, List<CheckInputs.DatedFile> dates) {
        date.ifPresent((when) -> dates.add(new CheckInputs.DatedFile(source, name, when)));
    }

    private static Optional<Instant> modified(OpenDocument open) {
        return open.origin() instanceof DocumentOrigin.Loaded loaded
                ? Optional.of(loaded.stamp().modified())
                : Optional.empty();
    }
}
