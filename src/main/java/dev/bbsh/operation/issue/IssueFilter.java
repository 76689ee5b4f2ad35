package dev.bbsh.operation.issue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions on issues; all of them must hold.
 *
 * @param states the states of which each must hold
 * @param comments the number of comments, own and copied
 * @param attachments the number of attachments
 * @param before the time before which the last sync was
 * @param after the time from which on the last sync was
 * @param rule the rule of which the last check has a finding
 * @param keys the keys and patterns of which one must fit
 */
public record IssueFilter(
        Set<State> states,
        Optional<NumberRange> comments,
        Optional<NumberRange> attachments,
        Optional<Instant> before,
        Optional<Instant> after,
        Optional<String> rule,
        Optional<KeyList> keys) {

    /** A state of an issue. */
    public enum State {
        UNMATCHED,
        PENDING,
        IGNORED
    }

    public IssueFilter {
        states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
    }

    /** True when issues of this state are wanted. */
    public boolean wants(State state) {
        return states.contains(state);
    }

    /** True when it has a condition on times. */
    public boolean hasTimes() {
        return before.isPresent() || after.isPresent();
    }

    /** True when it has no condition. */
    public boolean isEmpty() {
        return states.isEmpty()
                && comments.isEmpty()
                && attachments.isEmpty()
                && !hasTimes()
                && rule.isEmpty()
                && keys.isEmpty();
    }
}
