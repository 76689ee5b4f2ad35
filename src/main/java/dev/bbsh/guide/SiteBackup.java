package dev.bbsh.guide;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site backup that is open, and what it says about the steps of a guide.
 *
 * @param name its name in the session
 * @param file the file or folder, as it is typed
 * @param findings the findings of its check
 * @param facts sentences about it that are no findings, by a word for each
 */
public record SiteBackup(String name, String file, Findings findings, Map<String, String> facts) {

    public SiteBackup {
        facts = Map.copyOf(facts);
    }

    /**
     * The lines of a checklist about some rules and facts: a line for each finding and fact, or one
     * line that nothing was found.
     *
     * @param words IDs of rules, and words for facts
     * @param fine the sentence for when there is neither; empty for no line
     */
    List<Guide.Step> steps(List<String> words, String fine) {
        List<Guide.Step> steps = new ArrayList<>();
        for (String word : words) {
            Optional.ofNullable(facts.get(word)).ifPresent((fact) -> steps.add(said(fact, false)));
            findings.kept().stream()
                    .filter((each) -> each.rule().id().equals(word))
                    .forEach((each) -> steps.add(said(sentence(each), false)));
        }
        if (steps.isEmpty() && !fine.isEmpty()) {
            steps.add(said(fine, true));
        }
        return steps;
    }

    private static String sentence(Finding finding) {
        return finding.severity().word() + ": " + finding.message() + " (" + finding.id() + ")";
    }

    private Guide.Step said(String text, boolean done) {
        return new Guide.Step(
                "inferred", Guide.Step.Where.BACKUP, text, Optional.empty(), done, text);
    }
}
