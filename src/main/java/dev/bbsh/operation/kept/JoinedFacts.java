package dev.bbsh.operation.kept;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The facts of a case, to which two sessions may add at the same time. */
final class JoinedFacts {

    private JoinedFacts() {}

    /**
     * The facts that the case has to keep after a line.
     *
     * @param kept the case at present: another session may have recorded facts meanwhile
     * @param opens true when the line has opened the case
     * @throws BbshException when the line contradicts what another session has recorded
     */
    static Cases after(KeptCase kept, Workspace before, Workspace after, boolean opens) {
        if (opens) {
            return kept.facts().isEmpty() ? after.cases() : kept.facts();
        }
        if (kept.facts().equals(before.cases())) {
            return after.cases();
        }
        Cases dated = dates(kept.facts(), before.cases(), after.cases());
        return merged(method(dated, before.cases(), after.cases()), before, after);
    }

    /** The kept facts with the method that the line has recorded, or without the one it forgot. */
    private static Cases method(Cases kept, Cases before, Cases after) {
        if (after.method().equals(before.method())) {
            return kept;
        }
        return after.method()
                .map(
                        (how) ->
                                joined(
                                        () -> kept.withMethod(how),
                                        kept.complete(),
                                        "case --forget --method " + how.word()))
                .orElseGet(kept::withoutMethod);
    }

    /** The kept facts with the days that the line has recorded, or without those it forgot. */
    private static Cases dates(Cases kept, Cases before, Cases after) {
        return new Cases(
                kept.all(), kept.method(), kept.dates().changed(before.dates(), after.dates()));
    }

    private static Cases merged(Cases kept, Workspace earlier, Workspace later) {
        List<Case> before = earlier.cases().all();
        List<Case> after = later.cases().all();
        SyncNames names = new SyncNames(later);
        Cases next = kept;
        for (Case each : before) {
            boolean forgotten =
                    after.stream().noneMatch((other) -> other.projects().equals(each.projects()));
            next = forgotten ? next.without(each) : next;
        }
        for (Case each : after) {
            next = before.contains(each) ? next : next.with(both(each, next, names));
        }
        return next;
    }

    private static Case both(Case own, Cases kept, SyncNames names) {
        return kept.all().stream()
                .filter((each) -> each.projects().equals(own.projects()))
                .findFirst()
                .map(
                        (each) ->
                                joined(
                                        () -> each.and(own),
                                        List.of(each),
                                        names.forget(own.projects())))
                .orElse(own);
    }

    private static <T> T joined(Supplier<T> facts, List<Case> others, String forget) {
        try {
            return facts.get();
        } catch (BbshException contradiction) {
            throw new BbshException(
                    "another session has recorded other facts: "
                            + others.stream().map(Case::summary).collect(Collectors.joining("; ")),
                    forget + "     (then record them again)",
                    contradiction);
        }
    }
}
