package dev.bbsh.report.saved;

import dev.bbsh.report.Chapter;
import dev.bbsh.report.Measure;
import dev.bbsh.text.FirstFew;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of a case since its last report.
 *
 * @param before the last report
 * @param now the measures of the present one
 */
public record ReportComparison(SavedReport before, List<Measure> now) {

    /** The most changes of a group that are listed. */
    private static final int LISTED = 50;

    public ReportComparison {
        now = List.copyOf(now);
    }

    /** The chapter: a table for each group of measures that has changes. */
    public Chapter chapter() {
        String title =
                "Since the last report, of "
                        + before.written().atZone(ZoneOffset.UTC).toLocalDate();
        List<Chapter.Part> parts = new ArrayList<>();
        for (Measure.Group group : Measure.Group.values()) {
            List<List<String>> rows = changes(group);
            if (!rows.isEmpty()) {
                parts.add(
                        new Chapter.Part.Table(
                                group.title(),
                                List.of("subject", "before", "now"),
                                rows.stream().limit(LISTED).toList()));
                if (rows.size() > LISTED) {
                    parts.add(new Chapter.Part.Text(FirstFew.more(rows.size() - LISTED, "change")));
                }
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Chapter.Part.Text("Nothing has changed since then."));
        }
        return new Chapter(title, parts);
    }

    private List<List<String>> changes(Measure.Group group) {
        Map<String, Measure> was = of(before.measures(), group);
        Map<String, Measure> is = of(now, group);
        Set<String> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (String key : keys) {
            Optional<Measure> old = Optional.ofNullable(was.get(key));
            Optional<Measure> fresh = Optional.ofNullable(is.get(key));
            if (!value(old).equals(value(fresh)) && (group != Measure.Group.FOUND || isTold(key))) {
                String title = fresh.or(() -> old).map(Measure::title).orElse(key);
                rows.add(List.of(title, value(old), value(fresh)));
            }
        }
        return rows;
    }

    private static String value(Optional<Measure> measure) {
        return measure.map(Measure::value).orElse("-");
    }

    /** True for a finding of a rule of which both reports have all findings. */
    private boolean isTold(String finding) {
        String rule = finding.split(":", 2)[0] + " ";
        return Stream.concat(before.measures().stream(), now.stream())
                .filter((each) -> each.group() == Measure.Group.FINDINGS)
                .filter((each) -> each.key().startsWith(rule))
                .allMatch(
                        (each) ->
                                each.value().length() <= String.valueOf(Measure.SINGLE).length()
                                        && Integer.parseInt(each.value()) <= Measure.SINGLE);
    }

    private static Map<String, Measure> of(List<Measure> all, Measure.Group group) {
        return all.stream()
                .filter((each) -> each.group() == group)
                .collect(
                        Collectors.toMap(
                                Measure::key,
                                (each) -> each,
                                (_, later) -> later,
                                LinkedHashMap::new));
    }
}
