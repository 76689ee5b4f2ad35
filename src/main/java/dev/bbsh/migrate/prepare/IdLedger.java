package dev.bbsh.migrate.prepare;

import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.json.Span;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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
    Optional<String> problem(IdKind kind, Span before, Span after) {
        String was = TranslatedSide.text(before);
        String is = TranslatedSide.text(after);
        return isRight(kind, IdTable.number(was), IdTable.number(is))
                ? Optional.empty()
                : problem(kind, was, is);
    }

    /** True when two plain numbers are right, as nearly all are; then they are counted. */
    private boolean isRight(IdKind kind, long before, long after) {
        if (before < 0 || after < 0 || before == after || !isExpected(kind, before, after)) {
            return false;
        }
        IdTable to = known(forth, kind);
        IdTable from = known(back, kind);
        long elsewhere = to.cloudNumber(before);
        long other = from.cloudNumber(after);
        if ((elsewhere >= 0 && elsewhere != after) || (other >= 0 && other != before)) {
            return false;
        }
        if (elsewhere < 0) {
            to.add(before, after);
            from.add(after, before);
        }
        changed++;
        return true;
    }

    private boolean isExpected(IdKind kind, long before, long after) {
        return expected.isEmpty() || expected.get().number(kind, before) == after;
    }

    private Optional<String> problem(IdKind kind, String before, String after) {
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

    /** True when an ID has the same new ID as in another part of the document, and vice versa. */
    boolean agreesWith(IdLedger other) {
        for (IdKind kind : IdKind.values()) {
            if (!known(forth, kind).agreesWith(known(other.forth, kind))
                    || !known(back, kind).agreesWith(known(other.back, kind))) {
                return false;
            }
        }
        return true;
    }

    /** The number of places with an ID that has another value now. */
    long changed() {
        return changed;
    }

    /** The IDs that were not changed because the mapping has no value for them, each once. */
    static TranslationCoverage.UntranslatedCount kept(List<IdLedger> ledgers) {
        return new TranslationCoverage.UntranslatedCount(
                kept(ledgers, IdKind.COMMENT), kept(ledgers, IdKind.ATTACHMENT));
    }

    private static long kept(List<IdLedger> ledgers, IdKind kind) {
        return ledgers.stream()
                .flatMap((each) -> each.kept.getOrDefault(kind, Set.of()).stream())
                .distinct()
                .count();
    }
}
