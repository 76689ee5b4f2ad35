package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.EntryIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.PerSide;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A copied comment whose origin is missing on the other side. Attachments cannot be checked: their
 * origin is not recorded.
 */
public final class CopyWithoutOrigin implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning("copy-without-origin", "copied comments whose original is missing");

    private final SeenEntryIds seen;
    private final PerSide<CopiedComments> copies = new PerSide<>((_) -> new CopiedComments());

    /**
     * A copy in a matched issue, without its origin; {@code pair} is the number of the pair's
     * record on the second side.
     */
    private record Lost(CheckedSide side, CopiedComments.Copy copy, int pair) {}

    public CopyWithoutOrigin(SeenEntryIds seen) {
        this.seen = seen;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        SyncedEntry entry = each.entry();
        if (each.field() == IssueField.COMMENTS && entry.isCopy() && entry.hasRemoteText()) {
            copies.of(each.side()).add(each);
        }
    }

    /** Runs after all issues were read: the origin may be in any issue of the other side. */
    @Override
    public void check(CheckedData data, FindingCollector out) {
        if (data.pairing().isPresent()) {
            List<Lost> lost = new ArrayList<>();
            data.sides().forEach((side) -> look(side, data, data.pairing().get(), lost));
            lost.sort(
                    Comparator.comparingInt(Lost::pair)
                            .thenComparingInt((each) -> each.side().number()));
            Comments comments = new Comments();
            lost.forEach((each) -> out.add(finding(each, comments, data)));
        }
    }

    private void look(CheckedSide side, CheckedData data, Pairing pairing, List<Lost> lost) {
        EntryIndex origins = seen.of(data.other(side).orElseThrow(), IssueField.COMMENTS);
        boolean isOne = side.number() == 0;
        for (CopiedComments.Copy copy : copies.of(side).without(origins)) {
            var partner =
                    isOne ? pairing.partner(copy.issue()) : pairing.partnerOfOther(copy.issue());
            partner.ifPresent(
                    (number) -> lost.add(new Lost(side, copy, isOne ? number : copy.issue())));
        }
    }

    /** The comments of the issue requested last, kept because it may have very many. */
    private static final class Comments {

        private @Nullable Lost last;
        private List<SyncedEntry> all = List.of();

        SyncedEntry at(Lost lost, SyncedIssue issue) {
            if (last == null
                    || !last.side().equals(lost.side())
                    || last.copy().issue() != lost.copy().issue()) {
                last = lost;
                all = new ArrayList<>();
                issue.comments().forEach(all::add);
            }
            return all.get(lost.copy().position());
        }
    }

    private static Finding.Draft finding(Lost lost, Comments comments, CheckedData data) {
        SyncedIssue issue = lost.side().records().reader().read(lost.copy().issue());
        SyncedEntry comment = comments.at(lost, issue);
        return lost.side()
                .finding(
                        RULE,
                        issue.name() + "." + comment.localText(),
                        "comment "
                                + comment.localText()
                                + " of "
                                + issue.name()
                                + " is a copy of comment "
                                + comment.remoteText()
                                + ", which "
                                + data.other(lost.side()).map(CheckedSide::project).orElse("")
                                + " doesn't have")
                .key(issue.name())
                .key(issue.remoteIssueKey().orElse(""))
                .at(lost.side().place(issue).child("comments").child((long) lost.copy().position()))
                .because("localId", comment.localText())
                .because("remoteId", comment.remoteText());
    }

    /** The copied comments of a side in their order, sixteen bytes each. */
    private static final class CopiedComments {

        /**
         * A copied comment.
         *
         * @param issue the number of the record that contains it
         * @param position its index among the comments of the record, from 0
         */
        record Copy(int issue, int position) {}

        private long[] origins = new long[1 << 10];
        private int[] issues = new int[1 << 10];
        private int[] positions = new int[1 << 10];
        private int size;

        void add(IssueEntry copy) {
            if (size == origins.length) {
                origins = Arrays.copyOf(origins, 2 * size);
                issues = Arrays.copyOf(issues, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
            }
            origins[size] = copy.entry().remoteNumber();
            issues[size] = (int) copy.issue().ordinal();
            positions[size++] = copy.position();
        }

        /** Finds the copies whose origin is not among these entries. */
        List<Copy> without(EntryIndex known) {
            List<Copy> without = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (!known.has(origins[i])) {
                    without.add(new Copy(issues[i], positions[i]));
                }
            }
            return without;
        }
    }
}
