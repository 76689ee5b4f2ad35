package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.reference.Where;
import dev.bbsh.json.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSONPaths of which somebody has to say the side, one for all rows. */
final class SidePaths {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Set<Place> ids = new HashSet<>();

    SidePaths(References references) {
        references.found().stream()
                .filter((each) -> each.where() == Where.KEY)
                .forEach((each) -> ids.add(each.place()));
    }

    /**
     * The path of what raised the doubt, and of all like it in other rows: the name, the element of
     * a pair, the map whose names are IDs, or the value itself.
     */
    String of(Reference reference) {
        SideDoubt why = reference.doubt().orElseThrow();
        List<Place.Step> steps = reference.place().steps();
        int end =
                switch (why.cause()) {
                    case UNKNOWN_NAME, COMMON_WORD -> why.depth();
                    case PAIR, SAME_KIND, OUTSIDE ->
                            reference.where() == Where.KEY ? steps.size() - 1 : steps.size();
                };
        int pair = why.cause() == SideDoubt.Cause.PAIR ? why.depth() - 1 : -1;
        StringBuilder path = new StringBuilder("$");
        for (int at = 0; at < end; at++) {
            boolean any =
                    at != pair && steps.get(at) instanceof Place.Step.Index || isCounted(steps, at);
            path.append(any ? "[*]" : new Place(List.of(steps.get(at))).brief().substring(1));
        }
        return path.toString();
    }

    private boolean isCounted(List<Place.Step> steps, int at) {
        return steps.get(at) instanceof Place.Step.Name(String name, int _)
                && (NUMBER.matcher(name).matches()
                        || ids.contains(new Place(steps.subList(0, at + 1))));
    }

    /** The names of a path, for the ID of a finding. */
    String subject(String path) {
        String names = OTHER.matcher(path).replaceAll(".");
        return names.replaceAll("^\\.|\\.$", "");
    }
}
