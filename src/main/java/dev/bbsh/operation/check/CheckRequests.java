package dev.bbsh.operation.check;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the request that fits a document: its kind decides which check is possible. */
public record CheckRequests(Workspace workspace, Progress progress) {

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
        Optional<String> other = with.or(() -> partner(open)).map(OpenDocument::name);
        CheckRequest.DataInputs inputs = options.in(workspace, progress);
        return other.isPresent() && isWholeConfig(open)
                ? new CheckRequest.Data(other.get(), Optional.of(open.name()), inputs)
                : new CheckRequest.Data(open.name(), other, inputs);
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
     * @param issues the file of an exported list, or the name of a backup
     */
    public record Options(
            Optional<LocalDate> silentSince, Optional<String> mapping, Optional<String> issues) {

        /** No options. */
        static final Options NONE =
                new Options(Optional.empty(), Optional.empty(), Optional.empty());

        /** The inputs that they stand for; if they name no mapping, the only open one is taken. */
        CheckRequest.DataInputs in(Workspace workspace, Progress progress) {
            return new CheckRequest.DataInputs(
                    silentSince,
                    mapping.or(() -> CatalogSelection.onlyMapping(workspace)),
                    issues.map(
                            (name) ->
                                    ListedIssues.of(
                                            name, projects(workspace), workspace, progress)));
        }

        /** The projects of all open sides, also under their new keys. */
        private static Set<String> projects(Workspace workspace) {
            Set<String> projects = new HashSet<>();
            DocumentSide.open(workspace)
                    .forEach((side) -> side.side().project().ifPresent(projects::add));
            workspace.facts().keyChange().map(KeyChange::after).ifPresent(projects::add);
            return projects;
        }
    }
}
