package dev.bbsh.check.config;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.reference.Where;
import dev.bbsh.json.JsonValue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which project a side of a config is of, as far as its connector's key or its references say it.
 */
public record ConfigSides(Map<SideName, String> projects) {

    public ConfigSides {
        projects = Map.copyOf(projects);
    }

    /** What a config says. */
    public static ConfigSides of(JsonValue root, References references) {
        Map<SideName, String> projects = new EnumMap<>(SideName.class);
        for (SideName side : SideName.values()) {
            connector(root, side)
                    .or(() -> referred(references, side))
                    .ifPresent((project) -> projects.put(side, project));
        }
        return new ConfigSides(projects);
    }

    private static Optional<String> connector(JsonValue root, SideName side) {
        return root.member(side.key())
                .flatMap((connector) -> connector.member("connectorKey"))
                .flatMap(JsonValue::asString)
                .flatMap(ProjectKey::ofConnector);
    }

    private static Optional<String> referred(References references, SideName side) {
        return references.found().stream()
                .filter((each) -> each.kind() == ReferenceKind.PROJECT_KEY)
                .filter((each) -> each.where() == Where.VALUE)
                .filter((each) -> each.side().equals(Optional.of(side)))
                .map(Reference::id)
                .findFirst();
    }

    /** The project of a side. */
    public Optional<String> project(SideName side) {
        return Optional.ofNullable(projects.get(side));
    }

    /** The two projects, when both are known. */
    public Optional<ProjectPair> pair() {
        return project(SideName.FIRST)
                .flatMap((one) -> project(SideName.SECOND).map((o) -> new ProjectPair(one, o)));
    }

    /** The only side of a project. */
    public Optional<SideName> of(String project) {
        return projects.values().stream().filter(project::equals).count() == 1
                ? projects.entrySet().stream()
                        .filter((each) -> each.getValue().equals(project))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }
}
