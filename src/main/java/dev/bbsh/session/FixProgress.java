package dev.bbsh.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The user's progress in walking through findings.
 *
 * @param trail the findings that were shown, in their order
 * @param kept the IDs of the findings that are to stay as they are
 */
public record FixProgress(List<ShownFinding> trail, Set<String> kept) {

    /** No decisions yet. */
    public static final FixProgress NONE = new FixProgress(List.of(), Set.of());

    public FixProgress {
        trail = List.copyOf(trail);
        kept = Set.copyOf(kept);
    }

    /**
     * A finding that was shown.
     *
     * @param step the title of the step that fixed it, if it was fixed
     */
    public record ShownFinding(String finding, Optional<String> step) {}

    /** Starts over; findings that are to stay as they are still do. */
    public FixProgress restarted() {
        return new FixProgress(List.of(), kept);
    }

    /** Adds a finding that was shown. */
    public FixProgress withShown(ShownFinding stop) {
        List<ShownFinding> longer = new ArrayList<>(trail);
        longer.add(stop);
        return new FixProgress(longer, kept);
    }

    /** Goes back by the last finding, or by all that were fixed in the same step. */
    public FixProgress back() {
        if (trail.isEmpty()) {
            return this;
        }
        ShownFinding last = trail.getLast();
        int length = trail.size() - 1;
        while (length > 0 && last.step().isPresent() && last.step().equals(step(length - 1))) {
            length--;
        }
        Set<String> fewer = new HashSet<>(kept);
        fewer.remove(last.finding());
        return new FixProgress(trail.subList(0, length), fewer);
    }

    private Optional<String> step(int stop) {
        return trail.get(stop).step();
    }

    /** Decides that a finding stays as it is. */
    public FixProgress withKept(String finding) {
        Set<String> more = new HashSet<>(kept);
        more.add(finding);
        return new FixProgress(trail, more);
    }

    /** True when a finding is still to be shown. */
    public boolean isOpen(String finding) {
        return !kept.contains(finding)
                && trail.stream().noneMatch((stop) -> stop.finding().equals(finding));
    }
}
