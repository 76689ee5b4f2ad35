package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueReader;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.json.Span;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares documents that are to be joined. */
final class JoinCheck {

    private static final Span NONE = Span.of("[]");

    private final List<Join.Part> parts;
    private final List<SplitSurvey> surveys;

    JoinCheck(List<Join.Part> parts, List<SplitSurvey> surveys) {
        this.parts = parts;
        this.surveys = surveys;
    }

    /** Requires the same text around the records in all parts, as it is kept only once. */
    void requireSameText(Progress progress) {
        Join.Part first = parts.getFirst();
        Document frame = frame(first, progress);
        for (Join.Part part : parts.subList(1, parts.size())) {
            if (!TextEquality.of(frame, frame(part, progress))) {
                throw new BbshException(
                        "'"
                                + first.name()
                                + "' and '"
                                + part.name()
                                + "' differ outside the records: they are not parts of one"
                                + " file, or one was changed",
                        "diff " + first.name() + " " + part.name());
            }
        }
    }

    private static Document frame(Join.Part part, Progress progress) {
        List<Edit> edits =
                SyncedIssueData.in(part.document().root(), part.name()).sides().stream()
                        .map((side) -> Edit.put(Join.at(side.name()), NONE))
                        .toList();
        return Change.of("Frame", edits).applyTo(part.document(), progress);
    }

    /**
     * Requires one sync: parts by project have different projects, but not a different connector as
     * well.
     */
    void requireSameSync() {
        Set<String> connectors = new HashSet<>(connectors(0));
        for (int i = 1; i < parts.size(); i++) {
            Set<String> more = connectors(i);
            boolean related = more.isEmpty() || connectors.isEmpty();
            for (String key : more) {
                related |= connectors.contains(key);
            }
            if (!related) {
                throw new BbshException(
                        "'"
                                + parts.getFirst().name()
                                + "' and '"
                                + parts.get(i).name()
                                + "' belong to different syncs: "
                                + String.join(", ", connectors)
                                + " and "
                                + String.join(", ", more),
                        anyway());
            }
            connectors.addAll(more);
        }
    }

    private Set<String> connectors(int part) {
        return surveys.get(part).connectors();
    }

    /**
     * Requires that no two parts have a record with the same keys.
     *
     * @param whole the survey of all parts, joined
     */
    void requireNothingTwice(Document joined, SplitSurvey whole) {
        for (Side side : SyncedIssueData.in(joined.root(), "join").sides()) {
            SurveyedRecords records = whole.records(side.name());
            KeyPairIndex firsts = new KeyPairIndex(records);
            for (int i = 0; i < records.size(); i++) {
                int first = firsts.find(records.pair(i));
                if (first >= 0 && owner(first, side.name()) != owner(i, side.name())) {
                    refuseTwice(owner(first, side.name()), owner(i, side.name()), side, i);
                }
            }
        }
    }

    private int owner(int ordinal, SideName side) {
        long left = ordinal;
        int part = 0;
        while (left >= surveys.get(part).size(side)) {
            left -= surveys.get(part++).size(side);
        }
        return part;
    }

    private void refuseTwice(int one, int other, Side side, int ordinal) {
        String key = new IssueReader().read(side.value().element(ordinal), ordinal).name();
        throw new BbshException(
                "'"
                        + parts.get(one).name()
                        + "' and '"
                        + parts.get(other).name()
                        + "' both contain "
                        + key
                        + ": is it the same part?",
                "documents   or   " + anyway());
    }

    private String anyway() {
        return "join "
                + String.join(" ", parts.stream().map(Join.Part::name).toList())
                + " --anyway     (if you are sure)";
    }
}
