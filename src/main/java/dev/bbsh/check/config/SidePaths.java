package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The JSONPaths whose side the user has to say, one for all rows. */
final class SidePaths {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    /** A text that a path can contain without quotes, blanks or escapes. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:/@+-]{1,60}");

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Set<Place> ids = new HashSet<>();

    private final JsonValue root;

    private final References references;

    private @Nullable Set<String> certain;

    SidePaths(JsonValue root, References references) {
        this.root = root;
        this.references = references;
        references.found().stream()
                .filter((each) -> each.part() == Reference.Part.KEY)
                .forEach((each) -> ids.add(each.place()));
    }

    /** True when the side of some reference on a path is certain. */
    private boolean isCertain(String path) {
        Set<String> paths = certain;
        if (paths == null) {
            paths = new HashSet<>();
            for (Reference each : references.found()) {
                if (each.doubt().isEmpty()) {
                    paths.add(path(each.place().steps(), (_) -> false));
                }
            }
            certain = paths;
        }
        return paths.contains(path);
    }

    /**
     * The path of a value and of the same values in other rows, or of the map whose names are the
     * IDs. It matches nothing whose side is certain.
     */
    String of(Reference reference) {
        SideDoubt why = reference.doubt().orElseThrow();
        List<Place.Step> steps = reference.place().steps();
        boolean key = reference.part() == Reference.Part.KEY;
        List<Place.Step> named = key ? steps.subList(0, steps.size() - 1) : steps;
        boolean isOne = why.cause() == SideDoubt.Cause.PAIR || why.cause() == SideDoubt.Cause.PART;
        int pair = isOne ? why.depth() - 1 : -1;
        boolean outside = why.cause() == SideDoubt.Cause.OUTSIDE;
        if (why.cause() == SideDoubt.Cause.ROW_WORD) {
            return worded(named, why);
        }
        String path = path(named, (at) -> at == pair || (outside && isOfTwo(steps, at)));
        return isCertain(path) ? path(named, (_) -> true) : path;
    }

    /** The path of the rows with the same word. */
    private String worded(List<Place.Step> steps, SideDoubt why) {
        int row = why.depth() - 1;
        Optional<String> word =
                Place.of(steps.subList(0, row + 1))
                        .in(root)
                        .flatMap((each) -> each.member(why.name()))
                        .flatMap(JsonValue::asString)
                        .filter((text) -> WORD.matcher(text).matches());
        if (word.isEmpty() || !WORD.matcher(why.name()).matches()) {
            return path(steps, (at) -> at == row);
        }
        return path(steps.subList(0, row), (_) -> false)
                + "[?@['"
                + why.name()
                + "']=='"
                + word.get()
                + "']"
                + path(steps.subList(row + 1, steps.size()), (_) -> false).substring(1);
    }

    /** The part of the config that raised the doubt, if it has more than the value. */
    Optional<String> around(Reference reference) {
        SideDoubt why = reference.doubt().orElseThrow();
        List<Place.Step> steps = reference.place().steps();
        boolean part = why.cause() == SideDoubt.Cause.PART;
        boolean above =
                (part || why.cause() == SideDoubt.Cause.UNKNOWN_NAME)
                        && steps.stream()
                                .skip(why.depth())
                                .anyMatch((step) -> step instanceof Place.Step.Name);
        return above
                ? Optional.of(
                        path(steps.subList(0, why.depth()), (at) -> part && at == why.depth() - 1))
                : Optional.empty();
    }

    /** The path of steps; the rows of a list share one path, except elements that need one each. */
    private String path(List<Place.Step> steps, IntPredicate isAlone) {
        StringBuilder path = new StringBuilder("$");
        for (int at = 0; at < steps.size(); at++) {
            boolean listed = steps.get(at) instanceof Place.Step.Index && !isAlone.test(at);
            path.append(
                    listed || isCounted(steps, at)
                            ? "[*]"
                            : Place.of(List.of(steps.get(at))).brief().substring(1));
        }
        return path.toString();
    }

    /** True when the container has two elements, which may be the two sides. */
    private boolean isOfTwo(List<Place.Step> steps, int at) {
        return Place.of(steps.subList(0, at))
                .in(root)
                .filter((each) -> each.size() == 2)
                .isPresent();
    }

    private boolean isCounted(List<Place.Step> steps, int at) {
        return steps.get(at) instanceof Place.Step.Name(String name, int _)
                && (NUMBER.matcher(name).matches()
                        || ids.contains(Place.of(steps.subList(0, at + 1))));
    }

    /** The names in a path, for the ID of a finding. */
    String subject(String path) {
        String names = OTHER.matcher(path).replaceAll(".");
        return names.replaceAll("^\\.|\\.$", "");
    }
}
