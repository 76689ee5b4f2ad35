package dev.bbsh.operation.customer;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * The recording of new facts: those of a sync for that sync, the method for all syncs of the
 * customer, unless a sync is named; dates always for all.
 *
 * @param facts the new facts
 * @param sync the word for the sync that they are about
 * @param forget true when the facts of that sync recorded so far are forgotten
 */
public record CaseRecording(
        Workspace workspace, CaseFacts facts, Optional<String> sync, boolean forget) {

    /**
     * The recorded facts.
     *
     * @param cases all facts, with the new ones
     * @param before the facts that applied to the sync before
     * @param about the facts that apply to the sync now; empty when only facts of all syncs were
     *     recorded, and there is more than one
     */
    public record Recorded(Cases cases, Case before, Optional<Case> about) {}

    /**
     * Records the facts.
     *
     * @throws BbshException when several syncs may be meant, or when a fact contradicts a recorded
     *     one
     */
    public Recorded recorded() {
        requireNoDatesOfSync();
        KnownSyncs syncs = new KnownSyncs(workspace);
        if (syncs.areSeveral() && sync.isEmpty() && facts.ofSync().isEmpty() && !facts.isEmpty()) {
            Cases kept = forget ? withoutReplaced() : workspace.cases();
            return new Recorded(common(kept, syncs), Case.UNKNOWN, Optional.empty());
        }
        Optional<ProjectPair> pair =
                sync.map((word) -> syncs.named(word, this::line))
                        .or(() -> syncs.about(facts.projects(), facts.keys(), this::line));
        return about(pair, syncs);
    }

    private void requireNoDatesOfSync() {
        if (sync.isPresent() && !facts.dates().isEmpty()) {
            CaseFacts dates =
                    new CaseFacts(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            facts.dates());
            throw new BbshException(
                    "--window and --go-live are for every sync of the customer, not for one",
                    "case " + dates.options());
        }
    }

    /** The facts without the common ones that new ones replace. */
    private Cases withoutReplaced() {
        Cases all = workspace.cases();
        all = facts.method().isPresent() ? all.withoutMethod() : all;
        return facts.dates().isEmpty() ? all : all.withoutDates();
    }

    private Recorded about(Optional<ProjectPair> pair, KnownSyncs syncs) {
        Cases all = workspace.cases();
        Case known = pair.map(all::own).or(all::withoutProjects).orElse(Case.UNKNOWN);
        Case before = all.withCommon(known);
        Cases kept = all;
        if (forget) {
            known = pair.map(Case::of).orElse(Case.UNKNOWN);
            kept = all.without(before);
            kept = syncs.areSeveral() ? kept : forgotten(kept);
        }
        if (sync.isEmpty()) {
            kept = common(kept, syncs);
        }
        Case next = own(known, pair, syncs);
        Cases then = facts.isEmpty() ? kept : kept.with(next);
        return new Recorded(then, before, Optional.of(then.withCommon(next)));
    }

    /** A line that records facts keeps the dates, which it needn't forget to replace them. */
    private Cases forgotten(Cases kept) {
        return facts.isEmpty() ? kept.withoutCommon() : kept.withoutMethod();
    }

    private Cases common(Cases given, KnownSyncs syncs) {
        Cases kept = facts.dates().isEmpty() ? given : given.withDates(facts.dates());
        try {
            return facts.method().map(kept::withMethod).orElse(kept);
        } catch (BbshException contrary) {
            throw syncs.areSeveral()
                    ? new BbshException(
                            contrary.message() + ", for every sync",
                            "case --all   or   case --forget --method "
                                    + facts.method().orElseThrow().word(),
                            contrary)
                    : contrary;
        }
    }

    private Case own(Case known, Optional<ProjectPair> pair, KnownSyncs syncs) {
        try {
            return (sync.isEmpty() ? facts.ofSync() : facts).in(known);
        } catch (BbshException contrary) {
            throw pair.isPresent() && syncs.areSeveral()
                    ? contradiction(contrary, syncs.word(pair.get()))
                    : contrary;
        }
    }

    /** The same error with lines that name the sync. */
    private BbshException contradiction(BbshException contrary, String word) {
        return new BbshException(
                contrary.message(),
                "case --sync " + word + "   or   case --sync " + word + " --forget",
                contrary);
    }

    /** The line that records the same for a sync. */
    private String line(String word) {
        String options = facts.options();
        return "case --sync "
                + word
                + (forget ? " --forget" : "")
                + (options.isEmpty() ? "" : " " + options);
    }
}
