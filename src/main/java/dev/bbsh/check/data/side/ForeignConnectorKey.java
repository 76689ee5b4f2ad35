package dev.bbsh.check.data.side;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.text.Plurals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Issues of a project other than the one in their connector's key. One finding for each connector
 * and project: after a project's key was changed, it concerns all issues of a side.
 */
public final class ForeignConnectorKey implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning(
                    "foreign-connector-key", "issues from a project other than their connector's");

    private final PerSide<Seen> seen = new PerSide<>((_) -> new Seen());

    private record ConnectorProject(String connector, String project) {}

    private static final class Seen {
        private final Map<ConnectorProject, RecordNumbers> strangers = new LinkedHashMap<>();
        private String connector = "";
        private String prefix = "";
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        Seen here = seen.of(side);
        if (here.connector.isEmpty() || !issue.belongsTo(here.connector)) {
            here.connector = issue.connectorKey().orElse("");
            here.prefix = ProjectKey.ofConnector(here.connector).map((key) -> key + "-").orElse("");
        }
        if (!here.prefix.isEmpty() && !issue.localKeyStartsWith(here.prefix)) {
            Optional<String> project = issue.localIssueKey().flatMap(ProjectKey::ofIssue);
            project.ifPresent((key) -> add(issue, new ConnectorProject(here.connector, key), here));
        }
    }

    private static void add(SyncedIssue issue, ConnectorProject where, Seen seen) {
        seen.strangers.computeIfAbsent(where, (_) -> new RecordNumbers()).add(issue);
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            seen.of(side)
                    .strangers
                    .forEach(
                            (where, issues) ->
                                    out.add(
                                            finding(where, issues, side)
                                                    .severity(severity(where, data))));
        }
    }

    /** INFO when the case records the key change: then the connector's key is certain to lag. */
    private static Severity severity(ConnectorProject where, CheckedData data) {
        Optional<String> before = ProjectKey.ofConnector(where.connector());
        return data.context()
                        .facts()
                        .keyChange()
                        .filter((change) -> change.after().equals(where.project()))
                        .filter((change) -> before.equals(Optional.of(change.before())))
                        .isPresent()
                ? Severity.INFO
                : Severity.WARNING;
    }

    private static Finding.Draft finding(
            ConnectorProject where, RecordNumbers issues, CheckedSide side) {
        Finding.Draft finding =
                side.finding(
                                RULE,
                                where.connector() + "." + where.project(),
                                Plurals.of(
                                                issues.size(),
                                                where.project() + " issue is",
                                                where.project() + " issues are")
                                        + " in connector "
                                        + where.connector()
                                        + ": normal if the project key was changed after setup")
                        .because("connectorKey", where.connector())
                        .because("issues", issues.size());
        return issues.nameIn(finding, side);
    }
}
