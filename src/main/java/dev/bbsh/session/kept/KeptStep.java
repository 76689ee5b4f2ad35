package dev.bbsh.session.kept;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a guide with what was said about it.
 *
 * @param scenario the guide, such as {@code S5}
 * @param page the step as the page of the guide has it: its names are not filled in
 * @param text the step with its names, when it was marked
 * @param day the day when it was done, or since when it waits; UTC
 * @param waitsFor who has to do it; empty when it is done
 * @param note a remark; empty when there is none
 */
public record KeptStep(
        String scenario,
        String page,
        String text,
        LocalDate day,
        Optional<String> waitsFor,
        String note) {

    /** True when it is done. */
    public boolean isDone() {
        return waitsFor.isEmpty();
    }

    /** True when another one says that this step is done. */
    public boolean isDoneBy(KeptStep other) {
        return isSameStep(other) && other.isDone();
    }

    /** True when both are about one step of one guide. */
    public boolean isSameStep(KeptStep other) {
        return scenario.equals(other.scenario) && page.equals(other.page);
    }
}
