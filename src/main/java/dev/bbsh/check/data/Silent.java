package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues of which nothing was sent or applied since a time that somebody asked for. */
final class Silent implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE = Rule.info("silent", "issues without any sync for long");

    private static final int NAMED = 10;

    private final Optional<Long> since;
    private final Map<CheckedSide, List<SyncedIssue>> first = new LinkedHashMap<>();
    private final Map<CheckedSide, Long> counts = new LinkedHashMap<>();

    Silent(Optional<Long> since) {
        this.since = since;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (since.isPresent() && issue.lastSync().orElse(Long.MAX_VALUE) < since.get()) {
            counts.merge(side, 1L, Long::sum);
            List<SyncedIssue> issues = first.computeIfAbsent(side, (key) -> new ArrayList<>());
            if (issues.size() < NAMED) {
                issues.add(issue);
            }
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        counts.forEach(
                (side, count) -> {
                    String date =
                            since.map((time) -> Instant.ofEpochMilli(time).toString()).orElse("");
                    Finding.Draft finding =
                            side.finding(
                                            RULE,
                                            side.project(),
                                            Counted.of(count, "issue")
                                                    + " of "
                                                    + side.project()
                                                    + " had no sync since "
                                                    + date)
                                    .because("issues", count);
                    first.getOrDefault(side, List.of())
                            .forEach((issue) -> finding.key(issue.name()).at(side.place(issue)));
                    out.add(finding);
                });
    }
}
