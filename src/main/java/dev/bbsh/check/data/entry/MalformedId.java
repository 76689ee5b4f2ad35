package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.pairing.TokenNormalizer;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.JsonText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A comment or attachment ID that is not a number as Jira writes it, so it matches nothing. */
public final class MalformedId implements DataRule.OfEntries, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("malformed-id", "invalid comment or attachment IDs");

    private final PerSide<List<MalformedEntry>> odd = new PerSide<>((_) -> new ArrayList<>());
    private final SeenEntryIds seen;

    /** An entry with a malformed ID, by the number of its record. */
    private record MalformedEntry(int record, IssueField field, int position) {}

    public MalformedId(SeenEntryIds seen) {
        this.seen = seen;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        if (!each.entry().hasNumericIds() && odd.of(each.side()).size() < FindingCollector.KEPT) {
            int record = (int) each.issue().ordinal();
            odd.of(each.side()).add(new MalformedEntry(record, each.field(), each.position()));
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            SideSearch look = new SideSearch(side, new PartnerIds(side, data), out);
            odd.of(side).forEach(look::at);
        }
    }

    /** Checks the odd entries of one side, in order. */
    private final class SideSearch {

        private final CheckedSide side;
        private final PartnerIds partner;
        private final FindingCollector out;
        private List<SyncedEntry> entries = List.of();
        private int record = -1;
        private IssueField field = IssueField.COMMENTS;

        SideSearch(CheckedSide side, PartnerIds partner, FindingCollector out) {
            this.side = side;
            this.partner = partner;
            this.out = out;
        }

        void at(MalformedEntry each) {
            SyncedIssue issue = side.records().reader().read(each.record());
            if (record != each.record() || field != each.field()) {
                record = each.record();
                field = each.field();
                List<SyncedEntry> all = new ArrayList<>();
                issue.entries(field).forEach(all::add);
                entries = all;
                partner.moveTo(issue, field);
            }
            IssueEntry entry =
                    new IssueEntry(
                            side, issue, field, each.position(), entries.get(each.position()));
            local(entry);
            remote(entry);
        }

        private void local(IssueEntry each) {
            text(each.entry().localId())
                    .ifPresent(
                            (id) -> {
                                Optional<String> plain = TokenNormalizer.id(id);
                                boolean sure =
                                        plain.filter(partner::hasCopyOf)
                                                .filter((text) -> isFree(text, each))
                                                .isPresent();
                                add(each, SyncedEntry.LOCAL_ID, id, sure);
                            });
        }

        private void remote(IssueEntry each) {
            text(each.entry().remoteId())
                    .ifPresent(
                            (id) -> {
                                boolean sure =
                                        TokenNormalizer.id(id)
                                                .filter(partner::hasOrigin)
                                                .filter((text) -> !partner.isCopiedTwice(text))
                                                .isPresent();
                                add(each, SyncedEntry.REMOTE_ID, id, sure);
                            });
        }

        private boolean isFree(String localId, IssueEntry each) {
            return !seen.of(side, each.field()).has(localId);
        }

        private void add(IssueEntry each, String name, String id, boolean sure) {
            String what = each.word();
            String issue = each.issue().name();
            Place at = each.place().child(name);
            String message =
                    name
                            + " "
                            + TokenNormalizer.shown(id)
                            + " of "
                            + what
                            + " "
                            + each.position()
                            + " of "
                            + shown(each.issue())
                            + " is not a valid Jira ID";
            Finding.Draft finding =
                    side.finding(RULE, issue + "." + what + "." + name + "." + id, message)
                            .key(issue)
                            .at(at)
                            .because(name, TokenNormalizer.shown(id));
            // A spreadsheet that writes 2.04E+04 has lost the other digits.
            TokenNormalizer.id(id)
                    .filter((_) -> sure || id.chars().noneMatch((c) -> c == 'e' || c == 'E'))
                    .ifPresent((text) -> finding.fix(fix(text, sure, at)));
            out.add(finding);
        }

        private static String shown(SyncedIssue issue) {
            return issue.mayBeKey(IssueField.LOCAL_ISSUE_KEY)
                    ? issue.name()
                    : TokenNormalizer.shown(issue.name());
        }

        private static Optional<String> text(Optional<Span> id) {
            return id.flatMap(Span::asString).filter((text) -> !text.matches("0|[1-9][0-9]*"));
        }

        private static Fix fix(String text, boolean sure, Place at) {
            Edit edit = Edit.put(at, Span.of(JsonText.quote(text)));
            return sure
                    ? Fix.sure("write it as on the other side", text, edit)
                    : Fix.choice("write it as a plain number", text, edit);
        }
    }

    /** The comment or attachment IDs of the partner of one issue, read issue by issue. */
    private static final class PartnerIds {

        private final CheckedSide side;
        private final Optional<Pairing> pairing;
        private final Optional<CheckedSide> other;
        private final Set<String> origins = new HashSet<>();
        private final Set<String> copied = new HashSet<>();
        private final Map<String, Integer> copiesHere = new HashMap<>();

        PartnerIds(CheckedSide side, CheckedData data) {
            this.side = side;
            this.pairing = data.pairing();
            this.other = data.other(side);
        }

        /** Reads the comments or attachments of an issue and of its partner. */
        void moveTo(SyncedIssue issue, IssueField field) {
            origins.clear();
            copied.clear();
            copiesHere.clear();
            for (SyncedEntry entry : issue.entries(field)) {
                TokenNormalizer.id(entry.remoteText())
                        .ifPresent((id) -> copiesHere.merge(id, 1, Math::addExact));
            }
            partner(issue).ifPresent((found) -> found.entries(field).forEach(this::add));
        }

        private void add(SyncedEntry entry) {
            origins.add(entry.localText());
            copied.add(entry.remoteText());
        }

        private Optional<SyncedIssue> partner(SyncedIssue issue) {
            int number = (int) issue.ordinal();
            OptionalInt partner =
                    pairing.map(
                                    (pairs) ->
                                            side.number() == 0
                                                    ? pairs.partner(number)
                                                    : pairs.partnerOfOther(number))
                            .orElse(OptionalInt.empty());
            return partner.isPresent()
                    ? other.map((there) -> there.records().reader().read(partner.getAsInt()))
                    : Optional.empty();
        }

        /** True when the partner has the entry with this local ID. */
        boolean hasOrigin(String id) {
            return origins.contains(id);
        }

        /** True when the partner has a copy of the entry with this ID. */
        boolean hasCopyOf(String id) {
            return copied.contains(id);
        }

        /**
         * True when several entries of the issue are copies of this one, once their IDs are plain.
         */
        boolean isCopiedTwice(String id) {
            return copiesHere.getOrDefault(id, 0) > 1;
        }
    }
}
