package dev.bbsh.check.config.verdict;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.text.EnumWords;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on an ID, with suggested replacements.
 *
 * @param sourceName its name in the old Jira
 * @param inTarget the state of the same ID in the new one
 * @param targetName the name of the same ID in the new one
 * @param suggestions possible replacements, best first
 * @param sure whether the first of them is right without asking anyone
 * @param stale new IDs in the mapping that the new Jira lacks
 */
public record IdAssessment(
        IdVerdict verdict,
        Optional<String> sourceName,
        InTarget inTarget,
        Optional<String> targetName,
        List<IdSuggestion> suggestions,
        boolean sure,
        List<String> stale) {

    public IdAssessment {
        suggestions = List.copyOf(suggestions);
        stale = List.copyOf(stale);
    }

    /** An assessment without names and suggestions. */
    public static IdAssessment fine(IdVerdict verdict, InTarget inTarget) {
        return new IdAssessment(
                verdict, Optional.empty(), inTarget, Optional.empty(), List.of(), false, List.of());
    }

    /** The same with suggestions that are no more certain than what they are based on. */
    IdAssessment atMost(Confidence limit) {
        return limit == Confidence.HIGH
                ? this
                : new IdAssessment(
                        verdict,
                        sourceName,
                        inTarget,
                        targetName,
                        suggestions.stream()
                                .map((each) -> each.with(each.confidence().atMost(limit)))
                                .toList(),
                        false,
                        stale);
    }

    /** The state of an ID of the old Jira in the new one. */
    public enum InTarget {
        /** It doesn't exist. */
        ABSENT,
        /** It is the same item. */
        SAME,
        /** It is a different item. */
        DIFFERENT,
        /** The catalogs don't show it. */
        UNKNOWN,
        /** It is not an ID in Jira. */
        NOT_AN_ID,
        /** It belongs to the other side. */
        NOT_CHECKED;

        /** The word for it, such as {@code not-an-id}. */
        public String word() {
            return EnumWords.word(this);
        }
    }
}
