package dev.bbsh.check.config.rule;

import dev.bbsh.check.fix.Confidence;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one place: the last rule about its meaning, and the last one about its
 * side.
 */
record PlaceRule(@Nullable Said<ValueMeaning> meaning, @Nullable Said<SideWord> side) {

    static final PlaceRule NONE = new PlaceRule(null, null);

    /**
     * An answer of a rule.
     *
     * @param number of the rule, in the order of all rules
     * @param confidence in the rule
     */
    record Said<T>(int number, T value, Confidence confidence) {}

    /** What a rule about places says. */
    static PlaceRule of(ReferenceRule rule, int number) {
        return rule.verb() == ReferenceRule.Verb.SIDE
                ? new PlaceRule(
                        null, new Said<>(number, SideWord.of(rule.meaning()), rule.confidence()))
                : new PlaceRule(
                        new Said<>(number, ValueMeaning.of(rule.meaning()), rule.confidence()),
                        null);
    }

    /** True when no rule is about the place. */
    boolean isNone() {
        return meaning == null && side == null;
    }

    /** What both say, where the later rule decides. */
    PlaceRule and(PlaceRule other) {
        return new PlaceRule(last(meaning, other.meaning), last(side, other.side));
    }

    private static <T> @Nullable Said<T> last(@Nullable Said<T> one, @Nullable Said<T> other) {
        return one == null || (other != null && other.number > one.number) ? other : one;
    }
}
