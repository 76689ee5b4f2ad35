package dev.bbsh.check;

import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Name clashes between keys when several fixes are applied to a document at once. Keys may take
 * each other's names, in a chain or in a circle; a name is taken only when its key keeps it, or
 * when two keys would get it.
 */
final class RenameConflicts {

    /** A member that gets a new name. */
    private record Renaming(Finding finding, Place key, String name) {

        Place wanted() {
            return beside(key, name);
        }
    }

    private final Map<Place, Renaming> byKey = new HashMap<>();
    private final Map<Place, List<Renaming>> byWanted = new LinkedHashMap<>();
    private final Map<String, List<Renaming>> byFinding = new HashMap<>();
    private final Map<String, FixBatch.HeldBackFinding> held = new LinkedHashMap<>();
    private final Deque<String> news = new ArrayDeque<>();

    private RenameConflicts() {}

    /** Finds the findings whose fixes have to wait. */
    static Collection<FixBatch.HeldBackFinding> of(List<FixBatch.Chosen> fixes, JsonValue root) {
        RenameConflicts clashes = new RenameConflicts();
        fixes.forEach((each) -> clashes.add(each.finding(), each.fix()));
        clashes.byWanted.values().stream()
                .filter((all) -> all.size() > 1)
                .forEach(clashes::holdRivals);
        clashes.objects().forEach((object) -> clashes.holdBehindOthers(object, root));
        clashes.spread();
        return clashes.held.values();
    }

    private void add(Finding finding, Fix fix) {
        for (Edit edit : fix.edits()) {
            if (edit instanceof Edit.RenameKey(Place at, String name)) {
                Renaming renaming = new Renaming(finding, at, name);
                byKey.put(at, renaming);
                byWanted.computeIfAbsent(renaming.wanted(), (_) -> new ArrayList<>()).add(renaming);
                byFinding.computeIfAbsent(finding.id(), (_) -> new ArrayList<>()).add(renaming);
            }
        }
    }

    private void holdRivals(List<Renaming> rivals) {
        for (int i = 0; i < rivals.size(); i++) {
            hold(rivals.get(i), rivals.get(i == 0 ? 1 : 0).key());
        }
    }

    private Set<Place> objects() {
        Set<Place> objects = new HashSet<>();
        byKey.keySet().forEach((key) -> objects.add(object(key)));
        return objects;
    }

    private void holdBehindOthers(Place object, JsonValue root) {
        SeenNames seen = new SeenNames();
        for (Member member : object.in(root).orElseThrow().members()) {
            int occurrence = seen.add(member.name());
            Place key = object.child(member.name(), occurrence);
            if (!byKey.containsKey(key)) {
                holdBehind(key, member.name());
            }
        }
    }

    private void holdBehind(Place key, String name) {
        byWanted.getOrDefault(beside(key, name), List.of()).forEach((each) -> hold(each, key));
    }

    /**
     * Holds back what depends on a key that was held back: that key keeps its name, which another
     * key may have been going to take.
     */
    private void spread() {
        while (!news.isEmpty()) {
            for (Renaming each : byFinding.getOrDefault(news.pop(), List.of())) {
                if (each.key().steps().getLast() instanceof Place.Step.Name(String name, int _)) {
                    holdBehind(each.key(), name);
                }
            }
        }
    }

    private void hold(Renaming each, Place other) {
        FixBatch.HeldBackFinding waits =
                new FixBatch.HeldBackFinding(each.finding(), each.key(), each.name(), other);
        if (held.putIfAbsent(each.finding().id(), waits) == null) {
            news.add(each.finding().id());
        }
    }

    private static Place object(Place key) {
        return key.parent().orElse(key);
    }

    private static Place beside(Place key, String name) {
        return object(key).child(name);
    }
}
