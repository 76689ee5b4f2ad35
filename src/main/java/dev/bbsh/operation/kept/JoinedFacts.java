package dev.bbsh.operation.kept;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
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
        return merged(method(kept.facts(), before.cases(), after.cases()), before, after);
    }

    /** The kept facts with the method that the line has recorded, or without the one it forgot. */
    private static Cases method(Cases kept, Cases before, Cases after) {
        if (after.method().equals(before.method())) {
            return kept;
        }
        return after.method()
                .map((how) -> joined(() -> kept.withMethod(how), kept.complete()))
                .orElseGet(kept::withoutCommon);
    }

    private static Cases merged(Cases kept, Workspace earlier, Workspace later) {
        List<Case> before = earlier.cases().all();
        List<Case> after = later.cases().all();
        Cases next = kept;
        for (Case each : before) {
            boolean forgotten =
                    after.stream().noneMatch((other) -> other.projects().equals(each.projects()));
            next = forgotten ? next.without(each) : next;
        }
        for (Case each : after) {
            next = before.contains(each) ? next : next.with(both(each, next));
        }
        return next;
    }

    private static Case both(Case own, Cases kept) {
        return kept.all().stream()
                .filter((each) -> each.projects().equals(own.projects()))
                .findFirst()
                .map((each) -> both(each, own))
                .orElse(own);
    }

    private static Case both(Case others, Case own) {
        return joined(() -> others.and(own), List.of(others));
    }

    private static <T> T joined(Supplier<T> facts, List<Case> others) {
        try {
            return facts.get();
        } catch (BbshException contradiction) {
            throw new BbshException(
                    "another session has recorded other facts: "
                            + others.stream().map(Case::summary).collect(Collectors.joining("; ")),
                    "case --forget     (then record them again)",
                    contradiction);
        }
    }
}
