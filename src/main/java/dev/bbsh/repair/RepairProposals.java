package dev.bbsh.repair;

import dev.bbsh.repair.ambiguity.Ambiguity;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.RepairOption;
import dev.bbsh.repair.result.RepairReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All complete ways to repair a text: each structure, with each reading of its open places. */
final class RepairProposals {

    /** The maximum number of structures that a person would compare. */
    static final int MOST_WAYS = 12;

    private static final int MOST_READINGS = 12;

    private final RepairReport report;
    private final AmbiguityResolver resolver;

    RepairProposals(RepairReport report, AmbiguityResolver resolver) {
        this.report = report;
        this.resolver = resolver;
    }

    /** The number of structures, up to the maximum that is of interest. */
    static long count(List<List<RepairOption>> choices) {
        long ways = 1;
        for (List<RepairOption> options : choices) {
            ways = Math.min(MOST_WAYS + 1L, ways * options.size());
        }
        return ways;
    }

    /**
     * The ways of one document.
     *
     * @param document the name of the document, if there are several
     */
    List<Proposal> of(List<String> document, String intro, List<List<RepairOption>> choices) {
        List<CorrectionSet> ways = ways(choices);
        List<Proposal> proposals = new ArrayList<>();
        for (CorrectionSet way : ways) {
            List<String> names = new ArrayList<>(document);
            boolean sure = ways.size() == 1 && !way.cut() && !way.bold();
            if (ways.size() > 1 || (!sure && document.isEmpty())) {
                names.add(report.name(way.telling().isEmpty() ? way.fixes() : way.telling()));
            }
            AmbiguityResolver.Resolved resolved = resolver.resolve(way.fixes());
            proposals.addAll(read(new Proposal(names, List.of(), intro, resolved, sure)));
        }
        return proposals;
    }

    private static List<CorrectionSet> ways(List<List<RepairOption>> choices) {
        List<CorrectionSet> ways = List.of(CorrectionSet.NONE);
        for (List<RepairOption> options : choices) {
            List<CorrectionSet> longer = new ArrayList<>();
            for (CorrectionSet way : ways) {
                options.forEach((option) -> longer.add(way.then(option, options.size() > 1)));
            }
            ways = longer;
        }
        return ways;
    }

    /**
     * The same way with each reading of its open places; places of the same rule are read alike.
     */
    private static List<Proposal> read(Proposal proposal) {
        Map<String, List<Ambiguity>> rules = new LinkedHashMap<>();
        for (Ambiguity place : proposal.resolved().open()) {
            rules.computeIfAbsent(place.rule(), (_) -> new ArrayList<>()).add(place);
        }
        List<Proposal> all = List.of(proposal);
        for (Map.Entry<String, List<Ambiguity>> rule : rules.entrySet()) {
            List<String> answers = answers(rule.getValue());
            boolean many = all.size() * answers.size() > MOST_READINGS;
            List<Proposal> longer = new ArrayList<>();
            for (Proposal each : all) {
                for (String answer : many ? answers.subList(0, 1) : answers) {
                    longer.add(read(each, rule, answer));
                }
            }
            all = longer;
        }
        return all;
    }

    /** The answers that are possible for all places of a rule. */
    private static List<String> answers(List<Ambiguity> places) {
        Set<String> answers = new LinkedHashSet<>();
        places.getFirst().readings().forEach((each) -> answers.add(each.answer()));
        for (Ambiguity place : places) {
            answers.removeIf((answer) -> place.reading(answer).isEmpty());
        }
        return List.copyOf(answers);
    }

    private static Proposal read(
            Proposal proposal, Map.Entry<String, List<Ambiguity>> rule, String answer) {
        Map<Ambiguity, Ambiguity.Interpretation> chosen = new LinkedHashMap<>();
        rule.getValue().forEach((place) -> chosen.put(place, place.reading(answer).orElseThrow()));
        List<String> answers = new ArrayList<>(proposal.answers());
        answers.add(rule.getKey() + ":" + answer);
        return new Proposal(
                proposal.names(),
                answers,
                proposal.intro(),
                proposal.resolved().with(chosen),
                false);
    }

    /**
     * All the fixes of one way to repair a text.
     *
     * @param telling those of them that other ways do not have
     * @param bold true when one damage needed more than one guess
     */
    private record CorrectionSet(List<Correction> fixes, List<Correction> telling, boolean bold) {

        static final CorrectionSet NONE = new CorrectionSet(List.of(), List.of(), false);

        CorrectionSet {
            fixes = List.copyOf(fixes);
            telling = List.copyOf(telling);
        }

        CorrectionSet then(RepairOption option, boolean chosen) {
            return new CorrectionSet(
                    joined(fixes, option.fixes()),
                    chosen ? joined(telling, option.fixes()) : telling,
                    bold || option.guesses() > 1);
        }

        private static List<Correction> joined(List<Correction> first, List<Correction> second) {
            List<Correction> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }

        /** True when something may be missing behind the end. */
        boolean cut() {
            return fixes.stream().anyMatch((fix) -> fix.rule() == RepairRule.CUT_END);
        }
    }

    /**
     * One complete way to repair a text.
     *
     * @param names its names, which distinguish it from the other ways; the first is that of its
     *     document, if there are several
     * @param answers the readings of its places that were not chosen yet, such as {@code fold:join}
     * @param intro words before its description
     * @param sure true when no answer is needed: no unnecessary guess, nothing missing
     */
    record Proposal(
            List<String> names,
            List<String> answers,
            String intro,
            AmbiguityResolver.Resolved resolved,
            boolean sure) {

        List<Correction> fixes() {
            return resolved.fixes();
        }

        List<String> words() {
            List<String> words = new ArrayList<>(names);
            words.addAll(answers);
            return words;
        }
    }
}
