package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.check.data.rule.UnmatchedIssues;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks synced issue data with all rules, reading every record once. */
public final class DataCheck {

    private static final long FEW = 256;

    private final CheckedData.Context setting;
    private final Progress progress;

    private DataCheck(CheckedData.Context setting, Progress progress) {
        this.setting = setting;
        this.progress = progress;
    }

    /** Checks one document, of one side or two. */
    public static Findings of(
            NamedDocument document, CheckedData.Context setting, Progress progress) {
        return new DataCheck(setting, progress).run(ChosenSide.of(document), List.of());
    }

    /** Checks a document of one side together with that of the other side. */
    public static Findings of(
            NamedDocument one,
            NamedDocument other,
            CheckedData.Context setting,
            Progress progress) {
        DataCheck check = new DataCheck(setting, progress);
        List<ChosenSide> sides = ChosenSide.of(one);
        List<ChosenSide> others = ChosenSide.of(other);
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

    /** A side of a document. */
    private record ChosenSide(NamedDocument document, Side side) {

        static List<ChosenSide> of(NamedDocument named) {
            return named.analysis().issues(named.name()).sides().stream()
                    .map((side) -> new ChosenSide(named, side))
                    .toList();
        }
    }

    private Findings run(List<ChosenSide> chosen, List<String> merged) {
        List<CheckedSide> sides = sides(chosen);
        CheckedData data = data(sides);
        List<DataRule> rules = DataRules.fresh(setting, merged, progress);
        FindingCollector out = new FindingCollector(rules.stream().map(DataRule::rule).toList());
        check(data, rules, out);
        return out.findings();
    }

    private List<CheckedSide> sides(List<ChosenSide> chosen) {
        List<Function<Progress, CheckedSide>> works = new ArrayList<>();
        for (ChosenSide each : chosen) {
            int number = works.size();
            works.add((here) -> CheckedSide.of(number, each.document(), each.side(), here));
        }
        return done(works, chosen.stream().mapToLong((each) -> each.side().size()).sum());
    }

    /** Runs tasks in parallel, unless that takes longer than the tasks themselves. */
    private <T> List<T> done(List<Function<Progress, T>> works, long records) {
        return records < FEW
                ? works.stream().map((work) -> work.apply(progress)).toList()
                : Parallel.run(works, progress);
    }

    private CheckedData data(List<CheckedSide> sides) {
        if (sides.size() < 2) {
            return new CheckedData(sides, Optional.empty(), Optional.empty(), setting);
        }
        CheckedSide one = sides.getFirst();
        CheckedSide other = sides.getLast();
        Pairing pairing = Pairing.of(one.records(), other.byLocalKey(), progress);
        Optional<UnmatchedIssues> loners =
                pairing.count() > 0 && sides.stream().noneMatch(this::lacksKeys)
                        ? Optional.of(UnmatchedIssues.of(one, other, pairing))
                        : Optional.empty();
        return new CheckedData(sides, Optional.of(pairing), loners, setting);
    }

    /**
     * True when the key fields have another name: such issues prove nothing about their partners.
     */
    private boolean lacksKeys(CheckedSide side) {
        return RenamedFields.of(side.records(), progress).stream()
                .anyMatch(RenamedFields::preventsPairing);
    }

    private void check(CheckedData data, List<DataRule> rules, FindingCollector out) {
        long records = data.sides().stream().mapToLong((side) -> side.records().size()).sum();
        progress.begin(
                "checking "
                        + data.sides().stream()
                                .map(CheckedSide::project)
                                .collect(Collectors.joining(" and ")),
                records);
        List<Function<Progress, FindingCollector>> works = new ArrayList<>();
        for (CheckedSide side : data.sides()) {
            works.add((here) -> SideCheck.of(side, rules, here));
        }
        done(works, records).forEach(out::addAll);
        List<DataRule.OfUnevenPairs> ofPairs = only(rules, DataRule.OfUnevenPairs.class);
        data.pairing()
                .ifPresent(
                        (pairing) ->
                                pairing.readUnbalanced(
                                        (pair) ->
                                                ofPairs.forEach(
                                                        (rule) -> rule.check(pair, data, out)),
                                        progress));
        only(rules, DataRule.OfWhole.class).forEach((rule) -> rule.check(data, out));
    }

    static <R extends DataRule> List<R> only(List<DataRule> rules, Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Passes every issue of a side, with its comments and attachments, to the rules. */
    private static final class SideCheck {

        private final CheckedSide side;
        private final DataRule.OfIssues[] ofIssues;
        private final DataRule.OfEntries[] ofEntries;
        private final FindingCollector out;

        private SideCheck(CheckedSide side, List<DataRule> rules) {
            this.side = side;
            this.ofIssues =
                    only(rules, DataRule.OfIssues.class).stream()
                            .filter((rule) -> rule.concerns(side))
                            .toArray(DataRule.OfIssues[]::new);
            this.ofEntries =
                    only(rules, DataRule.OfEntries.class).toArray(DataRule.OfEntries[]::new);
            this.out = new FindingCollector(List.of());
        }

        /** Checks a side, reading each record once. */
        static FindingCollector of(CheckedSide side, List<DataRule> rules, Progress progress) {
            SideCheck check = new SideCheck(side, rules);
            IssueRecords.Reader reader = side.records().reader();
            for (int ordinal = 0; ordinal < side.records().size(); ordinal++) {
                if ((ordinal & 1023) == 0) {
                    progress.advance(Math.min(1_024, side.records().size() - ordinal));
                }
                check.check(reader.read(ordinal));
            }
            return check.out;
        }

        private void check(SyncedIssue issue) {
            for (DataRule.OfIssues rule : ofIssues) {
                rule.check(issue, side, out);
            }
            check(issue, IssueField.COMMENTS);
            check(issue, IssueField.ATTACHMENTS);
        }

        private void check(SyncedIssue issue, IssueField field) {
            if (!issue.has(field)) {
                return;
            }
            int position = 0;
            for (SyncedEntry entry : issue.entries(field)) {
                IssueEntry each = new IssueEntry(side, issue, field, position++, entry);
                for (DataRule.OfEntries rule : ofEntries) {
                    rule.check(each, out);
                }
            }
        }
    }
}
