package dev.bbsh.check;

import dev.bbsh.check.fix.CombinedEdits;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fixes that are applied together. A fix that conflicts with one already added is skipped; the next
 * check offers it again, for the changed document.
 */
public final class FixBatch {

    private final Map<String, CombinedEdits> places = new LinkedHashMap<>();
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<HeldBackFinding> heldBack = new ArrayList<>();

    /** A finding and the fix chosen for it. */
    public record Chosen(Finding finding, Fix fix) {}

    /** Adds a fix, unless it touches a place that another one touches. */
    public void add(Finding finding, Fix fix) {
        if (places.computeIfAbsent(finding.document(), (_) -> new CombinedEdits()).take(fix)) {
            chosen.add(new Chosen(finding, fix));
        }
    }

    /**
     * The same batch without fixes that would give a key the name of another key.
     *
     * @param roots the root of each document, by its name
     */
    public FixBatch withoutClashes(Function<String, JsonValue> roots) {
        FixBatch fewer = new FixBatch();
        Map<String, List<Chosen>> byDocument =
                chosen.stream().collect(Collectors.groupingBy((each) -> each.finding().document()));
        byDocument.forEach(
                (name, all) -> fewer.heldBack.addAll(RenameConflicts.of(all, roots.apply(name))));
        if (fewer.heldBack.isEmpty()) {
            return this;
        }
        Set<String> waiting =
                fewer.heldBack.stream()
                        .map((each) -> each.finding().id())
                        .collect(Collectors.toSet());
        chosen.stream()
                .filter((each) -> !waiting.contains(each.finding().id()))
                .forEach((each) -> fewer.add(each.finding(), each.fix()));
        return fewer;
    }

    /** The edits of each document, by its name. */
    public Map<String, List<Edit>> edits() {
        return places.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                (each) -> each.getValue().edits(),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /** The findings that are fixed, with their fixes. */
    public List<Chosen> chosen() {
        return List.copyOf(chosen);
    }

    /** The findings that are fixed. */
    public List<Finding> findings() {
        return chosen.stream().map(Chosen::finding).toList();
    }

    /** The fix of each finding, as it is typed, by the finding's ID. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        chosen.forEach((each) -> choices.put(each.finding().id(), each.fix().to()));
        return choices;
    }

    /** The findings that are held back because a key would get the name of another one. */
    public List<HeldBackFinding> heldBack() {
        return List.copyOf(heldBack);
    }

    /**
     * A finding that is not fixed together with others, because one of its keys would get the name
     * of another key of the same object, and only one of the two would count.
     *
     * @param key that would get another name
     * @param name that it would get
     * @param other the key that keeps this name, or would get it as well
     */
    public record HeldBackFinding(Finding finding, Place key, String name, Place other) {}
}
