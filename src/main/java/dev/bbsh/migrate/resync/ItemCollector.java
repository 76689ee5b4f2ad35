package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.migrate.prepare.IdKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the changed items of single pairs, to show them. */
final class ItemCollector implements ItemVisitor {

    private final PairItems items;
    private final Set<ItemChange> wanted;
    private final List<ResyncItem> found = new ArrayList<>();

    /** The pair that is read. */
    private @Nullable PairRecords pair;

    ItemCollector(ResyncTerms terms, Set<ItemChange> wanted) {
        this.items = new PairItems(terms, this);
        this.wanted = wanted;
    }

    List<ResyncItem> of(PairRecords records) {
        pair = records;
        found.clear();
        items.read(records);
        return List.copyOf(found);
    }

    @Override
    public void accept(
            ItemChange change, IdKind kind, boolean ofOne, SyncedEntry entry, long original) {
        if (wanted.contains(change) && pair != null) {
            boolean again = change.isSentAgain();
            found.add(
                    new ResyncItem(
                            change,
                            kind,
                            pair.uploadedOne().name(),
                            pair.uploadedOther().name(),
                            ofOne,
                            entry.localText(),
                            again ? Optional.of(entry.remoteText()) : Optional.empty(),
                            again
                                    ? Optional.of(text(pair, kind, ofOne, original))
                                    : Optional.empty()));
        }
    }

    /** The text of an ID: a number as such, any other as an uploaded entry has it. */
    private static String text(PairRecords pair, IdKind kind, boolean ofOne, long id) {
        if (id >= 0) {
            return Long.toString(id);
        }
        SyncedIssue own = pair.uploaded(ofOne);
        for (SyncedEntry entry : own.entries(kind.field())) {
            if (entry.localNumber() == id) {
                return entry.localText();
            }
        }
        for (SyncedEntry entry : pair.uploaded(!ofOne).entries(kind.field())) {
            if (entry.remoteNumber() == id) {
                return entry.remoteText();
            }
        }
        return "";
    }
}
