package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.ConfigTab;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.json.Place;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers.Numbered;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The rows of the tabs of a sync configuration that have findings, in the order of the tabs. */
public final class TabRows {

    private static final List<ConfigTab> ORDER =
            List.of(
                    ConfigTab.CONNECTION,
                    ConfigTab.PROJECT,
                    ConfigTab.ISSUE_TYPES,
                    ConfigTab.FIELDS,
                    ConfigTab.COMMENTS,
                    ConfigTab.ATTACHMENTS,
                    ConfigTab.WORKFLOW,
                    ConfigTab.NOTIFICATIONS,
                    ConfigTab.ADVANCED);

    private TabRows() {}

    /**
     * The rows of findings, tab by tab and on each in the order of the config, as far as that has
     * rows. A finding on several tabs has a row on each; findings that were fixed stay.
     */
    public static List<TabRow> of(List<Numbered> findings) {
        Map<String, List<Located>> byTab = new HashMap<>();
        for (Numbered each : findings) {
            Optional<IdDetail> detail = each.finding().detail();
            for (String tab : tabs(each.finding(), detail)) {
                byTab.computeIfAbsent(tab, (_) -> new ArrayList<>())
                        .add(new Located(each, detail, position(detail, tab)));
            }
        }
        return ORDER.stream()
                .map(ConfigTab::title)
                .flatMap((tab) -> rows(tab, byTab.getOrDefault(tab, List.of())))
                .toList();
    }

    private static Stream<TabRow> rows(String tab, List<Located> all) {
        return all.stream()
                .sorted((one, other) -> Arrays.compare(one.position, other.position))
                .map((each) -> TabRow.of(tab, each.finding, each.detail));
    }

    /**
     * A finding on a tab.
     *
     * @param detail of the finding
     * @param position the numbers on the way to its first place there
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Located(Numbered finding, Optional<IdDetail> detail, long[] position) {}

    private static long[] position(Optional<IdDetail> detail, String tab) {
        return detail.stream()
                .flatMap((id) -> id.references().stream())
                .filter((each) -> each.tab().equals(tab))
                .limit(1)
                .flatMap((each) -> each.place().steps().stream())
                .flatMapToLong(
                        (step) ->
                                step instanceof Place.Step.Index(long index)
                                        ? LongStream.of(index)
                                        : LongStream.empty())
                .toArray();
    }

    private static Set<String> tabs(Finding finding, Optional<IdDetail> detail) {
        Set<String> tabs = new HashSet<>(detail.map(IdDetail::tabs).orElse(List.of()));
        if (ConfigRules.wantedOfMapping(finding.rule()).isPresent()) {
            tabs.add(ConfigTab.FIELDS.title());
        }
        return tabs;
    }

    /** The kinds of items, in the plural, of which the catalog of the new Jira has not all. */
    public static List<String> incomplete(CheckResult checked, Workspace workspace) {
        return workspace.jira().catalogs().stream()
                .filter(
                        (each) ->
                                checked.request() instanceof CheckRequest.Config config
                                        && each.name().equals(config.jira().target()))
                .flatMap((each) -> each.content().catalog().gaps().stream())
                .flatMap((gap) -> gap.kinds().stream())
                .distinct()
                .sorted()
                .map(EntityKind::plural)
                .toList();
    }
}
