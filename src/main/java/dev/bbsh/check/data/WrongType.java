package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Kind;

import java.util.Optional;

/** Values of another type than all known files have. */
final class WrongType implements DataRule.OfIssues {

    private static final Rule RULE = Rule.error("wrong-type", "values of a wrong type");

    private static final int SHOWN = 40;

    private static final IssueField[] FIELDS = IssueField.values();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        Look look = new Look(issue, side, out);
        if (!issue.isRecord()) {
            look.add("", issue.record(), "an object", side.place(issue));
            return;
        }
        for (IssueField field : FIELDS) {
            if (!issue.fits(field)) {
                look.field(field);
            }
        }
        if (issue.has(IssueField.COMMENTS)) {
            look.entries(IssueField.COMMENTS);
        }
        if (issue.has(IssueField.ATTACHMENTS)) {
            look.entries(IssueField.ATTACHMENTS);
        }
    }

    /** Looks at one issue. */
    private record Look(SyncedIssue issue, CheckedSide side, FindingCollector out) {

        void field(IssueField field) {
            Place at = side.place(issue).child(field.key());
            issue.value(field).ifPresent((value) -> add(field.key(), value, field.shape(), at));
        }

        void entries(IssueField field) {
            long index = 0;
            for (SyncedEntry entry : issue.entries(field)) {
                Place at = side.place(issue).child(field.key()).child(index++);
                if (!entry.isRecord()) {
                    add(field.key(), entry.record(), "an object", at);
                } else if (!entry.hasTextIds()) {
                    id(field, SyncedEntry.LOCAL_ID, entry.localId(), at);
                    id(field, SyncedEntry.REMOTE_ID, entry.remoteId(), at);
                }
            }
        }

        private void id(IssueField field, String name, Optional<Span> id, Place entry) {
            id.filter((value) -> value.kind() != Kind.STRING && value.kind() != Kind.NULL)
                    .ifPresent(
                            (value) ->
                                    add(
                                            field.key() + "." + name,
                                            value,
                                            IssueField.Shape.TEXT,
                                            entry.child(name)));
        }

        private void add(String what, Span value, IssueField.Shape wanted, Place at) {
            Finding.Draft finding = finding(what, value, wanted.title(), at);
            Retyping.of(value, wanted, at).ifPresent(finding::fix);
            out.add(finding);
        }

        void add(String what, Span value, String wanted, Place at) {
            out.add(finding(what, value, wanted, at));
        }

        private Finding.Draft finding(String what, Span value, String wanted, Place at) {
            String name = what.isEmpty() ? issue.name() : what + " of " + issue.name();
            String text = value.text().length() > SHOWN ? "something else" : value.text();
            String subject = what.isEmpty() ? issue.name() : issue.name() + "." + what;
            return side.finding(RULE, subject, name + " is " + text + ", not " + wanted)
                    .key(issue.name())
                    .at(at)
                    .because("value", value.text());
        }
    }
}
