package dev.bbsh.check.backup.media;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what the rules find, and keeps the first examples. */
final class MediaTally {

    private static final int KEPT = 10;

    private final Map<MediaRule, Count> counts = new EnumMap<>(MediaRule.class);

    private static final class Count {

        private final List<String> examples = new ArrayList<>();
        private long number;
    }

    /**
     * Counts one more.
     *
     * @param example asked for only if it is kept
     */
    void add(MediaRule rule, Supplier<String> example) {
        Count count = counts.computeIfAbsent(rule, (_) -> new Count());
        count.number++;
        if (count.examples.size() < KEPT) {
            String text = example.get();
            if (!text.isEmpty()) {
                count.examples.add(text);
            }
        }
    }

    /** The findings, worst first. */
    List<MediaFinding> findings(String archive) {
        List<MediaFinding> findings = new ArrayList<>();
        counts.forEach(
                (rule, count) ->
                        findings.add(
                                new MediaFinding(
                                        rule.rule(),
                                        count.number,
                                        count.examples,
                                        rule.advice(archive))));
        return findings;
    }
}
