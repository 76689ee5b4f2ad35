package dev.bbsh.backbone.index;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A document of synced issue data.
 *
 * @param sides one or two, the first connector's before the second's
 */
public record SyncedIssueData(List<Side> sides) {

    public SyncedIssueData {
        sides = List.copyOf(sides);
    }

    /** The document with this root as synced issue data; nothing when it is another kind. */
    public static Optional<SyncedIssueData> of(JsonValue root) {
        return of(root, List.of());
    }

    /**
     * The document with this root as synced issue data; nothing when it is another kind.
     *
     * @param known sides whose analyses are shared where the records are the same
     */
    public static Optional<SyncedIssueData> of(JsonValue root, List<Side> known) {
        return FileKind.of(root).holdsIssues()
                ? Optional.of(
                        new SyncedIssueData(
                                Arrays.stream(SideName.values())
                                        .flatMap((name) -> side(root, name).stream())
                                        .map((side) -> side.sharing(known))
                                        .toList()))
                : Optional.empty();
    }

    /**
     * The document with this root as synced issue data.
     *
     * @param name the user's name for the document
     * @throws BbshException when it is another kind of document
     */
    public static SyncedIssueData in(JsonValue root, String name) {
        return of(root).orElseThrow(() -> refusal(root, name));
    }

    private static Optional<Side> side(JsonValue root, SideName name) {
        return root.member(name.key())
                .filter((value) -> value.kind() != JsonKind.NULL)
                .map((value) -> new Side(name, value));
    }

    /** The reason why a document is no synced issue data. */
    public static BbshException refusal(JsonValue root, String name) {
        FileKind kind = FileKind.of(root);
        String what =
                kind == FileKind.CONFIG
                        ? "it is a sync config"
                        : "no array of records in firstConnector";
        return new BbshException(
                "'" + name + "' is not synced issue data: " + what, "info " + name);
    }

    public boolean isOneSided() {
        return sides.size() == 1;
    }

    public Optional<Side> side(SideName name) {
        return sides.stream().filter((side) -> side.name() == name).findFirst();
    }

    /** The projects that the sync joins; nothing when the data does not tell. */
    public Optional<ProjectPair> projects() {
        Side first = sides.getFirst();
        Side last = sides.getLast();
        Optional<String> local = first.project();
        Optional<String> partner = isOneSided() ? first.partnerProject() : last.project();
        return local.flatMap((one) -> partner.map((other) -> new ProjectPair(one, other)));
    }
}
