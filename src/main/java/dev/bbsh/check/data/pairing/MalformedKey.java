package dev.bbsh.check.data.pairing;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.RecordNumbers;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.JsonText;

import java.util.List;
import java.util.Optional;

/**
 * A key that Jira never writes: with spaces or invisible characters, in lower case, with another
 * dash. It matches nothing.
 */
public final class MalformedKey implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE = Rule.error("malformed-key", "invalid issue or connector keys");

    private static final List<IssueField> KEYS =
            List.of(IssueField.LOCAL_ISSUE_KEY, IssueField.REMOTE_ISSUE_KEY);

    private final PerSide<Seen> seen = new PerSide<>((_) -> new Seen());

    private static final class Seen {

        private final RecordNumbers records = new RecordNumbers();
        private String connector = "";
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        Seen here = seen.of(side);
        boolean odd =
                !issue.mayBeKey(IssueField.LOCAL_ISSUE_KEY)
                        || !issue.mayBeKey(IssueField.REMOTE_ISSUE_KEY);
        if (!issue.belongsTo(here.connector)) {
            String connector = issue.connectorKey().orElse("");
            boolean plain = connector.codePoints().noneMatch(TokenNormalizer::isInvisible);
            here.connector = plain ? connector : here.connector;
            odd |= !plain;
        }
        if (odd) {
            here.records.add(issue);
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            Mirror mirror = new Mirror(side, data.other(side));
            seen.of(side).records.in(side).forEach((issue) -> check(issue, mirror, out));
        }
    }

    private static void check(SyncedIssue issue, Mirror mirror, FindingCollector out) {
        for (IssueField field : KEYS) {
            if (!issue.mayBeKey(field)) {
                out.add(finding(issue, field, mirror));
            }
        }
        issue.connectorKey()
                .filter((key) -> key.codePoints().anyMatch(TokenNormalizer::isInvisible))
                .ifPresent((key) -> out.add(ofConnector(issue, key, mirror.side())));
    }

    private static Finding.Draft finding(SyncedIssue issue, IssueField field, Mirror mirror) {
        String key = issue.text(field).orElse("");
        Optional<String> plain = TokenNormalizer.key(key);
        Finding.Draft finding = about(issue, field, "is not a valid issue key", mirror.side());
        plain.filter(key::equalsIgnoreCase).ifPresent((_) -> finding.severity(Severity.WARNING));
        plain.ifPresent(
                (text) ->
                        finding.fix(
                                fix(
                                        text,
                                        mirror.confirms(issue, field, text),
                                        mirror.side().place(issue).child(field.key()))));
        return finding;
    }

    private static Finding.Draft ofConnector(SyncedIssue issue, String key, CheckedSide side) {
        Finding.Draft finding =
                about(issue, IssueField.CONNECTOR_KEY, "contains invisible characters", side);
        TokenNormalizer.plain(key)
                .filter((plain) -> !plain.isEmpty())
                .ifPresent(
                        (plain) ->
                                finding.fix(
                                        fix(
                                                plain,
                                                side.connectors().contains(plain),
                                                side.place(issue)
                                                        .child(IssueField.CONNECTOR_KEY.key()))));
        return finding;
    }

    private static Finding.Draft about(
            SyncedIssue issue, IssueField field, String what, CheckedSide side) {
        String text = issue.text(field).orElse("");
        String record = "record " + issue.ordinal() + " of " + side.project();
        String message =
                field.key() + " " + TokenNormalizer.shown(text) + " of " + record + " " + what;
        return side.finding(RULE, side.project() + "." + field.key() + "." + text, message)
                .key(issue.name())
                .at(side.place(issue).child(field.key()))
                .because(field.key(), TokenNormalizer.shown(text));
    }

    private static Fix fix(String text, boolean sure, Place at) {
        Edit edit = Edit.put(at, Span.of(JsonText.quote(text)));
        return sure
                ? Fix.sure("write it as in the other records", text, edit)
                : Fix.choice("write it as a valid key", text, edit);
    }

    /** The evidence on the other side for the key that a record had. */
    private record Mirror(CheckedSide side, Optional<CheckedSide> other) {

        /** True when the other side has the record's partner, and the partner names this key. */
        boolean confirms(SyncedIssue issue, IssueField field, String key) {
            return field == IssueField.LOCAL_ISSUE_KEY
                    ? isFree(key) && partnerOf(issue, key)
                    : isPartner(issue, key);
        }

        private boolean isFree(String key) {
            return side.byLocalKey().find(key) == KeyIndex.NONE;
        }

        /** True when the partner, found by the record's remote key, names this local key. */
        private boolean partnerOf(SyncedIssue issue, String key) {
            return plain(issue, IssueField.REMOTE_ISSUE_KEY)
                    .flatMap(this::onOtherSide)
                    .filter((partner) -> partner.says(IssueField.REMOTE_ISSUE_KEY, key))
                    .isPresent();
        }

        /** True when the partner, found by this remote key, names the record's local key. */
        private boolean isPartner(SyncedIssue issue, String key) {
            Optional<String> own = plain(issue, IssueField.LOCAL_ISSUE_KEY);
            return onOtherSide(key)
                    .filter((partner) -> own.isPresent())
                    .filter((partner) -> partner.says(IssueField.REMOTE_ISSUE_KEY, own.get()))
                    .isPresent();
        }

        private static Optional<String> plain(SyncedIssue issue, IssueField field) {
            return issue.mayBeKey(field)
                    ? issue.text(field)
                    : issue.text(field).flatMap(TokenNormalizer::key);
        }

        private Optional<SyncedIssue> onOtherSide(String key) {
            return other.flatMap(
                    (there) -> {
                        int found = there.byLocalKey().find(key);
                        return found == KeyIndex.NONE
                                ? Optional.empty()
                                : Optional.of(there.records().reader().read(found));
                    });
        }
    }
}
