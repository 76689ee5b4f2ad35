package dev.bbsh.check.config.evidence.slot;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot.Role;
import dev.bbsh.check.config.evidence.slot.Slot.Step;
import dev.bbsh.check.config.scan.SideParts;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Collects the slots of a config in one pass. */
public final class SlotWalk {

    private static final int DEEP = 3;

    private static final int FEWEST_ROWS = 3;

    private static final int MOST_PARTS = 12;

    private static final Set<String> CONNECTORS =
            Set.of(SideName.FIRST.key(), SideName.SECOND.key());

    private static final Step ANY = new Step("[*]", Role.ANY, "");

    private static final Step ENTRY = new Step("[*]", Role.ANY, "map");

    private final ToIntFunction<String> idness;
    private final Progress progress;
    private final Facts known;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Facts facts = new Facts(new HashSet<>(), new HashSet<>());

    /**
     * Facts that are known only after the whole config was seen.
     *
     * @param maps families of objects that are maps by ID in one half
     * @param words names of halves, and the texts in them
     */
    private record Facts(Set<String> maps, Set<String> words) {}

    private record Spot(Place place, SlotPath path, Map<String, String> beside) {

        Spot at(Place next, SlotPath nextPath) {
            return new Spot(next, nextPath, beside);
        }

        Spot with(Map<String, String> row) {
            return new Spot(place, path, row);
        }
    }

    /**
     * A member of an object.
     *
     * @param text of a scalar, empty for any other value
     */
    private record Entry(String name, JsonValue value, String text) {

        static List<Entry> of(JsonValue object) {
            List<Entry> all = new ArrayList<>();
            for (Member each : object.members()) {
                JsonValue value = each.value();
                all.add(new Entry(each.name(), value, SlotWalk.text(value)));
            }
            return all;
        }
    }

    private SlotWalk(ToIntFunction<String> idness, Progress progress, Facts known) {
        this.idness = idness;
        this.progress = progress;
        this.known = known;
    }

    /**
     * The slots of a config.
     *
     * @param idness 0 for a name that is no ID, 1 for one that may be one, 2 for an ID; an object
     *     with IDs and no other names is a map
     */
    public static Collection<Slot> of(
            JsonValue root, ToIntFunction<String> idness, Progress progress) {
        SlotWalk walk = walk(root, idness, progress, new Facts(Set.of(), Set.of()));
        // The partner's IDs are unknown: what is a map by ID in one half is one in the other, too.
        return walk.facts.maps.isEmpty() && walk.facts.words.isEmpty()
                ? walk.slots.values()
                : walk(root, idness, progress, walk.facts).slots.values();
    }

    private static SlotWalk walk(
            JsonValue root, ToIntFunction<String> idness, Progress progress, Facts known) {
        SlotWalk walk = new SlotWalk(idness, progress, known);
        walk.visit(root, text(root), new Spot(Place.root(), SlotPath.root(), Map.of()));
        return walk;
    }

    private void visit(JsonValue value, String text, Spot spot) {
        progress.advance(1);
        switch (value.kind()) {
            case OBJECT -> object(value, spot);
            case ARRAY -> array(value, spot);
            case STRING, NUMBER -> add(spot, false, text, value.kind() == JsonKind.NUMBER);
            case TRUE, FALSE, NULL -> {}
        }
    }

    /** The text of a scalar, empty for any other value. */
    static String text(JsonValue value) {
        return isScalar(value) ? value.asString().orElseGet(value::text) : "";
    }

    private void add(Spot spot, boolean key, String text, boolean number) {
        spot.path
                .slot(key, slots)
                .values()
                .add(new Slot.Value(spot.place, text, number, spot.beside));
    }

