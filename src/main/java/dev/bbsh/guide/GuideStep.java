package dev.bbsh.guide;

import java.util.Optional;

/**
 * One line of a checklist.
 *
 * @param certainty {@code documented}, {@code inferred}, or {@code contradiction} where the
 *     vendor's guides disagree
 * @param where the place where it is done
 * @param text what to do
 * @param command the command to type, when it is done in bbsh
 * @param done whether the session has done it
 */
public record GuideStep(
        String certainty, Where where, String text, Optional<String> command, boolean done) {

    /** The place where a step is done. */
    public enum Where {
        JIRA,
        BBSH,
        /** In bbsh, with a file that does not exist yet. */
        LATER,
        /** Nowhere: it is what the open backup says. */
        BACKUP,
        /** Nowhere: the step is for information. */
        NOWHERE
    }

    GuideStep filled(Situation situation) {
        Optional<String> line = command.map(situation::fill);
        return new GuideStep(
                certainty,
                where,
                upperFirst(situation.read(text)),
                line,
                line.filter(situation::hasDone).isPresent());
    }

    private static String upperFirst(String text) {
        return text.startsWith("the ") ? "T" + text.substring(1) : text;
    }
}
