package dev.bbsh.shell.command.check.request;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckInputs.Source;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a check besides its documents.
 *
 * @param mapping the name of a mapping
 * @param issues an exported list, as it was when it was read
 */
record CheckOptions(InactiveSince silent, Optional<String> mapping, Optional<IssueList> issues) {

    /** The options of a line; if it names no mapping, the only open one is taken. */
    static CheckOptions of(Invocation in) {
        List<String> open = in.workspace().jira().mappingNames();
        Optional<String> only = open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
        return new CheckOptions(
                InactiveSince.of(in),
                in.given("mapping").or(() -> only),
                in.given("issues")
                        .map(
                                (file) ->
                                        IssueList.read(
                                                file, projects(in.workspace()), in.progress())));
    }

    /** The projects of all open sides, also under their new keys. */
    private static Set<String> projects(Workspace workspace) {
        Set<String> projects = new HashSet<>();
        DocumentSide.open(workspace)
                .forEach((side) -> side.side().project().ifPresent(projects::add));
        workspace.facts().keyChange().map(KeyChange::after).ifPresent(projects::add);
        return projects;
    }

    CheckInputs inputs(Optional<OpenDocument> config, Workspace workspace) {
        return new CheckInputs(
                mapping.map((name) -> workspace.jira().mapping(name))
                        .map(
                                (open) ->
                                        new CheckInputs.Named<>(
                                                open.name(), open.content().mapping())),
                issues,
                config.map((open) -> new CheckInputs.Named<>(open.name(), open.content().root())),
                dates(config, workspace));
    }

    private List<CheckInputs.DatedFile> dates(Optional<OpenDocument> config, Workspace workspace) {
        List<CheckInputs.DatedFile> dates = new ArrayList<>();
        mapping.map((name) -> workspace.jira().mapping(name))
                .ifPresent((open) -> add(Source.MAPPING, open.name(), open.date(), dates));
        workspace
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

    /** The options as they are typed, with a blank before each. */
    @Override
    public String toString() {
        return silent
                + mapping.map((name) -> " --mapping " + name).orElse("")
                + issues.map((list) -> " --issues " + CommandLine.quote(list.from())).orElse("");
    }
}
