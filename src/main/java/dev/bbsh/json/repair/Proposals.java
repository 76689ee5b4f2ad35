package dev.bbsh.json.repair;

import dev.bbsh.json.repair.choice.Place;
import dev.bbsh.json.repair.choice.Reading;
import dev.bbsh.json.repair.mend.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All complete ways to repair a text: each structure, with each reading of its open places. */
final class Proposals {

    /** The maximum number of structures that a person would compare. */
    static final int MOST_WAYS = 12;

    private static final int MOST_READINGS = 12;

    private final Report report;
    private final Resolver resolver;

    Proposals(Report report, Resolver resolver) {
        this.report = report;
        this.resolver = resolver;
    }

    /** The number of structures, up to the maximum that is of interest. */
    static long count(List<List<Option>> choices) {
        long ways = 1;
        for (List<Option> options : choices) {
            ways = Math.min(MOST_WAYS + 1L, ways * options.size());
        }
        return ways;
    }

    /**
     * The ways of one document.
     *
     * @param document the name of the document, if there are several
     */
    List<Proposal> of(List<String> document, String intro, List<List<Option>> choices) {
        List<Way> ways = ways(choices);
        List<Proposal> proposals = new ArrayList<>();
        for (Way way : ways) {
            List<String> names = new ArrayList<>(document);
            boolean sure = ways.size() == 1 && !way.cut() && !way.bold();
            if (ways.size() > 1 || (!sure && document.isEmpty())) {
                names.add(report.name(way.telling().isEmpty() ? way.fixes() : way.telling()));
            }
            Resolver.Resolved resolved = resolver.resolve(way.fixes());
            proposals.addAll(read(new Proposal(names, List.of(), intro, resolved, sure)));
        }
        return proposals;
    }

    private static List<Way> ways(List<List<Option>> choices) {
        List<Way> ways = List.of(Way.NONE);
        for (List<Option> options : choices) {
            List<Way> longer = new ArrayList<>();
            for (Way way : ways) {
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
        Map<String, List<Place>> rules = new LinkedHashMap<>();
        for (Place place : proposal.resolved().open()) {
            rules.computeIfAbsent(place.rule(), (_) -> new ArrayList<>()).add(place);
        }
        List<Proposal> all = List.of(proposal);
        for (Map.Entry<String, List<Place>> rule : rules.entrySet()) {
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
    private static List<String> answers(List<Place> places) {
        Set<String> answers = new LinkedHashSet<>();
        places.getFirst().readings().forEach((each) -> answers.add(each.answer()));
        for (Place place : places) {
            answers.removeIf((answer) -> place.reading(answer).isEmpty());
        }
        return List.copyOf(answers);
    }

    private static Proposal read(
            Proposal proposal, Map.Entry<String, List<Place>> rule, String answer) {
        Map<Place, Reading> chosen = new LinkedHashMap<>();
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
}
