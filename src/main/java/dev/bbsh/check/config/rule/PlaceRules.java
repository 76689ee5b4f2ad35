package dev.bbsh.check.config.rule;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about places in one document: the last rule for a place decides.
 *
 * <p>A walk asks several questions about one place, one after the other, and comparing places costs
 * more than anything else in it: the place of the last question is kept, with the answers. So an
 * object of this class is for one thread.
 */
public final class PlaceRules {

    private static final Entry NOTHING = new Entry();

    private final Map<Place, Entry> entries = new HashMap<>();
    private @Nullable Place last;
    private Entry known = NOTHING;

    /** The answers of the rules about one place. */
    private static final class Entry {

        private @Nullable ValueMeaning meaning;
        private @Nullable SideWord side;
        private @Nullable Confidence inMeaning;
        private @Nullable Confidence inSide;
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

    PlaceRules() {}

    /** True when a rule is about places, and not about a name or a text. */
    static boolean isAbout(ReferenceRule rule) {
        return rule.pattern().startsWith("$");
    }

    /** Adds a rule about the meaning or the side of the values at a path. */
    void add(ReferenceRule rule, JsonValue root, Progress progress) {
        Matches matches = JsonPath.parse(rule.pattern()).in(root, progress);
        if (rule.verb() == ReferenceRule.Verb.SIDE) {
            SideWord side = SideWord.of(rule.meaning());
            while (matches.next()) {
                Entry entry = entry(matches.place());
                entry.side = side;
                entry.inSide = rule.confidence();
            }
            return;
        }
        ValueMeaning meaning = ValueMeaning.of(rule.meaning());
        while (matches.next()) {
            Entry entry = entry(matches.place());
            entry.meaning = meaning;
            entry.inMeaning = rule.confidence();
        }
    }

    private Entry entry(Place place) {
        return entries.computeIfAbsent(place, (_) -> new Entry());
    }

    /** The meaning of the value at a place, if a rule says it. */
    public Optional<ValueMeaning> meaning(Place place) {
        return entries.isEmpty() ? Optional.empty() : Optional.ofNullable(at(place).meaning);
    }

    /** The user's word on the side of a place and everything in it. */
    public Optional<SideWord> side(Place place) {
        return entries.isEmpty() ? Optional.empty() : Optional.ofNullable(at(place).side);
    }

    /** The confidence at a place: that of the containers around it, unless a rule is about it. */
    public Limits limits(Place place, Limits around) {
        if (entries.isEmpty()) {
            return around;
        }
        Entry entry = at(place);
        return entry.inMeaning == null && entry.inSide == null
                ? around
                : new Limits(
                        Objects.requireNonNullElse(entry.inMeaning, around.kind()),
                        Objects.requireNonNullElse(entry.inSide, around.side()));
    }

    @SuppressWarnings("ReferenceEquality") // an equal place is only looked up again
    private Entry at(Place place) {
        if (place != last) {
            last = place;
            known = entries.getOrDefault(place, NOTHING);
        }
        return known;
    }

    /** The places for which the user says a side. */
    public Set<Place> withSide() {
        Set<Place> places = new HashSet<>();
        entries.forEach(
                (place, entry) -> {
                    if (entry.side != null) {
                        places.add(place);
                    }
                });
        return places;
    }
}
