package dev.bbsh.operation.check;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.operation.live.LiveIssues;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.work.Progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the request that fits a document: its kind decides which check is possible.
 *
 * @param live the live sites that can be asked for issues
 */
public record CheckRequests(Workspace workspace, Progress progress, Optional<LiveSites> live) {

    /** Without live sites. */
    CheckRequests(Workspace workspace, Progress progress) {
        this(workspace, progress, Optional.empty());
    }

    /** The request for a config in which both sides have the same name. */
    public static Optional<CheckRequest.Connectors> ofConnectors(OpenDocument open) {
        JsonValue root = open.content().root();
        return isConfig(root) && !DuplicateConnector.in(root).isEmpty()
                ? Optional.of(new CheckRequest.Connectors(open.name()))
                : Optional.empty();
    }

    /** True for a config, even one that was cut down: no connector holds issues. */
    public static boolean isConfig(JsonValue root) {
        List<JsonKind> connectors =
                Arrays.stream(SideName.values())
                        .flatMap((side) -> root.member(side.key()).stream())
                        .map(JsonValue::kind)
                        .toList();
        return !connectors.isEmpty() && connectors.stream().allMatch(JsonKind.OBJECT::equals);
    }

    /**
     * The request for synced issue data. A config is not checked here by itself: the data is
     * compared with it.
     *
     * @param with the document with the other side, or a config; if none is named, the other side
     *     that is open
     */
    public CheckRequest.Data ofData(
            OpenDocument open, Optional<OpenDocument> with, Options options) {
        Optional<OpenDocument> other = with.or(() -> partner(open));
        List<OpenDocument> checked = Stream.concat(Stream.of(open), other.stream()).toList();
        Optional<String> name = other.map(OpenDocument::name);
        CheckRequest.DataInputs inputs = options.in(this, checked);
        return name.isPresent() && isWholeConfig(open)
                ? new CheckRequest.Data(name.get(), Optional.of(open.name()), inputs)
                : new CheckRequest.Data(open.name(), name, inputs);
    }

    static boolean isWholeConfig(OpenDocument open) {
        return FileKind.of(open.content().root()) == FileKind.CONFIG;
    }

    /** The document with the other side, if exactly one is open. */
    private Optional<OpenDocument> partner(OpenDocument open) {
        List<DocumentSide> sides = DocumentSide.of(open);
        if (sides.size() != 1) {
            return Optional.empty();
        }
        List<OpenDocument> partners =
                DocumentSide.open(workspace).stream()
                        .filter(sides.getFirst()::mirrors)
                        .map(DocumentSide::document)
                        .toList();
        return partners.size() == 1 ? Optional.of(partners.getFirst()) : Optional.empty();
    }

    /**
     * The options of a check of synced issue data, as a line gives them.
     *
     * @param silentSince the day since which issues without any sync are reported, UTC
     * @param mapping the name of a mapping
     * @param issues the file of an exported list, or the name of a connection or a backup
     * @param target the catalog with the comments and attachments of the new Jira
     */
    public record Options(
            Optional<LocalDate> silentSince,
            Optional<String> mapping,
            Optional<String> issues,
            Optional<String> target) {

        /** Options that name no catalog. */
        public Options(
                Optional<LocalDate> silentSince,
                Optional<String> mapping,
                Optional<String> issues) {
            this(silentSince, mapping, issues, Optional.empty());
        }

        /** No options. */
        public static final Options NONE =
                new Options(Optional.empty(), Optional.empty(), Optional.empty());

        /** The inputs that they stand for; if they name no mapping, the only open one is taken. */
        CheckRequest.DataInputs in(CheckRequests requests, List<OpenDocument> checked) {
            return new CheckRequest.DataInputs(
                    silentSince,
                    mapping.or(() -> CatalogSelection.onlyMapping(requests.workspace)),
                    issues.map((name) -> requests.issues(name, checked)),
                    NewContents.of(target, requests.workspace).map(NewContents::name));
        }
    }

    /** The issues of a connection that is open, of a backup, or of a file, in this order. */
    private IssueList issues(String name, List<OpenDocument> checked) {
        JiraData jira = workspace.jira();
        if (live.isEmpty() || !jira.connectionNames().contains(name)) {
            return ListedIssues.of(name, projects(), workspace, progress);
        }
        List<DocumentSide> sides =
                checked.stream().flatMap((document) -> DocumentSide.of(document).stream()).toList();
        return new LiveIssues(live.get(), workspace, progress).of(jira.connection(name), sides);
    }

    private void add(String project, DocumentSide side, Set<String> projects) {
        projects.add(project);
        projects.add(workspace.facts(side.document()).renamed(project));
    }

    /** The projects of all open sides, also under the new keys that their own syncs have. */
    private Set<String> projects() {
        Set<String> projects = new HashSet<>();
        DocumentSide.open(workspace)
                .forEach(
                        (side) ->
                                side.side().project().ifPresent((key) -> add(key, side, projects)));
        return projects;
    }
}
