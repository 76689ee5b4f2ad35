package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.NameWords;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of IDs without names. Outside the connectors they are the first side's and the second's.
 * Inside a connector they are its own and its partner's; but options of a cascading field are
 * parent and child, and the ID next to a status may be a transition. The order proves none of this.
 */
final class IdPairs {

    private static final Set<String> PAIRED = Set.of("map", "pair", "correlation");

    private IdPairs() {}

    /** One element of an array of two. */
    static ScanPosition member(ScanPosition spot, boolean one, JsonValue pair, RuleTable rules) {
        boolean inside = spot.side().isPresent();
        if (inside && spot.scope().cascading()) {
            return (one ? spot : withParent(spot, pair.element(0))).paired();
        }
        ValueMeaning meaning =
                KeyedObject.kind(spot.meaning(), spot.scope(), spot.side(), rules)
                        .filter((_) -> inside)
                        .<ValueMeaning>map(ValueMeaning.Names::new)
                        .orElse(spot.meaning());
        return one ? spot.on(spot.owner()).paired() : other(spot.with(meaning));
    }

    /** The value under an ID, or the second ID of a pair. */
    static ScanPosition other(ScanPosition spot) {
        boolean unclear =
                spot.side().isPresent()
                        && spot.meaning().equals(new ValueMeaning.Names(ReferenceKind.STATUS));
        return spot.with(unclear ? ValueMeaning.Other.UNKNOWN : spot.meaning())
                .on(spot.partner())
                .paired();
    }

    /**
     * True when the elements of an array may be one of each side: an array in an array, or two
     * elements below a name that is not a list's, or two in a row without a field whose values they
     * are.
     */
    static boolean maybe(JsonValue array, ScanPosition spot) {
        if (spot.listed()) {
            return array.size() > 1;
        }
        boolean list =
                isNotification(spot.trail())
                        || (spot.trail().place().last().orElse(null)
                                        instanceof Place.Step.Name(String name, int _)
                                && isList(name));
        boolean values =
                !spot.meaning().equals(new ValueMeaning.Names(ReferenceKind.FIELD))
                        && spot.scope().field(spot.side()).isPresent();
        return array.size() == 2 && (!list || (spot.container().inRow() && !values));
    }

    /**
     * True for the recipients of a notification: they are a list, however short and whatever its
     * name.
     */
    private static boolean isNotification(NamePath trail) {
        NamePath above = trail.above();
        return above != null && above.ends().contains("notification");
    }

    /** True when a name is a plural or ends with "list", and has no word for pairs. */
    private static boolean isList(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean several = small.endsWith("s") && !small.endsWith("status") && !small.endsWith("ss");
        return (several || small.endsWith("list"))
                && PAIRED.stream().noneMatch(NameWords.of(name).words()::contains);
    }

    private static ScanPosition withParent(ScanPosition spot, JsonValue parent) {
        Optional<String> id = parent.asString().or(() -> parent.asLong().map(String::valueOf));
        return id.map((each) -> spot.in(spot.scope().withParent(each))).orElse(spot);
    }
}
