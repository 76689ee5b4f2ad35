package dev.bbsh.check.data.side;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.index.SharedIssues;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.analysis.Occurrences;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sides without any matched issue, or data and a config of another sync. */
public final class NotTheSameSync implements DataRule.OfWhole {

    private static final Rule RULE = Rule.error("not-the-same-sync", "files of different syncs");

    private final Progress progress;

    public NotTheSameSync(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        sides(data, out);
        data.context().inputs().config().ifPresent((config) -> config(config, data, out));
    }

    private void sides(CheckedData data, FindingCollector out) {
        boolean strangers =
                data.pairing().filter((pairing) -> pairing.count() == 0).isPresent()
                        && data.sides().stream().allMatch((side) -> side.records().size() > 0);
        CheckedSide one = data.sides().getFirst();
        CheckedSide other = data.sides().getLast();
        if (strangers
                && SharedIssues.first(one.records(), other.byLocalKey()).isEmpty()
                && data.sides().stream().noneMatch(this::lacksKeys)) {
            out.add(
                    one.finding(
                                    RULE,
                                    one.project() + "." + other.project(),
                                    "no "
                                            + one.project()
                                            + " issue is paired with any "
                                            + other.project()
                                            + " issue: different syncs, or a changed project"
                                            + " key")
                            .because("one", direction(one))
                            .because("other", direction(other)));
        }
    }

    /**
     * True when the key fields have another name: such records prove nothing, and unknown-key
     * reports them.
     */
    private boolean lacksKeys(CheckedSide side) {
        return RenamedFields.of(side.records(), progress).stream()
                .anyMatch(RenamedFields::preventsPairing);
    }

    /**
     * Checks the config. Another connector of the same projects belongs to an earlier or a later
     * sync.
     */
    private void config(
            CheckInputs.Named<JsonValue> config, CheckedData data, FindingCollector out) {
        ConfigConnectors of = ConfigConnectors.of(config.content());
        CheckedSide first = data.sides().getFirst();
        Set<String> connectors = connectors(data);
        List<String> missing = of.without(projects(data));
        if (!missing.isEmpty()) {
            out.add(
                    about(
                            config,
                            first,
                            config.name() + " doesn't mention " + String.join(" or ", missing)));
        } else if (!of.keys().isEmpty() && !of.hasConnector(connectors)) {
            out.add(
                    about(
                                    config,
                                    first,
                                    config.name()
                                            + " is from another sync of the same projects: "
                                            + String.join(", ", of.keys()))
                            .because("connectorKey", String.join(", ", connectors))
                            .severity(Severity.WARNING));
        }
    }

    private static Set<String> connectors(CheckedData data) {
        Set<String> connectors = new LinkedHashSet<>();
        data.sides().forEach((side) -> connectors.addAll(side.records().connectors()));
        return connectors;
    }

    private static Finding.Draft about(
            CheckInputs.Named<JsonValue> config, CheckedSide side, String message) {
        return side.finding(RULE, config.name() + "." + side.document(), message);
    }

    private static List<String> projects(CheckedData data) {
        return data.sides().stream()
                .flatMap(
                        (side) ->
                                Stream.concat(
                                        Stream.of(side.project()),
                                        side.side().partnerProject().stream()))
                .distinct()
                .toList();
    }

    private static String direction(CheckedSide side) {
        return side.project() + " -> " + side.side().partnerProject().orElse("?");
    }

    /**
     * The connectors of a sync config, to tell which sync it belongs to. Its format is not
     * published: the connector keys are used where config and data both have one, otherwise the
     * words in the config.
     *
     * @param keys of its connectors, as far as they are where the REST API has them
     */
    private record ConfigConnectors(JsonValue root, Set<String> keys) {

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
}
