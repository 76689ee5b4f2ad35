package dev.bbsh.check.fix;

import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The edits of several fixes of one document that don't conflict with each other. */
public final class CombinedEdits {

    private final List<Edit> edits = new ArrayList<>();
    private final Map<Place, List<Splice>> strings = new LinkedHashMap<>();
    private final Set<List<Place.Step>> touched = new HashSet<>();
    private final Set<List<Place.Step>> above = new HashSet<>();
    private final Set<Place> renamed = new HashSet<>();

    /**
     * Adds the edits of a fix; none of them, and false, when one conflicts with those added before.
     */
    public boolean take(Fix fix) {
        Set<Place> parts = fix.splices().stream().map(Splice::at).collect(Collectors.toSet());
        List<Edit> whole = fix.edits().stream().filter((e) -> !parts.contains(e.at())).toList();
        boolean free =
                whole.stream().noneMatch(this::meets)
                        && fix.splices().stream().noneMatch(this::meets);
        if (free) {
            whole.forEach(this::add);
            fix.splices().forEach(this::add);
        }
        return free;
    }

    /** The edits of all fixes, with those inside one string joined. */
    public List<Edit> edits() {
        List<Edit> all = new ArrayList<>(edits);
        strings.values().forEach((parts) -> all.add(Splice.together(parts)));
        return all;
    }

    private boolean meets(Splice splice) {
        List<Splice> others = strings.get(splice.at());
        return others == null ? isTouched(splice.at()) : others.stream().anyMatch(splice::meets);
    }

    /** A renamed member may get another value as well, or be edited inside. */
    private boolean meets(Edit edit) {
        return edit instanceof Edit.RenameKey
                ? renamed.contains(edit.at()) || isTouched(edit.at())
                : above.contains(edit.at().steps())
                        || isTouched(edit.at())
                        || (edit instanceof Edit.Remove && renamed.contains(edit.at()));
    }

    private boolean isTouched(Place place) {
        List<Place.Step> steps = place.steps();
        for (int length = 0; length <= steps.size(); length++) {
            if (touched.contains(steps.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    private void add(Splice splice) {
        strings.computeIfAbsent(splice.at(), (_) -> new ArrayList<>()).add(splice);
        touch(splice.at());
    }

    private void add(Edit edit) {
        edits.add(edit);
        if (edit instanceof Edit.RenameKey) {
            renamed.add(edit.at());
            above(edit.at());
        } else {
            touch(edit.at());
        }
    }

    private void touch(Place place) {
        touched.add(place.steps());
        above(place);
    }

    private void above(Place place) {
        List<Place.Step> steps = place.steps();
        for (int length = 0; length < steps.size(); length++) {
            above.add(steps.subList(0, length));
        }
    }
}
