package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.TranslationCoverage;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The numbers that a preparation has proven: the new IDs, and those that have none. */
final class PreparedIds {

    private PreparedIds() {}

    static Outcome.Proof proof(List<PreparedView.Side> sides) {
        long changed = sides.stream().mapToLong((each) -> each.result().proof().changed()).sum();
        List<TranslationCoverage.Unresolved> open =
                sides.stream()
                        .flatMap((each) -> each.result().done().survey().unresolved().stream())
                        .toList();
        long several = open.stream().filter((each) -> !each.several().isEmpty()).count();
        List<Outcome.Count> counts = new ArrayList<>();
        counts.add(new Outcome.Count("new IDs", changed, Plurals.of(changed, "new ID")));
        long keys =
                sides.stream().mapToLong((each) -> each.result().done().survey().movedKeys()).sum();
        if (keys > 0) {
            counts.add(new Outcome.Count("moved issues", keys, Plurals.of(keys, "moved issue")));
        }
        if (several < open.size()) {
            counts.add(
                    new Outcome.Count(
                            "not in the mapping",
                            open.size() - several,
                            Plurals.of(open.size() - several) + " not in the mapping",
                            open.stream()
                                    .filter((each) -> each.several().isEmpty())
                                    .map(PreparedIds::id)
                                    .toList()));
        }
        if (several > 0) {
            counts.add(
                    new Outcome.Count(
                            "mapped to several IDs",
                            several,
                            Plurals.of(several) + " mapped to several IDs"));
        }
        return new Outcome.Proof(counts);
    }

    private static Outcome.CountedId id(TranslationCoverage.Unresolved each) {
        return new Outcome.CountedId(each.kind().word(), each.id(), each.issue());
    }
}
