package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.ElementWriter;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Synced issue data with the Cloud IDs of the moved side: there the local IDs of comments and
 * attachments (and the issue keys, when the project key changes), on the other side the remote IDs
 * that point at them. The rule is inferred from the data model and the vendor's guides.
 *
 * @param survey the coverage of the mapping
 */
public record Preparation(Document document, TranslationCoverage survey) {

    /**
     * The task of a preparation.
     *
     * @param name the user's name for the document
     * @param moving the project that moves
     */
    public record Task(
            String name, DocumentAnalysis analysis, String moving, Translation translation) {

        public Document document() {
            return analysis.document();
        }

        /** The sides of the document, with the one that moves. */
        public List<TranslatedSide> parts() {
            return TranslatedSide.of(analysis.issues(name), name, moving);
        }
    }

    /** The conditions under which a preparation is refused. */
    public record Safeguards(boolean strict, boolean force) {}

    /**
     * Prepares data.
     *
     * @throws BbshException when it looks translated already and is not forced, when nothing in it
     *     has a new value, or, being strict, when any ID has none
     */
    public static Preparation of(Task order, Safeguards caution, Progress progress) {
        List<TranslatedSide> parts = order.parts();
        TranslationCoverage.Builder counting = new TranslationCoverage.Builder();
        List<Edit> edits = new ArrayList<>();
        progress.begin("preparing " + order.name(), TranslatedSide.records(parts));
        for (WrittenPart each : written(parts, order.translation(), progress)) {
            edits.add(each.edit());
            counting.add(each.counts());
        }
        TranslationCoverage survey = counting.build();
        if (!survey.unresolved().isEmpty()) {
            if (!caution.force()) {
                requireOld(order, parts, progress);
            }
            requireResolved(survey, order.translation().mapping(), caution.strict());
        }
        Change change = Change.of("Prepare " + order.name(), edits);
        return new Preparation(change.applyTo(order.document(), progress), survey);
    }

    /** The records of a side with new IDs, and the number of these. */
    private record WrittenPart(Edit edit, TranslationCoverage.Builder counts) {}

    /** Writes the sides at the same time. */
    private static List<WrittenPart> written(
            List<TranslatedSide> parts, Translation translation, Progress progress) {
        return Parallel.run(
                parts.stream()
                        .<Function<Progress, WrittenPart>>map(
                                (part) -> (shared) -> written(part, translation, shared))
                        .toList(),
                progress);
    }

    /**
     * The rewritten records of a side: nearly all change, so all are written anew, and only their
     * text is kept.
     */
    private static WrittenPart written(
            TranslatedSide part, Translation translation, Progress progress) {
        TranslationCoverage.Builder counts = new TranslationCoverage.Builder();
        RecordTranslator record = new RecordTranslator(part, translation, counts);
        ElementWriter writer = new ElementWriter(part.side().value(), progress);
        for (SyncedIssue issue : part.side().issues()) {
            progress.advance(1);
            record.read(issue);
            writer.next((out) -> record.writeTo(issue, out));
        }
        Place at = Place.root().child(part.side().name().key());
        return new WrittenPart(Edit.put(at, writer.finish()), counts);
    }

    private static void requireOld(Task order, List<TranslatedSide> parts, Progress progress) {
        progress.begin(
                "looking for new IDs in " + order.name(),
                IdKind.values().length * TranslatedSide.records(parts));
        TranslationEvidence worlds =
                TranslationEvidence.of(parts, order.translation().mapping(), progress);
        if (worlds.looksTranslated()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' looks prepared already: in the mapping, %,d of its IDs are new"
                                    + " IDs, %,d are old ones",
                            order.name(),
                            worlds.onlyNew(),
                            worlds.onlyOld()),
                    String.format(
                            Locale.ROOT,
                            "verify %1$s --against NAME   or   prepare %1$s --force",
                            order.name()));
        }
    }

    private static void requireResolved(
            TranslationCoverage survey, IdMapping mapping, boolean strict) {
        if (strict || survey.resolved() == 0) {
            int count = survey.unresolved().size();
            TranslationCoverage.Unresolved first = survey.unresolved().getFirst();
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "the mapping has no new ID for %s%s, first: %s %s of %s%s",
                            survey.resolved() == 0 ? "any of " : "",
                            Plurals.of(count, "ID"),
                            first.kind().word(),
                            first.id(),
                            first.issue(),
                            mapping.gaps().stream()
                                    .findFirst()
                                    .map((gap) -> "; the mapping is incomplete (" + gap + ")")
                                    .orElse("")),
                    "mapping load FILE --as NAME     (is this the mapping for this project?)");
        }
    }

    /**
     * The number of IDs in a document that a mapping has only as old ones, and only as new ones.
     * IDs that are both prove nothing, as the numbers of two Jira instances overlap.
     */
    private record TranslationEvidence(long onlyOld, long onlyNew) {

        /** Counts each kind on each side at the same time. */
        static TranslationEvidence of(
                List<TranslatedSide> parts, IdMapping mapping, Progress progress) {
            List<Function<Progress, TranslationEvidence>> counts = new ArrayList<>();
            for (IdKind kind : IdKind.values()) {
                IdTable old = mapping.table(kind.namespace()).orElseGet(IdTable::new);
                CloudIds cloud = old.cloudIds();
                for (TranslatedSide part : parts) {
                    counts.add((shared) -> of(part, kind, old, cloud, shared));
                }
            }
            return Parallel.run(counts, progress).stream()
                    .reduce(new TranslationEvidence(0, 0), TranslationEvidence::plus);
        }

        private static TranslationEvidence of(
                TranslatedSide part, IdKind kind, IdTable old, CloudIds cloud, Progress progress) {
            long onlyOld = 0;
            long onlyNew = 0;
            for (SyncedIssue issue : part.side().issues()) {
                progress.advance(1);
                for (SyncedEntry entry : issue.entries(kind.field())) {
                    String id = part.changing(entry).map(TranslatedSide::text).orElse("");
                    boolean isOld = !(old.find(id) instanceof CloudId.None);
                    boolean isNew = cloud.contains(id);
                    onlyOld += isOld && !isNew ? 1 : 0;
                    onlyNew += isNew && !isOld ? 1 : 0;
                }
            }
            return new TranslationEvidence(onlyOld, onlyNew);
        }

        private TranslationEvidence plus(TranslationEvidence other) {
            return new TranslationEvidence(onlyOld + other.onlyOld, onlyNew + other.onlyNew);
        }

        boolean looksTranslated() {
            return onlyNew > onlyOld;
        }
    }
}
