package dev.bbsh.repair;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.ambiguity.Ambiguity;
import dev.bbsh.repair.ambiguity.ContextEvidence;
import dev.bbsh.repair.ambiguity.UnfoldedText;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.result.RepairAnswers;
import dev.bbsh.repair.result.RepairReport;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides between taking one way to repair a text and asking the user. */
final class RepairDecision {

    private final UnfoldedText source;
    private final RepairReport report;
    private final AmbiguityResolver resolver;
    private final ContextEvidence testimony;
    private final RepairAnswers answers;
    private final Progress progress;

    RepairDecision(
            UnfoldedText source,
            RepairReport report,
            AmbiguityResolver resolver,
            ContextEvidence testimony,
            RepairAnswers answers,
            Progress progress) {
        this.source = source;
        this.report = report;
        this.resolver = resolver;
        this.testimony = testimony;
        this.answers = answers;
        this.progress = progress;
    }

    /** A proposal with the evidence against its fixes. */
    private record Weighed(RepairProposals.Proposal proposal, Map<Correction, String> doubts) {

        /** True when no answer is needed, or all were given. */
        boolean settled() {
            return proposal.sure()
                    && proposal.resolved().told().containsAll(doubts.keySet())
                    && proposal.resolved().open().isEmpty();
        }
    }

    /** The remedy when these are all the ways to repair the text. */
    RepairResult among(List<RepairProposals.Proposal> proposals) {
        return among(proposals, "");
    }

    /**
     * The remedy among some ways, with a question.
     *
     * @param question asked in any case; empty for the one that the ways lead to
     */
    RepairResult among(List<RepairProposals.Proposal> proposals, String question) {
        List<Weighed> all = proposals.stream().map(this::weighed).toList();
        List<String> unused = resolver.unused();
        boolean only = all.size() == 1 && question.isEmpty() && unused.isEmpty();
        if (only && all.getFirst().settled()) {
            return corrected(all.getFirst());
        }
        Optional<Weighed> chosen = unused.isEmpty() ? chosen(all) : Optional.empty();
        return chosen.isPresent() ? corrected(chosen.get()) : ask(all, unused, question);
    }

    private Weighed weighed(RepairProposals.Proposal proposal) {
        List<Correction> fixes = Replacement.ordered(proposal.fixes());
        byte[] repaired = repaired(proposal);
        List<Correction> touched = new ArrayList<>(source.joints());
        touched.addAll(fixes);
        List<Correction> all =
                touched.size() == fixes.size() ? fixes : Replacement.ordered(touched);
        return new Weighed(proposal, OutlierCheck.of(repaired, all, testimony, progress));
    }

    private byte[] repaired(RepairProposals.Proposal proposal) {
        return Replacement.apply(Replacement.of(proposal.fixes()), source.text());
    }

    /** The way that was named; empty when none was. */
    private Optional<Weighed> chosen(List<Weighed> all) {
        return all.stream().filter((each) -> answers.same(name(each))).findFirst();
    }

    private String name(Weighed weighed) {
        RepairProposals.Proposal proposal = weighed.proposal();
        List<String> words = new ArrayList<>(proposal.words());
        boolean doubted = !proposal.resolved().told().containsAll(weighed.doubts().keySet());
        if (proposal.names().isEmpty() && (words.isEmpty() || doubted)) {
            words.addFirst(report.name(plain(proposal)));
        }
        return resolver.name(words);
    }

    /** The fixes that a name spells out: those that were not chosen by another word. */
    private static List<Correction> plain(RepairProposals.Proposal proposal) {
        return proposal.fixes().stream()
                .filter((fix) -> !proposal.resolved().told().contains(fix))
                .toList();
    }

    private RepairResult corrected(Weighed weighed) {
        RepairResult.Candidate candidate = candidate(weighed, "");
        return new RepairResult.Repaired(
                candidate.name(), candidate.repairs(), candidate.replacements());
    }

    private RepairResult ask(List<Weighed> all, List<String> unused, String question) {
        List<RepairResult.Candidate> candidates =
                all.stream()
                        .map((each) -> candidate(each, report.census(repaired(each.proposal()))))
                        .toList();
        String none = "nothing in this file needs the answer " + String.join(", ", unused) + "; ";
        String asked = question.isEmpty() ? question(all) : question;
        return new RepairResult.Question((unused.isEmpty() ? "" : none) + asked, candidates);
    }

    private RepairResult.Candidate candidate(Weighed weighed, String census) {
        RepairProposals.Proposal proposal = weighed.proposal();
        AmbiguityResolver.Resolved resolved = proposal.resolved();
        List<String> words = proposal.answers();
        String answered =
                words.size() == 1
                        ? words.getFirst().substring(words.getFirst().indexOf(':') + 1)
                        : String.join(", ", words);
        return new RepairResult.Candidate(
                name(weighed),
                proposal.intro() + (answered.isEmpty() ? "" : answered + ": ") + census,
                report.repairs(resolved.fixes(), resolved.reasons(), weighed.doubts()),
                source.replacements(resolved.fixes()));
    }

    private String question(List<Weighed> all) {
        Weighed first = all.getFirst();
        long ways = all.stream().map((each) -> each.proposal().names()).distinct().count();
        if (ways > 1) {
            return "it can be repaired in " + ways + " ways, each with a different structure";
        }
        if (!first.proposal().answers().isEmpty()) {
            return places(first.proposal().resolved().asked());
        }
        if (first.proposal().fixes().stream().anyMatch((fix) -> fix.rule() == RepairRule.CUT_END)) {
            return "the file ends before its closing brackets: records may be missing";
        }
        return first.doubts().isEmpty()
                ? "one repair needs several guesses: check that they are right"
                : "a repaired record differs from the others: check that it is right";
    }

    /** The question about ambiguous places, with an example of an answer for a single one. */
    private String places(List<Ambiguity> asked) {
        LineColumn first = report.cursor().moveTo(asked.getFirst().at());
        String at = first.line() + ":" + first.column();
        String answer = asked.getFirst().readings().getLast().answer();
        if (asked.size() == 1) {
            return String.format(
                    Locale.ROOT,
                    "line %d, column %d can be read in several ways",
                    first.line(),
                    first.column());
        }
        return String.format(
                Locale.ROOT,
                "%,d places can be read in several ways: answer for all or one by one (such as"
                        + " %s:%s)",
                asked.size(),
                at,
                answer);
    }
}
