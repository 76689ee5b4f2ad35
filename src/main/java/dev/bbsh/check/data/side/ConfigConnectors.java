package dev.bbsh.check.data.side;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.analysis.Occurrences;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connectors of a sync config, to tell which sync it belongs to. Its format is not published:
 * the connector keys are used where config and data both have one, otherwise the words in the
 * config.
 *
 * @param keys of its connectors, as far as they are where the REST API has them
 */
record ConfigConnectors(JsonValue root, Set<String> keys) {

    static ConfigConnectors of(JsonValue root) {
        Set<String> keys =
                Arrays.stream(SideName.values())
                        .flatMap((side) -> root.member(side.key()).stream())
                        .flatMap((connector) -> connector.member("connectorKey").stream())
                        .flatMap((key) -> key.asString().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ConfigConnectors(root, keys);
    }

    /** True when it has one of these connectors. */
    boolean hasConnector(Set<String> others) {
        return keys.stream().anyMatch(others::contains);
    }

    /** Finds the projects that it doesn't mention. */
    List<String> without(List<String> projects) {
        return projects.stream().filter((project) -> !names(project)).toList();
    }

    private boolean names(String project) {
        return keys.stream()
                        .flatMap((key) -> ProjectKey.ofConnector(key).stream())
                        .anyMatch(project::equals)
                || Occurrences.of(root, project, true, 1, Progress.NONE).count() > 0;
    }
}
