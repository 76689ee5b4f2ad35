package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.SharedIssues;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.Collections;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Compares two documents that hold the same side of the same projects. */
public record SameSideComparison(
        DocumentSide one, DocumentSide other, TimeFormat times, Progress progress) {

    /** True when two files hold the same side of the same projects, or both sides of them. */
    public static boolean holdSameSide(DocumentSide one, DocumentSide other) {
        return one.document().number() != other.document().number()
                && one.document().source().isPresent()
                && other.document().source().isPresent()
                && one.others() == other.others()
                && !(one.others() && one.side().name() == SideName.SECOND)
                && one.side().project().isPresent()
                && one.side().project().equals(other.side().project())
                && one.side().partnerProject().equals(other.side().partnerProject());
    }

    /** True when two documents have the same bytes. */
    static boolean isSameText(DocumentSide one, DocumentSide other) {
        return one.document().content().length() == other.document().content().length()
                && TextEquality.of(one.document().content(), other.document().content());
    }

    /**
     * True when the two are worth a line. False for two documents of both sides with the same
     * issues and times, such as the input and the output of a preparation; and for the parts of a
     * split, which share no issue.
     */
    boolean isRelevant() {
        if (isSameText(one, other) || (!one.others() && areOfTwoSyncs())) {
            return true;
        }
        boolean sameIssues = SharedIssues.first(records(one), byKey(other)).isPresent();
        return sameIssues && !(one.others() && isSameState());
    }

    private boolean areOfTwoSyncs() {
        return Collections.disjoint(connectors(one), connectors(other));
    }

    private IssueRecords records(DocumentSide side) {
        return IssueRecords.of(side.side(), progress);
    }

    private KeyIndex byKey(DocumentSide side) {
        return KeyIndex.of(records(side), IssueField.LOCAL_ISSUE_KEY, progress);
    }

    private boolean isSameState() {
        DocumentSummary before = summary(one);
        DocumentSummary after = summary(other);
        return before.lastSync().equals(after.lastSync()) && before.issues() == after.issues();
    }

    /** The sentence about the difference between the two. */
    public String sentence() {
        String both = one.document().name() + " and " + other.document().name();
        String side = one.others() ? "both sides" : "the " + one.displayName() + " side";
        if (isSameText(one, other)) {
            return both + " contain the same data (" + side + ")";
        }
        String hold = both + " contain " + side;
        if (areOfTwoSyncs()) {
            return hold
                    + String.format(
                            Locale.ROOT,
                            ", from two syncs: connectors %s and %s",
                            String.join(", ", connectors(one)),
                            String.join(", ", connectors(other)));
        }
        if (isSameState()) {
            return hold + ", with different content";
        }
        boolean sameTime = summary(one).lastSync().equals(summary(other).lastSync());
        return hold
                + (sameTime ? ", with different issues: " : ", from different times: ")
                + state(summary(one))
                + " and "
                + state(summary(other));
    }

    private DocumentSummary summary(DocumentSide side) {
        return side.document().analysis().summary(progress);
    }

    private Set<String> connectors(DocumentSide side) {
        return records(side).connectors();
    }

    private String state(DocumentSummary summary) {
        OptionalLong last = summary.lastSync();
        return Plurals.of(summary.issues(), "issue")
                + (last.isPresent() ? ", last sync " + times.date(last.getAsLong()) : "");
    }
}
