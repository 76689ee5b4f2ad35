package dev.bbsh.check.data.record;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.json.Document;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Unknown fields, which no documented file has; one finding for each name. They are kept like all
 * others.
 */
public final class UnknownKey implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE = Rule.info("unknown-key", "unknown fields");

    private static final int NAMES = 1_000;

    private final PerSide<Map<String, RecordNumbers>> names =
            new PerSide<>((_) -> new LinkedHashMap<>());

    private final Progress progress;

    public UnknownKey(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (issue.unknownMembers() > 0) {
            for (Member member : issue.unknown()) {
                add(member.name(), issue, names.of(side));
            }
        }
    }

    private static void add(String name, SyncedIssue issue, Map<String, RecordNumbers> names) {
        if (names.size() >= NAMES && !names.containsKey(name)) {
            return;
        }
        names.computeIfAbsent(name, (_) -> new RecordNumbers()).add(issue);
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        int room = NAMES;
        for (CheckedSide side : data.sides()) {
            Map<String, RecordNumbers> here = names.of(side);
            Set<String> renamed = renamed(side, here, out);
            here.entrySet().stream()
                    .limit(room)
                    .filter((each) -> !renamed.contains(each.getKey()))
                    .forEach((each) -> out.add(finding(each.getKey(), each.getValue(), side)));
            room -= Math.min(room, here.size());
        }
        data.sides().stream()
                .map((side) -> new Top(side.document(), side.content()))
                .distinct()
                .forEach((top) -> check(top, out));
    }

    /**
     * Reports documented fields under another name, each an error of its own, and returns their
     * names.
     */
    private Set<String> renamed(
            CheckedSide side, Map<String, RecordNumbers> here, FindingCollector out) {
        Set<String> renamed = new HashSet<>();
        if (here.isEmpty()) {
            return renamed;
        }
        for (RenamedFields each : RenamedFields.of(side.records(), progress)) {
            renamed.addAll(each.names());
            String subject = side.project() + "." + each.names().getFirst();
            Finding.Draft finding =
                    side.finding(RULE, subject, each.sentence(side.project()))
                            .severity(Severity.ERROR)
                            .because("records", each.records());
            each.fields().forEach((field) -> finding.because("missing", field.key()));
            each.names().stream()
                    .filter(here::containsKey)
                    .findFirst()
                    .ifPresent((name) -> nameIn(finding, name, here.get(name), side));
            out.add(finding);
        }
        return renamed;
    }

    private static void nameIn(
            Finding.Draft finding, String name, @Nullable RecordNumbers uses, CheckedSide side) {
        if (uses != null) {
            uses.nameIn(finding, name, side);
        }
    }

    private record Top(String name, Document content) {}

    private static void check(Top top, FindingCollector out) {
        for (Member member : top.content().root().members()) {
            if (Arrays.stream(SideName.values())
                    .noneMatch((side) -> side.key().equals(member.name()))) {
                out.add(
                        Finding.of(
                                        RULE,
                                        "top." + member.name(),
                                        top.name()
                                                + " has an unknown field '"
                                                + member.name()
                                                + "'")
                                .in(top.name(), "")
                                .at(Place.root().child(member.name())));
            }
        }
    }

    private static Finding.Draft finding(String name, RecordNumbers uses, CheckedSide side) {
        Finding.Draft finding =
                side.finding(
                                RULE,
                                side.project() + "." + name,
                                Plurals.of(
                                                uses.size(),
                                                side.project() + " record has",
                                                side.project() + " records have")
                                        + " an unknown field '"
                                        + name
                                        + "'")
                        .because("records", uses.size());
        return uses.nameIn(finding, name, side);
    }
}
