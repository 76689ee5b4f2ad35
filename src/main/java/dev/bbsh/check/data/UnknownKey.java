package dev.bbsh.check.data;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Document;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members that no documented file has, one finding for each name; they are kept like all others.
 */
final class UnknownKey implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.info("unknown-key", "members that no documented file has");

    private static final int NAMES = 1_000;

    private static final int PLACES = 10;

    private final Map<Name, Uses> names = new LinkedHashMap<>();

    private record Name(CheckedSide side, String name) {}

    private static final class Uses {

        private final List<Place> first = new ArrayList<>();
        private long count;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (issue.unknownMembers() > 0) {
            for (Member member : issue.unknown()) {
                add(new Name(side, member.name()), side.place(issue).child(member.name()));
            }
        }
    }

    private void add(Name name, Place place) {
        if (names.size() >= NAMES && !names.containsKey(name)) {
            return;
        }
        Uses uses = names.computeIfAbsent(name, (key) -> new Uses());
        uses.count++;
        if (uses.first.size() < PLACES) {
            uses.first.add(place);
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        names.forEach((name, uses) -> out.add(finding(name, uses)));
        data.sides().stream()
                .map((side) -> new Top(side.document(), side.content()))
                .distinct()
                .forEach((top) -> check(top, out));
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
                                                + " has '"
                                                + member.name()
                                                + "', which no documented file has")
                                .in(top.name(), "")
                                .at(Place.root().child(member.name())));
            }
        }
    }

    private static Finding.Draft finding(Name name, Uses uses) {
        Finding.Draft finding =
                name.side()
                        .finding(
                                RULE,
                                name.side().project() + "." + name.name(),
                                Counted.of(uses.count, "record")
                                        + " of "
                                        + name.side().project()
                                        + (uses.count == 1 ? " has '" : " have '")
                                        + name.name()
                                        + "', which no documented file has")
                        .because("records", uses.count);
        uses.first.forEach(finding::at);
        return finding;
    }
}
