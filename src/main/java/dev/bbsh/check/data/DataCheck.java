package dev.bbsh.check.data;

import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks synced issue data with all rules, reading every record once. */
public final class DataCheck {

    private final CheckedData.Setting setting;
    private final Progress progress;

    /**
     * A document to check.
     *
     * @param name what the user calls it
     */
    public record Named(String name, Document document) {}

    private DataCheck(CheckedData.Setting setting, Progress progress) {
        this.setting = setting;
        this.progress = progress;
    }

    /** Checks one document, of one side or two. */
    public static Findings of(Named document, CheckedData.Setting setting, Progress progress) {
        DataCheck check = new DataCheck(setting, progress);
        return check.run(check.sides(document), List.of());
    }

    /** Checks a document of one side together with that of the other side. */
    public static Findings of(
            Named one, Named other, CheckedData.Setting setting, Progress progress) {
        DataCheck check = new DataCheck(setting, progress);
        List<CheckedSide> sides = check.sides(one);
        List<CheckedSide> others = check.sides(other);
        if (sides.size() == 1 && others.size() == 1) {
            return check.run(List.of(sides.getFirst(), others.getFirst()), List.of());
        }
        List<String> merged = new ArrayList<>();
        if (sides.size() > 1) {
            merged.add(one.name());
        }
        if (others.size() > 1) {
            merged.add(other.name());
        }
        return check.run(sides, merged);
    }

    private List<CheckedSide> sides(Named named) {
        SyncedIssueData data = SyncedIssueData.in(named.document().root(), named.name());
        return data.sides().stream()
                .map((side) -> CheckedSide.of(named.name(), named.document(), side, progress))
                .toList();
    }

    private Findings run(List<CheckedSide> sides, List<String> merged) {
        Optional<Pairing> pairing = Optional.empty();
        Optional<Loners> loners = Optional.empty();
        if (sides.size() == 2) {
            Pairing pairs =
                    Pairing.of(sides.getFirst().records(), sides.getLast().byLocalKey(), progress);
            pairing = Optional.of(pairs);
            loners =
                    pairing.filter((each) -> each.count() > 0)
                            .map((each) -> Loners.of(sides.getFirst(), sides.getLast(), each));
        }
        CheckedData data = new CheckedData(sides, pairing, loners, setting);
        List<DataRule> rules = DataRules.fresh(setting, merged, progress);
        FindingCollector out = new FindingCollector(rules.stream().map(DataRule::rule).toList());
        check(data, rules, out);
        return out.findings();
    }

    private void check(CheckedData data, List<DataRule> rules, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            boolean last = data.sides().getLast().equals(side);
            Optional<Pairing> pairing = data.pairing().filter((each) -> last);
            new SideCheck(data, rules, out).check(side, pairing, progress);
        }
        only(rules, DataRule.OfWhole.class).forEach((rule) -> rule.check(data, out));
    }

    static <R extends DataRule> List<R> only(List<DataRule> rules, Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