    private void object(JsonValue object, Spot spot) {
        List<Entry> members = Entry.of(object);
        Map<String, String> row = new HashMap<>();
        int ids = 0;
        int names = 0;
        for (Entry each : members) {
            int of = idness.applyAsInt(each.name);
            ids += of == 2 ? 1 : 0;
            names += of == 1 ? 1 : 0;
            if (isScalar(each.value)) {
                row.put(each.name, each.text);
            }
        }
        int all = members.size();
        boolean map = ids > 0 && (ids + names == all || (ids > 2 && (ids + names) * 5 >= all * 4));
        String family = spot.path.isInHalf() ? spot.path.relative() : "";
        if (map && spot.path.isInHalf()) {
            facts.maps.add(family);
        }
        map |= all > 0 && (known.maps.contains(family) || isMapToUsers(members));
        Set<String> halves = halves(members, spot, map);
        facts.words.addAll(halves);
        SeenNames seen = new SeenNames();
        for (Entry each : members) {
            Place place = spot.place.child(each.name, seen.add(each.name));
            if (map) {
                entry(each, spot.at(place, spot.path.child(ENTRY)));
            } else {
                Role role = halves.contains(each.name) ? Role.HALF : Role.PLAIN;
                SlotPath path = spot.path.member(each.name, role);
                visit(each.value, each.text, spot.at(place, path).with(row));
            }
        }
    }

    /** True when all values are users, and no name is a field: the names may be users, too. */
    private boolean isMapToUsers(List<Entry> members) {
        for (Entry each : members) {
            boolean user =
                    each.value.kind() == JsonKind.STRING
                            && !each.text.isEmpty()
                            && !Character.isDigit(each.text.charAt(0))
                            && idness.applyAsInt(each.text) == 2
                            && !each.text.startsWith("customfield_");
            if (!user || idness.applyAsInt(each.name) > 0) {
                return false;
            }
        }
        return members.size() >= FEWEST_ROWS;
    }

    /** A member of a map by ID. */
    private void entry(Entry member, Spot spot) {
        Map<String, String> row = new HashMap<>();
        row.put("@key", member.name);
        if (isScalar(member.value)) {
            row.put("@value", member.text);
        }
        add(spot.with(row), true, member.name, false);
        visit(member.value, member.text, spot.with(Map.of("@key", member.name)));
    }

    static boolean isScalar(JsonValue value) {
        return value.kind() == JsonKind.STRING || value.kind() == JsonKind.NUMBER;
    }

    /** The names of the two parts of an object that have the same shape. */
    private static Set<String> halves(List<Entry> members, Spot spot, boolean map) {
        if (map || spot.path.isInHalf() || spot.path.depth() > DEEP) {
            return Set.of();
        }
        List<Entry> parts =
                members.stream().filter((each) -> each.value.kind() == JsonKind.OBJECT).toList();
        List<Set<String>> pairs = new ArrayList<>();
        for (int i = 0; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Set<String> names = new HashSet<>(List.of(parts.get(i).name, parts.get(j).name));
                if (names.equals(CONNECTORS)) {
                    return names;
                }
                if (SideParts.isAlike(parts.get(i).value, parts.get(j).value)) {
                    pairs.add(names);
                }
            }
        }
        return pairs.size() == 1 ? pairs.getFirst() : Set.of();
    }

    private void array(JsonValue array, Spot spot) {
        List<JsonValue> all = new ArrayList<>();
        array.elements().forEach(all::add);
        boolean halves =
                !spot.path.isInHalf()
                        && spot.path.depth() <= DEEP
                        && all.size() == 2
                        && all.stream().allMatch(SideParts::isPart)
                        && SideParts.isAlike(all.get(0), all.get(1));
        boolean pair =
                spot.path.isListed()
                        && all.size() == 2
                        && all.stream().allMatch(SlotWalk::isScalar);
        if (halves) {
            all.forEach(this::note);
        }
        Optional<String> divider =
                halves || pair ? Optional.empty() : new RowDivider(idness, known.words).of(all);
        for (int i = 0; i < all.size(); i++) {
            JsonValue element = all.get(i);
            SlotPath path = spot.path.child(step(element, i, halves, pair, divider));
            visit(element, text(element), spot.at(spot.place.child(i), path));
        }
    }

    /** Remembers the texts of a half. */
    private void note(JsonValue half) {
        half.members().forEach((each) -> each.value().asString().ifPresent(facts.words::add));
    }

    private static Step step(
            JsonValue element, int index, boolean halves, boolean pair, Optional<String> divider) {
        if (halves || pair) {
            return new Step("[" + index + "]", halves ? Role.HALF : Role.PLAIN, "");
        }
        return divider.flatMap(
                        (name) ->
                                element.member(name)
                                        .flatMap(JsonValue::asString)
                                        .map(
                                                (word) ->
                                                        new Step(
                                                                "[?@['" + name + "']=='" + word
                                                                        + "']",
                                                                Role.WORD,
                                                                word)))
                .orElse(ANY);
    }
}
