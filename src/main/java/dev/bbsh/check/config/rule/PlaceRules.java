package dev.bbsh.check.config.rule;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules about places in one document: the last rule for a place decides.
 *
 * <p>A walk asks several questions about one place, one after the other, and comparing places costs
 * more than anything else in it: the place of the last question is kept, with the answers. So an
 * object of this class is for one thread.
 */
public final class PlaceRules {

    private final PlacePaths paths;
    private final Map<Place, PlaceRule> found;
    private int count;
    private @Nullable Place last;
    private PlaceRule known = PlaceRule.NONE;

    /**
     * The answer of the rules about one place: that of the last rule about its meaning, and that of
     * the last one about its side.
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

        /** The answer of one rule. */
        static PlaceRule of(ReferenceRule rule, int number) {
            return rule.verb() == ReferenceRule.Verb.SIDE
                    ? new PlaceRule(
                            null,
                            new Said<>(number, SideWord.of(rule.meaning()), rule.confidence()))
                    : new PlaceRule(
                            new Said<>(number, ValueMeaning.of(rule.meaning()), rule.confidence()),
                            null);
        }

        /** True when no rule is about the place. */
        boolean isNone() {
            return meaning == null && side == null;
        }

        /** The answer of both, where the later rule decides. */
        PlaceRule and(PlaceRule other) {
            return new PlaceRule(last(meaning, other.meaning), last(side, other.side));
        }

        private static <T> @Nullable Said<T> last(@Nullable Said<T> one, @Nullable Said<T> other) {
            return one == null || (other != null && other.number > one.number) ? other : one;
        }
    }

    /**
     * The confidence in a kind, and in a side.
     *
     * @param kind in the rule that says what a value is
     * @param side in the rule that says whose it is
     */
    public record Limits(Confidence kind, Confidence side) {

        /** No rule is in doubt. */
        public static final Limits NONE = new Limits(Confidence.HIGH, Confidence.HIGH);

        /** The lower one. */
        public Confidence lower() {
            return kind.atMost(side);
        }
    }

    PlaceRules() {
        paths = new PlacePaths();
        found = new HashMap<>();
    }

    /** The same rules for another thread; none are added any more. */
    PlaceRules(PlaceRules other) {
        paths = new PlacePaths(other.paths);
        found = other.found;
        count = other.count;
    }

    /** True when a rule is about places, and not about a name or a text. */
    static boolean isAbout(ReferenceRule rule) {
        return rule.pattern().startsWith("$");
    }

    /** Adds a rule about the meaning or the side of the values at a path. */
    void add(ReferenceRule rule, JsonValue root, Progress progress) {
        PlaceRule said = PlaceRule.of(rule, count++);
        JsonPath path = JsonPath.parse(rule.pattern());
        if (PlacePaths.takes(path.query())) {
            paths.add(path.query(), said);
            return;
        }
        Matches matches = path.in(root, progress);
        while (matches.next()) {
            found.merge(matches.place(), said, PlaceRule::and);
        }
    }

    /** The meaning of the value at a place, if a rule says it. */
    public Optional<ValueMeaning> meaning(Place place) {
        return Optional.ofNullable(at(place).meaning()).map(PlaceRule.Said::value);
    }

    /** The user's word on the side of a place and everything in it. */
    public Optional<SideWord> side(Place place) {
        return Optional.ofNullable(at(place).side()).map(PlaceRule.Said::value);
    }

    /** True when the user says the side of a place. */
    public boolean hasSide(Place place) {
        return at(place).side() != null;
    }

    /** The confidence at a place: that of the containers around it, unless a rule is about it. */
    public Limits limits(Place place, Limits around) {
        PlaceRule here = at(place);
        return here.isNone()
                ? around
                : new Limits(
                        confidence(here.meaning(), around.kind()),
                        confidence(here.side(), around.side()));
    }

    private static Confidence confidence(PlaceRule.@Nullable Said<?> said, Confidence around) {
        return said == null ? around : said.confidence();
    }

    @SuppressWarnings("ReferenceEquality") // an equal place is only looked up again
    private PlaceRule at(Place place) {
        if (count > 0 && place != last) {
            last = place;
            known = paths.at(place);
            known = found.isEmpty() ? known : known.and(found.getOrDefault(place, PlaceRule.NONE));
        }
        return known;
    }
}
