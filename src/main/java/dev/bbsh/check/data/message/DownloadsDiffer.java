package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssuePair;
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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * Two sides that end at different times: one has messages that the file of the other can't have,
 * because it ends earlier. The downloads were made at different times, or one side stopped syncing.
 * One finding for each side that ends too early, instead of one for each issue.
 */
public final class DownloadsDiffer
        implements DataRule.OfIssues, DataRule.OfUnevenPairs, DataRule.OfWhole {

    public static final String ID = "downloads-differ-in-time";

    private static final Rule RULE = Rule.error(ID, "downloads made at different times");

    private final LastRecordedTimes ends;
    private final PerSide<Older> olders = new PerSide<>((_) -> new Older());

    /** The messages and issues missing on one side because its file ends too early. */
    private static final class Older {

        private final RecordNumbers issues = new RecordNumbers();
        private long unknown;
        private long notApplied;
        private long unmatched;
    }

    public DownloadsDiffer(LastRecordedTimes ends) {
        this.ends = ends;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        ends.read(issue, side);
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        MessageDirection.of(pair, data).filter(ends::explains).forEach(this::count);
    }

    private void count(MessageDirection way) {
        CheckedSide side = LastRecordedTimes.older(way);
        Older older = olders.of(side);
        older.issues.add(side.equals(way.side()) ? way.from() : way.to());
        if (way.open() > 0) {
            older.notApplied += way.open();
        } else {
            older.unknown -= way.open();
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            data.other(side).ifPresent((other) -> check(side, other, data, out));
        }
        InputDates.finding(RULE, data, ends).ifPresent(out::add);
    }

    private void check(
            CheckedSide side, CheckedSide other, CheckedData data, FindingCollector out) {
        Older older = olders.of(side);
        older.unmatched =
                data.unmatched().stream()
                        .flatMap((loners) -> loners.withoutPartner().stream())
                        .filter((alone) -> alone.side().equals(other))
                        .filter((alone) -> ends.explains(alone, side))
                        .count();
        if (older.issues.size() + older.unmatched > 0) {
            out.add(finding(older, side, other));
        }
    }

    private Finding.Draft finding(Older older, CheckedSide side, CheckedSide other) {
        Finding.Draft finding =
                side.finding(RULE, side.project(), message(older, side, other))
                        .severity(older.unknown > 0 ? Severity.ERROR : Severity.WARNING);
        return older.issues
                .nameIn(finding, side)
                .because(side.project() + " ends", time(ends.of(side)))
                .because(other.project() + " ends", time(ends.of(other)))
                .because("issues", older.issues.size())
                .because("sent by " + side.project() + ", not in its file", older.unknown)
                .because("sent by " + other.project() + " afterwards", older.notApplied)
                .because("new issues of " + other.project(), older.unmatched);
    }

    private String message(Older older, CheckedSide side, CheckedSide other) {
        return side.project()
                + "'s data ends "
                + time(ends.of(side))
                + gap(ends.of(side), ends.of(other))
                + other.project()
                + "'s ("
                + time(ends.of(other))
                + "), and is missing "
                + missed(older)
                + "; stop the sync on both sides and download both again";
    }

    private static String missed(Older older) {
        String messages =
                older.issues.size() == 0
                        ? ""
                        : "later messages for " + Plurals.of(older.issues.size(), "issue");
        String issues =
                older.unmatched == 0 ? "" : Plurals.of(older.unmatched, "new issue", "new issues");
        return messages + (messages.isEmpty() || issues.isEmpty() ? "" : " and ") + issues;
    }

    private static String gap(OptionalLong end, OptionalLong other) {
        Duration gap = Duration.ofMillis(other.orElse(0) - end.orElse(0));
        if (gap.toMinutes() <= 0) {
            return ", at about the same time as ";
        }
        long hours = Math.round(gap.toMinutes() / 60.0);
        String words =
                hours >= 48
                        ? Plurals.of(Math.round(hours / 24.0), "day")
                        : hours >= 2
                                ? Plurals.of(hours, "hour")
                                : Plurals.of(gap.toMinutes(), "minute");
        return ", " + words + " before ";
    }

    private static String time(OptionalLong time) {
        return time.isPresent()
                ? Instant.ofEpochMilli(time.getAsLong()).truncatedTo(ChronoUnit.SECONDS).toString()
                : "at an unknown time";
    }
}
