package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A comparison of an output with its input. The sides are compared at the same time, each with IDs
 * of its own; one after the other only when these contradict each other, to tell where.
 */
final class VerificationRun {

    private final Verification.Claim claim;
    private final DocumentAnalysis output;
    private final SyncedIssueData data;
    private final String name;
    private final Progress progress;

    VerificationRun(
            Verification.Claim claim, String name, DocumentAnalysis output, Progress progress) {
        this.claim = claim;
        this.output = output;
        this.name = name;
        this.data = output.issues(name);
        this.progress = progress;
    }

    /** The mismatches of a part, of which the first are kept. */
    private static final class Mismatches {

        private static final int LISTED = 10_000;

        private final List<Verification.Mismatch> first = new ArrayList<>();
        private long count;

        void add(Verification.Mismatch mismatch) {
            count++;
            if (first.size() < LISTED) {
                first.add(mismatch);
            }
        }

        void add(Mismatches others) {
            long unlisted = others.count - others.first.size();
            others.first.forEach(this::add);
            count += unlisted;
        }
    }

    /** The result of one side. */
    private record ComparedSide(long records, Mismatches found, boolean sameOrder) {}

    Verification verify() {
        // The side that moved has every ID; the other side's remote IDs are compared with them.
        List<TranslatedSide> parts =
                claim.parts().stream()
                        .sorted(Comparator.comparingInt((part) -> part.moved() ? 0 : 1))
                        .toList();
        List<IdLedger> ledgers = parts.stream().map((_) -> ledger()).toList();
        begin();
        List<ComparedSide> sides = together(parts, ledgers);
        if (!agree(ledgers)) {
            IdLedger all = ledger();
            ledgers = List.of(all);
            begin();
            sides = parts.stream().map((part) -> compared(part, all, progress)).toList();
        }
        return result(sides, ledgers);
    }

    private void begin() {
        progress.begin("verifying " + name, TranslatedSide.records(claim.parts()));
    }

    private IdLedger ledger() {
        return new IdLedger(claim.translation());
    }

    private List<ComparedSide> together(List<TranslatedSide> parts, List<IdLedger> ledgers) {
        List<Function<Progress, ComparedSide>> works = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            TranslatedSide part = parts.get(i);
            IdLedger ledger = ledgers.get(i);
            works.add((shared) -> compared(part, ledger, shared));
        }
        return Parallel.run(works, progress);
    }

    private static boolean agree(List<IdLedger> ledgers) {
        for (int i = 1; i < ledgers.size(); i++) {
            if (!ledgers.getFirst().agreesWith(ledgers.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Verification result(List<ComparedSide> sides, List<IdLedger> ledgers) {
        Mismatches all = frame();
        sides.forEach((each) -> all.add(each.found()));
        return new Verification(
                sides.stream().mapToLong(ComparedSide::records).sum(),
                ledgers.stream().mapToLong(IdLedger::changed).sum(),
                IdLedger.kept(ledgers),
                all.count,
                all.first,
                sides.stream().allMatch(ComparedSide::sameOrder));
    }

    private String keyAfter(String key) {
        return claim.translation()
                .map((translation) -> translation.keyAfter(key))
                .orElseGet(() -> Translation.keyAfter(key, claim.keys()));
    }

    private boolean sameKeys() {
        return claim.keys().isEmpty()
                && claim.translation().filter(Translation::movesIssues).isEmpty();
    }

    private ComparedSide compared(TranslatedSide part, IdLedger ledger, Progress shared) {
        Mismatches found = new Mismatches();
        Optional<Side> after = data.side(part.side().name());
        if (after.isEmpty()) {
            return new ComparedSide(0, found, true);
        }
        SideComparison.IdProof ids = new SideComparison.IdProof(this::keyAfter, sameKeys(), ledger);
        SideComparison comparison = new SideComparison(part, after.get(), ids, found::add, shared);
        boolean sameOrder = comparison.compare(shared);
        return new ComparedSide(part.side().size(), found, sameOrder);
    }

    /**
     * Compares all members of the document except the sides, and checks that the same sides exist.
     */
    private Mismatches frame() {
        Mismatches found = new Mismatches();
        Verification.Envelope.of(claim.input().root())
                .compare(
                        Verification.Envelope.of(output.document().root()),
                        found::add,
                        progress.uncounted());
        return found;
    }
}
