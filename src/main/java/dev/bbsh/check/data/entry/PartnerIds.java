package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.check.data.pairing.TokenNormalizer;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The comment or attachment IDs of the partner of one issue, read issue by issue. */
final class PartnerIds {

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

    /** True when several entries of the issue are copies of this one, once their IDs are plain. */
    boolean isCopiedTwice(String id) {
        return copiesHere.getOrDefault(id, 0) > 1;
    }
}
