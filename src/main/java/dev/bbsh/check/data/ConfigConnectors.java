package dev.bbsh.check.data;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.search.Occurrences;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sync config says of the sync that it is of. Its format is not published: the keys of its
 * connectors where both have one, else the words in it.
 *
 * @param keys of its connectors, as far as they are where the REST interface has them
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

    /** Whether it names one of these connectors. */
    boolean hasConnector(Set<String> others) {
        return keys.stream().anyMatch(others::contains);
    }

    /** Those of some projects that it names nowhere. */
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
