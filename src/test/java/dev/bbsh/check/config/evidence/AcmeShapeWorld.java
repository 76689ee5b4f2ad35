package dev.bbsh.check.config.evidence;

import dev.bbsh.SharedData;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world of the shared sample. */
final class AcmeShapeWorld {

    private AcmeShapeWorld() {}

    /** The shared sample, with the fixes that its list calls right. */
    static ShapeWorld in(Path folder) {
        Map<ReferenceKind, List<String>> own = new LinkedHashMap<>();
        Map<ReferenceKind, List<String>> others = new LinkedHashMap<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, String> became = new HashMap<>();
        for (JsonValue each : findings()) {
            boolean first = text(each, "pointer").startsWith("/firstConnector");
            ReferenceKind kind = ReferenceKind.of(text(each, "kind"));
            String id = text(each, "oldId");
            if (kind.byName() || text(each, "where").equals("part")) {
                continue;
            }
            List<String> into =
                    (first ? own : others).computeIfAbsent(kind, (_) -> new ArrayList<>());
            if (!into.contains(id)) {
                into.add(id);
            }
            if (first && kind == ReferenceKind.OPTION) {
                each.member("sourceField")
                        .map(JsonValue::string)
                        .ifPresent(
                                (field) ->
                                        options.computeIfAbsent(field, (_) -> new ArrayList<>())
                                                .add(id));
            }
            if (first && each.member("autoFix").orElseThrow().text().equals("true")) {
                became.put(
                        kind.word() + id,
                        text(each.member("suggestions").orElseThrow().element(0), "id"));
            }
        }
        Path configs = SharedData.path("configs");
        Migration migration =
                new Migration(
                        Optional.of(catalog(configs.resolve("source"))),
                        catalog(configs.resolve("target")),
                        Optional.of(
                                MappingFiles.read(
                                                List.of(
                                                        location(
                                                                configs.resolve(
                                                                        "id-mappings.csv"))),
                                                Optional.empty(),
                                                Progress.NONE)
                                        .mapping()),
                        new MovedProject("SAM2", "SAM2", true),
                        Map.of());
        return new ShapeWorld(
                "acme",
                migration,
                "SAM2",
                "SP2",
                own,
                others,
                options,
                Map.of(),
                became,
                new PartnerJira("SP2", own, others, Map.of()).in(folder.resolve("SP2-other")));
    }

    private static Iterable<JsonValue> findings() {
        try {
            Path file = SharedData.path("configs/expected-findings.json");
            return Document.parse(Files.readAllBytes(file))
                    .root()
                    .member("findings")
                    .orElseThrow()
                    .elements();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(JsonValue object, String name) {
        return object.member(name).orElseThrow().string();
    }

    private static Catalog catalog(Path folder) {
        return CatalogFiles.read(List.of(location(folder)), Progress.NONE).catalog();
    }

    private static Location location(Path path) {
        return Location.of(path.toString());
    }
}
