package dev.bbsh.check.fix;

import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The edits of several fixes of one document that don't conflict with each other. */
public final class CombinedEdits {

    private final List<Edit> edits = new ArrayList<>();
    private final Map<Place, List<Splice>> strings = new LinkedHashMap<>();
    private final Set<Place> touched = new HashSet<>();
    private final Set<Place> above = new HashSet<>();
    private final Set<Place> renamed = new HashSet<>();

    /**
     * Adds the edits of a fix; none of them, and false, when one conflicts with those added before.
     */
    public boolean take(Fix fix) {
        List<Edit> whole = withoutSplices(fix);
        boolean free =
                whole.stream().noneMatch(this::meets)
                        && fix.splices().stream().noneMatch(this::meets);
        if (free) {
            whole.forEach(this::add);
            fix.splices().forEach(this::add);
        }
        return free;
    }

    /** The edits of a fix, except those that are made of its splices. */
    private static List<Edit> withoutSplices(Fix fix) {
        if (fix.splices().isEmpty()) {
            return fix.edits();
        }
        Set<Place> parts = fix.splices().stream().map(Splice::at).collect(Collectors.toSet());
        return fix.edits().stream().filter((each) -> !parts.contains(each.at())).toList();
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
                : above.contains(edit.at())
                        || isTouched(edit.at())
                        || (edit instanceof Edit.Remove && renamed.contains(edit.at()));
    }

    /** True when an edit is at a place, or at one above it. */
    private boolean isTouched(Place place) {
        Optional<Place> at = Optional.of(place);
        while (at.isPresent()) {
            if (touched.contains(at.get())) {
                return true;
            }
            at = at.get().parent();
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
        touched.add(place);
        above(place);
    }

    /** Notes the places above one, up to the first that is noted: so are those above that. */
    private void above(Place place) {
        Optional<Place> at = place.parent();
        while (at.isPresent() && above.add(at.get())) {
            at = at.get().parent();
        }
    }
}
