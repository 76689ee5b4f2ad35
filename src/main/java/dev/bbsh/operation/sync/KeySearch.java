package dev.bbsh.operation.sync;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.analysis.Occurrences;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A search for a key or an ID in everything that is open, with its meaning at each place. */
public final class KeySearch {

    private static final int SHOWN = 50;

    private final String wanted;

    private final Progress progress;

    private final List<Hit> hits = new ArrayList<>();

    private final List<Surplus> surplus = new ArrayList<>();

    private KeySearch(String wanted, Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * A place where it was found.
     *
     * @param name the name of the document, catalog or mapping
     * @param meaning its meaning there
     * @param place empty for a catalog or a mapping
     */
    public record Hit(String name, String meaning, Optional<Place> place) {}

    /**
     * A document with more places than are listed.
     *
     * @param places the number of those that are not listed
     */
    public record Surplus(String name, long places) {}

    /** Searches all documents, catalogs and mappings. */
    public static KeySearch of(String wanted, Workspace workspace, Progress progress) {
        KeySearch search = new KeySearch(wanted, progress);
        workspace.documents().all().forEach(search::look);
        workspace.jira().catalogs().forEach(search::look);
        workspace.jira().mappings().forEach(search::look);
        return search;
    }

    /** The places, document by document. */
    public List<Hit> hits() {
        return hits;
    }

    /** The documents with more places than are listed. */
    public List<Surplus> surplus() {
        return surplus;
    }

    private void look(OpenDocument open) {
        progress.beginBytes("searching " + open.name(), Occurrences.amount(open.content().root()));
        boolean issues = FileKind.of(open.content().root()).holdsIssues();
        Occurrences found = Occurrences.of(open.content().root(), wanted, !issues, SHOWN, progress);
        PlaceDescription meaning = new PlaceDescription(open.content().root(), issues);
        for (Occurrences.Occurrence each : found.first()) {
            hits.add(new Hit(open.name(), meaning.of(each), Optional.of(each.at())));
        }
        if (found.count() > found.first().size()) {
            surplus.add(new Surplus(open.name(), found.count() - found.first().size()));
        }
    }

    private void look(OpenCatalog open) {
        open.backup()
                .ifPresent(
                        (backup) ->
                                BackupSearch.of(wanted, backup, progress)
                                        .forEach((found) -> add(open.name(), found)));
        String small = wanted.toLowerCase(Locale.ROOT);
        open.content()
                .catalog()
                .search(wanted)
                .filter((each) -> isNamed(each.id(), small) || isNamed(each.name(), small))
                .limit(SHOWN)
                .forEach(
                        (each) ->
                                add(
                                        open.name(),
                                        each.kind().word()
                                                + " "
                                                + each.id()
                                                + " '"
                                                + each.name()
                                                + "'"));
    }

    /**
     * True for a name that is meant. An ID may also be typed as its number, {@code 10001} for
     * {@code customfield_10001}.
     */
    private static boolean isNamed(String name, String small) {
        String other = name.toLowerCase(Locale.ROOT);
        return other.equals(small) || other.endsWith("_" + small);
    }

    private void look(OpenMapping open) {
        open.content()
                .mapping()
                .tables()
                .forEach(
                        (namespace, table) -> {
                            lookForServerId(open.name(), namespace, table);
                            lookForCloudId(open.name(), namespace, table);
                        });
    }

    private void lookForServerId(String mapping, Namespace namespace, IdTable table) {
        switch (table.find(wanted)) {
            case CloudId.One(String id) -> add(mapping, namespace + " server ID, Cloud ID: " + id);
            case CloudId.Several(List<String> ids) ->
                    add(
                            mapping,
                            namespace
                                    + " server ID, possible Cloud IDs: "
                                    + String.join(", ", ids));
            case CloudId.None() -> {}
        }
    }

    private void lookForCloudId(String mapping, Namespace namespace, IdTable table) {
        table.serverIds(wanted)
                .limit(SHOWN)
                .forEach((id) -> add(mapping, namespace + " Cloud ID, server ID: " + id));
    }

    private void add(String name, String meaning) {
        hits.add(new Hit(name, meaning, Optional.empty()));
    }

    /**
     * Describes in a few words the value at a place of a document.
     *
     * @param issues true when the document is synced issue data
     */
    private record PlaceDescription(JsonValue root, boolean issues) {

        private static final int RECORD = 2;

        private static final int FIELD = 3;

        private static final int ENTRY = 5;

        String of(Occurrences.Occurrence found) {
            List<Place.Step> steps = found.at().steps();
            String name = name(steps);
            return switch (found.as()) {
                case NAME -> "field name";
                case WORD -> "in the text of " + name;
                case VALUE ->
                        issues && steps.size() >= FIELD
                                ? ofRecord(steps, name)
                                : "value of " + name;
            };
        }

        private static String name(List<Place.Step> steps) {
            return steps.reversed().stream()
                    .flatMap(
                            (step) ->
                                    step instanceof Place.Step.Name(String name, int _)
                                            ? Optional.of(name).stream()
                                            : Optional.<String>empty().stream())
                    .findFirst()
                    .orElse("the whole document");
        }

        private String ofRecord(List<Place.Step> steps, String name) {
            String issue = text(steps.subList(0, RECORD), "localIssueKey").orElse("a record");
            if (steps.size() == ENTRY
                    && steps.get(2) instanceof Place.Step.Name(String list, int _)) {
                return ofEntry(
                        steps.subList(0, ENTRY - 1), list.replaceFirst("s$", ""), name, issue);
            }
            return switch (name) {
                case "localIssueKey" -> "the issue itself";
                case "remoteIssueKey" -> "paired with " + issue;
                case "connectorKey" -> "connector of " + issue;
                case "id" -> "Backbone's internal ID of " + issue;
                default -> name + " of " + issue;
            };
        }

        private String ofEntry(List<Place.Step> entry, String what, String name, String issue) {
            Optional<String> remote = text(entry, "remoteId");
            return switch (name) {
                case "localId" ->
                        what + " of " + issue + remote.map((id) -> ", a copy of " + id).orElse("");
                case "remoteId" ->
                        "original of "
                                + what
                                + " "
                                + text(entry, "localId").orElse("?")
                                + " of "
                                + issue;
                default -> name + " of a " + what + " of " + issue;
            };
        }

        private Optional<String> text(List<Place.Step> object, String member) {
            return Place.of(object)
                    .in(root)
                    .flatMap((value) -> value.member(member))
                    .flatMap(JsonValue::asString);
        }
    }
}
