package dev.bbsh.check.config.rule;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules about the side that something is on: by a name, or at a place. Only the names of the
 * connectors are documented, so only they are certain among the built-in rules; the user's rules
 * are certain, too.
 */
public final class SideRules {

    private static final String PROGRAM = "program";

    private static final Set<String> CONNECTORS =
            Set.copyOf(Arrays.stream(SideName.values()).map((each) -> joined(each.key())).toList());

    /**
     * A side that a name says.
     *
     * @param isCertain whether it is documented, or the user says it
     */
    public record NamedSide(SideWord word, boolean isCertain) {}

    private final Map<String, NamedSide> names = new HashMap<>();
    private final Set<String> plain = new HashSet<>();
    private final Map<Place, SideWord> places = new HashMap<>();

    void add(ReferenceRule rule, JsonValue root, Progress progress) {
        SideWord word = SideWord.of(rule.meaning());
        if (isPath(rule)) {
            Matches matches = JsonPath.parse(rule.pattern()).in(root, progress);
            while (matches.next()) {
                places.put(matches.place(), word);
            }
            return;
        }
        String name = joined(rule.pattern());
        boolean byUser = !rule.from().equals(PROGRAM);
        if (word == SideWord.NONE) {
            plain.add(name);
            names.remove(name);
        } else {
            names.put(name, new NamedSide(word, byUser || CONNECTORS.contains(name)));
            plain.remove(name);
        }
    }

    /** True when a rule is about a place, and not about a name. */
    static boolean isPath(ReferenceRule rule) {
        return rule.pattern().startsWith("$");
    }

    /** The side that a whole name, or the first word of one, says. */
    Optional<NamedSide> name(String joined) {
        return Optional.ofNullable(names.get(joined));
    }

    /** The user's word on the side of a place and everything in it. */
    public Optional<SideWord> place(NamePath trail) {
        return places.isEmpty() ? Optional.empty() : Optional.ofNullable(places.get(trail.place()));
    }

    /** True when a user rule is about this very place, or the container directly around it. */
    public boolean isSaid(NamePath trail) {
        NamePath above = trail.above();
        return place(trail).isPresent() || (above != null && place(above).isPresent());
    }

    /** The places for which the user says a side. */
    public Set<Place> places() {
        return places.keySet();
    }

    /** True when a name has only words that never say a side, such as {@code issueTypeIds}. */
    public boolean isPlain(NameWords name) {
        List<String> words = name.words();
        boolean[] reached = new boolean[words.size() + 1];
        reached[0] = !words.isEmpty();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; reached[from] && to < words.size(); to++) {
                joined.append(words.get(to));
                reached[to + 1] |= plain.contains(joined.toString());
            }
        }
        return reached[words.size()];
    }

    private static String joined(String name) {
        return NameWords.of(name).joined();
    }
}
