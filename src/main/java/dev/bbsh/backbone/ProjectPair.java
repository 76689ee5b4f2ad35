package dev.bbsh.backbone;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The two projects that a sync joins, in any order.
 *
 * @param one the project of the first side
 * @param other the project of the second
 */
public record ProjectPair(String one, String other) {

    public boolean has(String project) {
        return one.equals(project) || other.equals(project);
    }

    /** The key of the pair that equals this one apart from upper and lower case, else this one. */
    String spelled(String project) {
        return projects().stream()
                .filter(project::equals)
                .findFirst()
                .or(() -> projects().stream().filter(project::equalsIgnoreCase).findFirst())
                .orElse(project);
    }

    /** The project that is not this one. */
    public String partnerOf(String project) {
        return one.equals(project) ? other : one;
    }

    /** True when both are the same projects, in any order. */
    public boolean same(ProjectPair pair) {
        return pair.has(one) && pair.has(other) && has(pair.one) && has(pair.other);
    }

    /** The pair with its keys replaced. */
    ProjectPair map(UnaryOperator<String> keys) {
        return new ProjectPair(keys.apply(one), keys.apply(other));
    }

    public List<String> projects() {
        return List.of(one, other);
    }

    @Override
    public String toString() {
        return one + " and " + other;
    }
}
