package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The text of one record with new IDs in it; every other byte is copied from the file. */
final class RecordTranslator {

    private static final Comparator<Replacement> IN_ORDER =
            Comparator.comparingInt(Replacement::from);

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");

    private final TranslatedSide part;
    private final Translation translation;
    private final List<Replacement> replacements = new ArrayList<>();
    private final TranslationCoverage.Builder survey;

    RecordTranslator(
            TranslatedSide part, Translation translation, TranslationCoverage.Builder survey) {
        this.part = part;
        this.translation = translation;
        this.survey = survey;
    }

    /** A replacement of the bytes between two offsets of the segment. */
    private record Replacement(int from, int to, String text) {}

    /** Finds the replacements in a record. */
    void read(SyncedIssue issue) {
        replacements.clear();
        issue.value(part.changingKey())
                .filter((key) -> key.kind() == JsonKind.STRING)
                .ifPresent(this::readKey);
        for (IdKind kind : IdKind.values()) {
            read(issue, kind);
        }
        if (replacements.size() > 1) {
            replacements.sort(IN_ORDER);
        }
    }

    private void readKey(Span key) {
        String old = key.string();
        if (part.moved() && translation.isMoved(old)) {
            survey.movedKey();
        }
        replace(key, translation.keyAfter(old));
    }

    private void read(SyncedIssue issue, IdKind kind) {
        for (SyncedEntry entry : issue.entries(kind.field())) {
            part.changing(entry).ifPresent((id) -> read(id, kind, issue));
        }
    }

    private void read(Span value, IdKind kind, SyncedIssue issue) {
        String id = TranslatedSide.text(value);
        switch (translation.find(kind, id)) {
            case CloudId.One(String cloud) -> {
                survey.resolved(part.moved());
                replace(value, cloud);
            }
            case CloudId.Several(List<String> ids) -> survey.unresolved(kind, id, issue, ids);
            case CloudId.None() -> survey.unresolved(kind, id, issue, List.of());
        }
    }

    private void replace(Span value, String text) {
        if (TranslatedSide.text(value).equals(text)) {
            return;
        }
        int start = value.segment().textStart(value.node());
        int end = value.segment().textEnd(value.node());
        boolean number = value.kind() == JsonKind.NUMBER && DIGITS.matcher(text).matches();
        replacements.add(new Replacement(start, end, number ? text : JsonText.quote(text)));
    }

    /** Writes the record that was read. */
    void writeTo(SyncedIssue issue, TextSink out) {
        Span record = issue.record();
        Segment segment = record.segment();
        byte[] bytes = segment.bytes();
        int at = segment.textStart(record.node());
        for (Replacement each : replacements) {
            out.write(new Text(bytes, at, each.from()));
            out.write(Text.of(each.text()));
            at = each.to();
        }
        out.write(new Text(bytes, at, segment.textEnd(record.node())));
    }
}
