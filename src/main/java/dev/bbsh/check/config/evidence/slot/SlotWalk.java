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

    private record Spot(Place place, List<Step> steps, Map<String, String> beside, boolean half) {

        Spot at(Place next, Step step) {
            List<Step> all = new ArrayList<>(steps);
            all.add(step);
            return new Spot(next, all, beside, half || step.role() == Role.HALF);
        }

        Spot with(Map<String, String> row) {
            return new Spot(place, steps, row, half);
        }

        boolean listed() {
            return !steps.isEmpty() && steps.getLast().role() != Role.PLAIN;
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
        walk.visit(root, new Spot(Place.root(), List.of(), Map.of(), false));
        return walk;
    }

    private void visit(JsonValue value, Spot spot) {
        progress.advance(1);
        switch (value.kind()) {
            case OBJECT -> object(value, spot);
            case ARRAY -> array(value, spot);
            case STRING, NUMBER -> add(spot, false, text(value), value.kind() == JsonKind.NUMBER);
            case TRUE, FALSE, NULL -> {}
        }
    }

    static String text(JsonValue value) {
        return value.asString().orElseGet(value::text);
    }

    private void add(Spot spot, boolean key, String text, boolean number) {
        Slot fresh = new Slot(spot.steps, key);
        slots.computeIfAbsent(fresh.path() + (key ? "~" : ""), (_) -> fresh)
                .values()
                .add(new Slot.Value(spot.place, text, number, spot.beside));
    }

    private void object(JsonValue object, Spot spot) {
        Map<String, String> row = new HashMap<>();
        SeenNames seen = new SeenNames();
        int ids = 0;
        int names = 0;
        int all = 0;
        for (Member each : object.members()) {
            int of = idness.applyAsInt(each.name());
            ids += of == 2 ? 1 : 0;
            names += of == 1 ? 1 : 0;
            all++;
            if (isScalar(each.value())) {
                row.put(each.name(), text(each.value()));
            }
        }
        boolean map = ids > 0 && (ids + names == all || (ids > 2 && (ids + names) * 5 >= all * 4));
        String family = spot.half ? Slot.relative(spot.steps) : "";
        if (map && spot.half) {
            facts.maps.add(family);
        }
        map |= all > 0 && (known.maps.contains(family) || isMapToUsers(object));
        Set<String> halves = halves(object, spot, map);
        facts.words.addAll(halves);
        for (Member each : object.members()) {
            int nth = seen.add(each.name());
            Place place = spot.place.child(each.name(), nth);
            if (map) {
                entry(each, spot.at(place, ENTRY));
            } else {
                Role role = halves.contains(each.name()) ? Role.HALF : Role.PLAIN;
                Step step =
                        new Step(Place.root().child(each.name()).brief().substring(1), role, "");
                visit(each.value(), spot.at(place, step).with(row));
            }
        }
    }

    /** True when all values are users, and no name is a field: the names may be users, too. */
    private boolean isMapToUsers(JsonValue object) {
        int all = 0;
        for (Member each : object.members()) {
            boolean user =
                    each.value()
                            .asString()
                            .filter(
                                    (text) ->
                                            !Character.isDigit(
                                                    text.isEmpty() ? (char) 48 : text.charAt(0)))
                            .filter((text) -> idness.applyAsInt(text) == 2)
                            .filter((text) -> !text.startsWith("customfield_"))
                            .isPresent();
            if (!user || idness.applyAsInt(each.name()) > 0) {
                return false;
            }
            all++;
        }
        return all >= FEWEST_ROWS;
    }

    /** A member of a map by ID. */
    private void entry(Member member, Spot spot) {
        Map<String, String> row = new HashMap<>();
        row.put("@key", member.name());
        if (isScalar(member.value())) {
            row.put("@value", text(member.value()));
        }
        add(spot.with(row), true, member.name(), false);
        visit(member.value(), spot.with(Map.of("@key", member.name())));
    }

    static boolean isScalar(JsonValue value) {
        return value.kind() == JsonKind.STRING || value.kind() == JsonKind.NUMBER;
    }

    /** The names of the two parts of an object that have the same shape. */
    private static Set<String> halves(JsonValue object, Spot spot, boolean map) {
        if (map || spot.half || spot.steps.size() > DEEP) {
            return Set.of();
        }
        List<Member> parts = new ArrayList<>();
        for (Member each : object.members()) {
            if (each.value().kind() == JsonKind.OBJECT) {
                parts.add(each);
            }
        }
        List<Set<String>> pairs = new ArrayList<>();
        for (int i = 0; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Set<String> names =
                        new HashSet<>(List.of(parts.get(i).name(), parts.get(j).name()));
                if (names.equals(CONNECTORS)) {
                    return names;
                }
                if (SideParts.isAlike(parts.get(i).value(), parts.get(j).value())) {
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
                !spot.half
                        && spot.steps.size() <= DEEP
                        && all.size() == 2
                        && all.stream().allMatch(SideParts::isPart)
                        && SideParts.isAlike(all.get(0), all.get(1));
        boolean pair =
                spot.listed() && all.size() == 2 && all.stream().allMatch(SlotWalk::isScalar);
        if (halves) {
            all.forEach(this::note);
        }
        Optional<String> divider =
                halves || pair ? Optional.empty() : new RowDivider(idness, known.words).of(all);
        for (int i = 0; i < all.size(); i++) {
            visit(
                    all.get(i),
                    spot.at(spot.place.child(i), step(all.get(i), i, halves, pair, divider)));
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
