package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.CloudIds;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * The number of IDs in a document that a mapping has only as old ones, and only as new ones. IDs
 * that are both prove nothing, as the numbers of two Jira instances overlap.
 */
record TranslationEvidence(long onlyOld, long onlyNew) {

    static TranslationEvidence of(
            List<TranslatedSide> parts, IdMapping mapping, Progress progress) {
        TranslationEvidence all = new TranslationEvidence(0, 0);
        for (IdKind kind : IdKind.values()) {
            IdTable old = mapping.table(kind.namespace()).orElseGet(IdTable::new);
            CloudIds cloud = old.cloudIds();
            for (TranslatedSide part : parts) {
                for (SyncedIssue issue : part.side().issues()) {
                    progress.advance(1);
                    for (SyncedEntry entry : issue.entries(kind.field())) {
                        String id = part.changing(entry).map(TranslatedSide::text).orElse("");
                        all = all.and(!(old.find(id) instanceof CloudId.None), cloud.contains(id));
                    }
                }
            }
        }
        return all;
    }

    private TranslationEvidence and(boolean isOld, boolean isNew) {
        return isOld == isNew
                ? this
                : new TranslationEvidence(onlyOld + (isOld ? 1 : 0), onlyNew + (isNew ? 1 : 0));
    }

    boolean looksTranslated() {
        return onlyNew > onlyOld;
    }
}
