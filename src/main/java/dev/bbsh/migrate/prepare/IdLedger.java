package dev.bbsh.migrate.prepare;

import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdTable;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The new IDs of all IDs in the whole document: each the same everywhere, no two the same. */
final class IdLedger {

    /** The words for an ID that was not translated. */
    static final String LEFT = " was left unchanged";

    private final Optional<Translation> expected;
    private final Map<IdKind, IdTable> forth = new EnumMap<>(IdKind.class);
    private final Map<IdKind, IdTable> back = new EnumMap<>(IdKind.class);
    private long changed;
    private final Map<IdKind, Set<String>> kept = new EnumMap<>(IdKind.class);

    IdLedger(Optional<Translation> expected) {
        this.expected = expected;
        for (IdKind kind : IdKind.values()) {
            forth.put(kind, new IdTable());
            back.put(kind, new IdTable());
        }
    }

    /** Describes the problem of an ID with its new value; nothing when it is right. */
    Optional<String> problem(IdKind kind, String before, String after) {
        Optional<String> wrong = expectation(kind, before, after);
        return wrong.isPresent() ? wrong : contradiction(kind, before, after);
    }

    private Optional<String> expectation(IdKind kind, String before, String after) {
        boolean same = before.equals(after);
        changed += same ? 0 : 1;
        if (expected.isEmpty()) {
            return same ? Optional.of(kind.word() + " " + before + LEFT) : Optional.empty();
        }
        String wanted = expected.get().of(kind, before).orElse(before);
        if (same && wanted.equals(before)) {
            kept.computeIfAbsent(kind, (_) -> new HashSet<>()).add(before);
        }
        if (wanted.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s %s %s (mapping: %s)",
                        kind.word(),
                        before,
                        same ? "was not translated" : "became " + after,
                        wanted.equals(before) ? "no single new ID" : wanted));
    }

    private Optional<String> contradiction(IdKind kind, String before, String after) {
        IdTable to = known(forth, kind);
        IdTable from = known(back, kind);
        CloudId elsewhere = to.find(before);
        CloudId other = from.find(after);
        if (elsewhere instanceof CloudId.One(String id) && !id.equals(after)) {
            return Optional.of(
                    kind.word()
                            + " "
                            + before
                            + " became "
                            + after
                            + " here and "
                            + id
                            + " elsewhere");
        }
        if (other instanceof CloudId.One(String id) && !id.equals(before)) {
            return Optional.of(
                    kind.word() + " " + after + " is the new ID of both " + id + " and " + before);
        }
        if (elsewhere instanceof CloudId.None) {
            to.put(before, after);
        }
        if (other instanceof CloudId.None) {
            from.put(after, before);
        }
        return Optional.empty();
    }

    private static IdTable known(Map<IdKind, IdTable> tables, IdKind kind) {
        return tables.computeIfAbsent(kind, (_) -> new IdTable());
    }

    /** The number of places with an ID that has another value now. */
    long changed() {
        return changed;
    }

    /** The IDs that were not changed because the mapping has no value for them. */
    TranslationCoverage.UntranslatedCount kept() {
        return new TranslationCoverage.UntranslatedCount(
                kept(IdKind.COMMENT), kept(IdKind.ATTACHMENT));
    }

    private long kept(IdKind kind) {
        return kept.getOrDefault(kind, Set.of()).size();
    }
}
