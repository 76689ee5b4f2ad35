package dev.bbsh.check.data.record;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssueField.ValueType;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;

import java.util.Optional;

/** Values of a type other than in all known files. */
public final class WrongType implements DataRule.OfIssues, DataRule.OfEntries {

    private static final Rule RULE = Rule.error("wrong-type", "values of the wrong type");

    private static final int SHOWN = 40;

    private static final IssueField[] FIELDS = IssueField.values();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (!issue.isRecord()) {
            new IssueSearch(issue, side, out)
                    .add("", issue.record(), "an object", side.place(issue));
            return;
        }
        for (IssueField field : FIELDS) {
            if (!issue.fits(field)) {
                new IssueSearch(issue, side, out).field(field);
            }
        }
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        if (!each.entry().isRecord() || !each.entry().hasTextIds()) {
            new IssueSearch(each.issue(), each.side(), out).entry(each);
        }
    }

    /** Checks the values of one issue. */
    private record IssueSearch(SyncedIssue issue, CheckedSide side, FindingCollector out) {

        void field(IssueField field) {
            Place at = side.place(issue).child(field.key());
            issue.value(field).ifPresent((value) -> add(field.key(), value, field.shape(), at));
        }

        void entry(IssueEntry each) {
            SyncedEntry entry = each.entry();
            String name = each.field().key();
            if (!entry.isRecord()) {
                add(name, entry.record(), "an object", each.place());
            } else {
                id(name, SyncedEntry.LOCAL_ID, entry.localId(), each.place());
                id(name, SyncedEntry.REMOTE_ID, entry.remoteId(), each.place());
            }
        }

        private void id(String entries, String name, Optional<Span> id, Place entry) {
            id.filter((value) -> value.kind() != JsonKind.STRING && value.kind() != JsonKind.NULL)
                    .ifPresent(
                            (value) ->
                                    add(
                                            entries + "." + name,
                                            value,
                                            IssueField.ValueType.TEXT,
                                            entry.child(name)));
        }

        private void add(String what, Span value, IssueField.ValueType wanted, Place at) {
            Finding.Draft finding = finding(what, value, wanted.title(), at);
            TypeFix.of(value, wanted, at).ifPresent(finding::fix);
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

    /** Converts a value to the expected type, where only one way of doing so makes sense. */
    private static final class TypeFix {

        private static final String INTEGER = "0|[1-9][0-9]{0,17}";

        private TypeFix() {}

        static Optional<Fix> of(JsonValue value, ValueType wanted, Place at) {
            return text(value, wanted)
                    .map(
                            (json) ->
                                    Fix.sure(
                                            "convert to " + wanted.title(),
                                            json.replace("\"", ""),
                                            Edit.put(at, Span.of(json))));
        }

        private static Optional<String> text(JsonValue value, ValueType wanted) {
            return switch (wanted) {
                case NUMBER, TIME -> value.asString().filter((text) -> text.matches(INTEGER));
                case FLAG -> value.asString().filter((text) -> text.matches("true|false"));
                case TEXT ->
                        value.kind() == JsonKind.NUMBER && value.text().matches(INTEGER)
                                ? Optional.of(JsonText.quote(value.text()))
                                : Optional.empty();
                case ENTRIES ->
                        value.kind() == JsonKind.NULL ? Optional.of("[]") : Optional.empty();
            };
        }
    }
}
