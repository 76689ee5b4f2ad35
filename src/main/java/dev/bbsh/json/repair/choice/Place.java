package dev.bbsh.json.repair.choice;

import java.util.List;
import java.util.Optional;

/**
 * A place that can be read in several ways.
 *
 * @param rule the name of its kind, such as {@code fold}
 * @param at byte offset
 * @param readings at least one, likeliest first
 * @param verdict the reading that the evidence supports; empty when a person has to decide
 */
public record Place(String rule, int at, List<Reading> readings, Optional<Verdict> verdict) {

    public Place {
        readings = List.copyOf(readings);
    }

    /**
     * The reading that the evidence supports.
     *
     * @param why one sentence without a full stop
     */
    public record Verdict(Reading reading, String why) {}

    /** The reading that a word chooses. */
    public Optional<Reading> reading(String answer) {
        return readings.stream().filter((each) -> each.answer().equals(answer)).findFirst();
    }
}
