package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A config that is checked and fixed as a session does it. */
final class MovedConfig {

    private final Document loaded;
    private final Migration migration;
    private Document content;

    private MovedConfig(Document loaded, Migration migration) {
        this.loaded = loaded;
        this.content = loaded;
        this.migration = migration;
    }

    /** A config against two instances. */
    static MovedConfig of(String json, Migration migration) {
        return new MovedConfig(Document.parse(json), migration);
    }

    /** The API responses and the mapping in a folder. */
    static Migration migration(Path folder, List<String> names, String project) {
        return new Migration(
                Optional.of(catalog(folder.resolve(names.get(0)))),
                catalog(folder.resolve(names.get(1))),
                Optional.of(
                        MappingFiles.read(
                                        List.of(location(folder.resolve(names.get(2)))),
                                        Optional.empty(),
                                        Progress.NONE)
                                .mapping()),
                new MovedProject(project, project, true),
                Map.of());
    }

    private static Catalog catalog(Path folder) {
        return CatalogFiles.read(List.of(location(folder)), Progress.NONE).catalog();
    }

    private static Location location(Path path) {
        return Location.of(path.toString());
    }

    /** The same file, saved and loaded again. */
    MovedConfig loadedAgain() {
        return of(text(), migration);
    }

    String text() {
        return content.root().text();
    }

    /** The value at a place. */
    String at(Place place) {
        return place.in(content.root()).orElseThrow().text();
    }

    ConfigCheck.Result check() {
        return check(false);
    }

    ConfigCheck.Result check(boolean force) {
        return ConfigCheck.of(
                ConfigVersions.of(loaded.root(), content.root(), ReferenceRules.standard()),
                new ConfigCheck.Setting(
                        ReferenceRules.standard(),
                        SideName.FIRST,
                        migration.project().before(),
                        migration,
                        force),
                Progress.NONE);
    }

    Findings findings() {
        return check().findings();
    }

    List<String> ids() {
        return findings().kept().stream().map(Finding::id).toList();
    }

    /** Fixes one finding. */
    MovedConfig fix(String id, String to) {
        Finding finding =
                findings().find(id).orElseThrow(() -> new AssertionError(id + ": " + ids()));
        return apply(finding.anyFix(to).orElseThrow().edits());
    }

    /** Fixes the current finding about the same ID, whatever its verdict is now. */
    MovedConfig fix(IdDetail id, String to) {
        Finding finding =
                findings().kept().stream()
                        .filter(
                                (each) ->
                                        each.detail()
                                                .filter(
                                                        (d) ->
                                                                d.kind().equals(id.kind())
                                                                        && d.oldId()
                                                                                .equals(id.oldId()))
                                                .isPresent())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(id.oldId() + ": " + ids()));
        return apply(finding.anyFix(to).orElseThrow().edits());
    }

    /** Fixes the only finding about an ID with its best suggestion. */
    MovedConfig fix(String kindAndId) {
        Finding finding =
                findings().kept().stream()
                        .filter((each) -> each.id().contains(":" + kindAndId + ":"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(kindAndId + ": " + ids()));
        return apply(finding.fixes().getFirst().edits());
    }

    /** Makes all sure fixes until there are no more; returns the number of edits. */
    int fixSafe() {
        int count = 0;
        List<Edit> edits = sure();
        while (!edits.isEmpty()) {
            apply(edits);
            count += edits.size();
            edits = sure();
        }
        return count;
    }

    private List<Edit> sure() {
        List<Edit> edits = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Finding finding : findings().kept()) {
            List<Edit> some = finding.sureFix().map(Fix::edits).orElse(List.of());
            if (some.stream().map(Edit::at).noneMatch(places::contains)) {
                some.forEach((each) -> places.add(each.at()));
                edits.addAll(some);
            }
        }
        return edits;
    }

    /** Types a value by hand. */
    MovedConfig put(Place place, String json) {
        return apply(List.of(Edit.put(place, Span.of(json))));
    }

    private MovedConfig apply(List<Edit> edits) {
        content = Change.of("Mend", edits).applyTo(content, Progress.NONE);
        return this;
    }
}
