package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.SideDifference;
import dev.bbsh.operation.diagnosis.evidence.SideEvidence;
import dev.bbsh.work.Progress;

import java.util.Optional;

/** Finds the causes that concern issue keys: another project key, or another sync. */
record KeyCauses(Evidence evidence, Progress progress) {

    private static final int LOOKED_AT = 200;

    /** The cause, if there is one. */
    Optional<Cause> find() {
        boolean compared =
                evidence.sides().stream().anyMatch((each) -> each.difference().isPresent());
        if (compared) {
            return changed();
        }
        if (!evidence.files().earlier().isEmpty() && !evidence.sides().isEmpty()) {
            return Optional.of(otherSync(evidence.files().earlierSides().getFirst().side()));
        }
        return evidence.sides().size() == 2 && !evidence.findings("not-the-same-sync").isEmpty()
                ? unpaired(evidence.sides().getFirst(), evidence.sides().getLast())
                : Optional.empty();
    }

    private Cause otherSync(Side earlier) {
        SideEvidence side = evidence.sides().getFirst();
        return new Cause.OtherSync(
                side.project() + " and " + side.partner(),
                earlier.project().orElse("?") + " and " + earlier.partnerProject().orElse("?"),
                evidence.files().earlier().getFirst().name(),
                Optional.of(Confidence.HIGH));
    }

    /** A project with another key than in the earlier file, or other projects. */
    private Optional<Cause> changed() {
        for (int number = 0; number < evidence.sides().size(); number++) {
            SideEvidence side = evidence.sides().get(number);
            if (side.difference().isEmpty()) {
                return Optional.of(otherSync(evidence.files().earlierSides().getFirst().side()));
            }
            SideDifference difference = side.difference().get();
            Side then = difference.earlier().side().side();
            if (side.side().side().size() > 0 && then.size() > 0 && difference.matched() == 0) {
                return Optional.of(otherSync(then));
            }
            Optional<Cause> own = changed(number, then);
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> changed(int number, Side then) {
        SideEvidence side = evidence.sides().get(number);
        Optional<String> now = side.side().side().project();
        if (now.isEmpty() || then.project().isEmpty() || now.equals(then.project())) {
            return recordedOnly(number, then);
        }
        if (side.difference().filter(SideDifference::keepsNumbers).isEmpty()) {
            return Optional.of(otherSync(then));
        }
        KeyChange change = new KeyChange(then.project().get(), now.get());
        boolean both = evidence.other(number).filter((it) -> names(it, change)).isPresent();
        if (both && isRecorded(change)) {
            return Optional.empty();
        }
        return Optional.of(
                new Cause.RenamedKeys(
                        change.before(),
                        change.after(),
                        both ? Optional.empty() : now,
                        side.partner(),
                        both ? Optional.of(Confidence.MEDIUM) : Optional.empty()));
    }

    /** A key that only the other side's records have changed. */
    private Optional<Cause> recordedOnly(int number, Side then) {
        SideEvidence side = evidence.sides().get(number);
        Optional<String> now = side.side().side().partnerProject();
        Optional<String> was = then.partnerProject();
        if (now.isEmpty() || was.isEmpty() || now.equals(was)) {
            return Optional.empty();
        }
        boolean kept =
                evidence.other(number)
                        .filter((it) -> it.side().side().project().equals(was))
                        .isPresent();
        return kept
                ? Optional.of(
                        new Cause.RenamedKeys(
                                was.get(),
                                now.get(),
                                Optional.of(side.project()),
                                was.get(),
                                Optional.empty()))
                : Optional.empty();
    }

    private static boolean names(SideEvidence side, KeyChange change) {
        return side.side().side().partnerProject().filter(change.after()::equals).isPresent();
    }

    private boolean isRecorded(KeyChange change) {
        return evidence.facts().keyChanges().contains(change);
    }

    /** Two sides without any pair: one of them has another key for a project, or other issues. */
    private Optional<Cause> unpaired(SideEvidence one, SideEvidence other) {
        return renamed(one, other)
                .or(() -> renamed(other, one))
                .or(
                        () ->
                                Optional.of(
                                        new Cause.OtherSync(
                                                words(other),
                                                words(one),
                                                one.side().document().name(),
                                                Optional.of(Confidence.HIGH))));
    }

    private static String words(SideEvidence side) {
        return side.project() + " and " + side.partner();
    }

    /** The first side has its project under another key than the second side's records name. */
    private Optional<Cause> renamed(SideEvidence one, SideEvidence other) {
        Optional<String> now = one.side().side().project();
        Optional<String> named = other.side().side().partnerProject();
        boolean half = one.side().side().partnerProject().equals(other.side().side().project());
        if (!half || now.isEmpty() || named.isEmpty() || now.equals(named)) {
            return Optional.empty();
        }
        if (!sameNumbers(one.side().side(), other.side().side())) {
            return Optional.empty();
        }
        String connector =
                IssueRecords.of(one.side().side(), progress).connectors().stream()
                        .findFirst()
                        .orElse("");
        boolean ownChanged = connector.endsWith("-" + named.get());
        return Optional.of(
                new Cause.RenamedKeys(
                        ownChanged ? named.get() : now.get(),
                        ownChanged ? now.get() : named.get(),
                        Optional.of(ownChanged ? one.project() : other.project()),
                        ownChanged ? other.project() : one.project(),
                        Optional.of(Confidence.HIGH)));
    }

    /** True when the records of both sides name each other's issues by the same numbers. */
    private boolean sameNumbers(Side one, Side other) {
        KeyIndex index =
                KeyIndex.of(IssueRecords.of(other, progress), IssueField.LOCAL_ISSUE_KEY, progress);
        IssueRecords records = IssueRecords.of(one, progress);
        IssueRecords.Reader mine = records.reader();
        IssueRecords.Reader its = index.records().reader();
        int found = 0;
        int same = 0;
        for (int at = 0; at < Math.min(LOOKED_AT, records.size()); at++) {
            SyncedIssue issue = mine.read(at);
            int there = index.find(issue, IssueField.REMOTE_ISSUE_KEY);
            if (there != KeyIndex.NONE) {
                found++;
                String key = its.read(there).remoteIssueKey().orElse("");
                same += number(key).equals(number(issue.localIssueKey().orElse(""))) ? 1 : 0;
            }
        }
        return found > 0 && same * 10 >= found * 9;
    }

    private static String number(String key) {
        return key.substring(key.lastIndexOf('-') + 1);
    }
}
