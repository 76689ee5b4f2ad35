package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.EntryIndex;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** A duplicate comment or attachment on a side: IDs are unique in the whole instance. */
public final class DuplicateEntryId implements DataRule.OfEntries {

    private static final Rule RULE =
            Rule.error("duplicate-entry-id", "duplicate comments or attachments");

    private final SeenEntryIds seen;
    private final PerSide<Firsts> firsts = new PerSide<>((_) -> new Firsts());

    public DuplicateEntryId(SeenEntryIds seen) {
        this.seen = seen;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        int first = seen.of(each.side(), each.field()).add(each.entry(), each.issue());
        if (first != EntryIndex.NONE) {
            out.add(finding(each, each.side().records().reader().read(first)));
        }
    }

    private Finding.Draft finding(IssueEntry each, SyncedIssue first) {
        SyncedIssue issue = each.issue();
        boolean sameIssue = first.ordinal() == issue.ordinal();
        String id = each.entry().localText();
        String where =
                sameIssue
                        ? "twice in " + issue.name()
                        : "in both " + first.name() + " and " + issue.name();
        String message = each.word() + " " + id + " appears " + where;
        Finding.Draft finding =
                each.side()
                        .finding(RULE, id, message)
                        .key(issue.name())
                        .at(each.place())
                        .because("localId", id);
        if (!sameIssue) {
            return finding.key(first.name()).at(each.side().place(first));
        }
        return hasEqual(each, first)
                ? finding.fix(Fix.sure("remove the duplicate", "remove", Edit.remove(each.place())))
                : finding;
    }

    /** The first entry with each local ID of one issue, kept because it may have very many. */
    private static final class Firsts {

        private long issue = -1;
        private @Nullable IssueField field;
        private final Map<String, SyncedEntry> byLocalId = new HashMap<>();

        @Nullable SyncedEntry of(IssueEntry each, SyncedIssue first) {
            if (issue != first.ordinal() || field != each.field()) {
                issue = first.ordinal();
                field = each.field();
                byLocalId.clear();
                first.entries(each.field())
                        .forEach((one) -> byLocalId.putIfAbsent(one.localText(), one));
            }
            return byLocalId.get(each.entry().localText());
        }
    }

    private boolean hasEqual(IssueEntry each, SyncedIssue issue) {
        SyncedEntry first = firsts.of(each.side()).of(each, issue);
        return first != null
                && JsonComparison.same(first.record(), each.entry().record(), Progress.NONE);
    }
}
