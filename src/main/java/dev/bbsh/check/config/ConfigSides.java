package dev.bbsh.check.config;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The project of each side of a config, as far as its connector's key or its references show it.
 */
public record ConfigSides(Map<SideName, String> projects) {

    private static final List<String> KEY_NAMES =
            List.of("connectorKey", "connector_key", "connector-key", "connector", "key", "id");

    public ConfigSides {
        projects = Map.copyOf(projects);
    }

    /**
     * Reads the projects from a config.
     *
     * @param references the config's references to Jira; only asked for when the connectors don't
     *     name both projects
     */
    public static ConfigSides of(JsonValue root, Supplier<References> references) {
        Map<SideName, String> projects = new EnumMap<>(SideName.class);
        Arrays.stream(SideName.values())
                .forEach(
                        (side) ->
                                root.member(side.key())
                                        .flatMap(ConfigSides::project)
                                        .ifPresent((key) -> projects.put(side, key)));
        if (projects.size() < SideName.values().length) {
            referred(references.get()).forEach(projects::putIfAbsent);
        }
        return new ConfigSides(projects);
    }

    /** The project in a connector's key, whichever known name the key member has. */
    static Optional<String> project(JsonValue connector) {
        return KEY_NAMES.stream()
                .flatMap((name) -> connector.member(name).stream())
                .flatMap((value) -> value.asString().stream())
                .flatMap((text) -> ProjectKey.ofConnector(text).stream())
                .findFirst();
    }

    /** The first project key that is certain to be on each side. */
    private static Map<SideName, String> referred(References references) {
        Map<SideName, String> first = new EnumMap<>(SideName.class);
        references.found().stream()
                .filter((each) -> each.kind() == ReferenceKind.PROJECT_KEY)
                .filter((each) -> each.part() == Reference.Part.VALUE && each.doubt().isEmpty())
                .forEach(
                        (each) ->
                                each.side()
                                        .ifPresent((side) -> first.putIfAbsent(side, each.id())));
        return first;
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

    /** The side of a project, when exactly one side has it. */
    public Optional<SideName> of(String project) {
        return projects.values().stream().filter(project::equals).count() == 1
                ? projects.entrySet().stream()
                        .filter((each) -> each.getValue().equals(project))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }
}
