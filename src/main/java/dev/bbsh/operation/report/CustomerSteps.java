package dev.bbsh.operation.report;

import dev.bbsh.guide.Guide;
import dev.bbsh.session.kept.KeptStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The steps in Jira that are still to be done, without commands, codes and names of guides. */
final class CustomerSteps {

    private static final Pattern REFERENCE =
            Pattern.compile("[:;,]? *\\(?(see )?`explain [^`]*`\\)?");

    private static final Pattern FILE = Pattern.compile("`?\\b[A-Za-z0-9._-]+\\.json\\b`?");

    /** Words of this program and of the vendor's guides. */
    private static final Pattern OURS =
            Pattern.compile("\\b(bbsh|guide[0-9]|S[1-7]b?|explain|KEY)\\b|^Delete the OLD sync");

    private CustomerSteps() {}

    static List<String> of(Optional<Guide> guide) {
        List<String> steps = new ArrayList<>();
        guide.stream()
                .flatMap((each) -> each.tasks().stream())
                .filter((step) -> step.where() == Guide.Step.Where.JIRA && !step.done())
                .map((step) -> plain(step.text()))
                .flatMap(Optional::stream)
                .forEach(steps::add);
        steps.add("Tell us when the new synchronization runs: we compare it with the old data.");
        steps.add("Do not delete the old synchronization until we confirm.");
        return steps;
    }

    /** The step of a case with such a text; nothing when it is not for the customer. */
    static Optional<KeptStep> cleaned(KeptStep step) {
        return plain(step.text())
                .map(
                        (text) ->
                                new KeptStep(
                                        step.scenario(),
                                        step.page(),
                                        text,
                                        step.day(),
                                        step.waitsFor(),
                                        step.note()));
    }

    private static Optional<String> plain(String text) {
        String without = REFERENCE.matcher(text).replaceAll("");
        String plain =
                FILE.matcher(without)
                        .replaceAll("the file that we send you")
                        .replaceAll("[`*]", "");
        return OURS.matcher(plain).find() || plain.isBlank()
                ? Optional.empty()
                : Optional.of(plain.strip());
    }
}
