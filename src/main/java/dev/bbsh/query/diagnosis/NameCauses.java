package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.probe.KindDescription;
import dev.bbsh.query.probe.PathProbe;
import dev.bbsh.text.NearestNames;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Explains why a name matches no member. */
final class NameCauses {

    private static final Set<String> LENGTH = Set.of("length", "size", "count");

    private static final int MOST_NAMES = 5_000;

    private final PathProbe probe;

    NameCauses(PathProbe probe) {
        this.probe = probe;
    }

    /**
     * The reason why no value here has a member with this name.
     *
     * @param hole builds the whole path with another selector in the place of the name
     */
    PossibleCause among(FailurePoint here, String name, PathTemplate<Selector> hole) {
        List<JsonValue> parents = probe.sample(here.parents());
        Set<String> names = names(parents);
        List<String> near = alike(name, names);
        if (!near.isEmpty()) {
            return meant("no member here", name, near, hole);
        }
        if (LENGTH.contains(name.toLowerCase(Locale.ROOT)) && !isNumber(parents)) {
            return PossibleCause.of(
                    "'" + name + "' is read as a member name: .length() counts",
                    here.with(new PathStep.Summary(PathStep.Summary.Kind.LENGTH)));
        }
        boolean objects = parents.stream().anyMatch((each) -> each.kind() == JsonKind.OBJECT);
        boolean arrays = parents.stream().anyMatch((each) -> each.kind() == JsonKind.ARRAY);
        if (!objects && arrays) {
            return inArrays(here, name, hole);
        }
        return objects || arrays
                ? elsewhere(here, name, hole)
                : PossibleCause.of(
                        here.called()
                                + " is "
                                + KindDescription.of(parents)
                                + ", and has no member '"
                                + name
                                + "'");
    }

    /**
     * The cause for several names in one step of which none is found: each is replaced by the most
     * similar one.
     */
    PossibleCause several(FailurePoint here, List<Selector> selectors) {
        Set<String> names = names(probe.sample(here.parents()));
        List<Selector> meant = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Selector each : selectors) {
            Optional<String> near =
                    each instanceof Selector.Name(String name)
                            ? alike(name, names).stream().findFirst()
                            : Optional.empty();
            near.map((name) -> "'" + ((Selector.Name) each).name() + "' may be " + name)
                    .ifPresent(words::add);
            meant.add(near.<Selector>map(Selector.Name::new).orElse(each));
        }
        return PossibleCause.of(
                "none of these names is found here"
                        + (words.isEmpty() ? "" : ": " + String.join(", ", words)),
                here.with(new PathStep.Child(meant)));
    }

    private static boolean isNumber(List<JsonValue> values) {
        return values.stream().allMatch((each) -> each.kind() == JsonKind.NUMBER);
    }

    /** The reason why nothing below has a member with this name. */
    PossibleCause below(FailurePoint here, String name, PathTemplate<Selector> hole) {
        if (!here.parents().isEmpty() && probe.occurs(name)) {
            return PossibleCause.of(
                    "'" + name + "' is found in the document, but not below " + here.called(),
                    new Query(Query.Start.ROOT, List.of(deep(name))));
        }
        return nowhere(name, hole);
    }

    private PossibleCause inArrays(FailurePoint here, String name, PathTemplate<Selector> hole) {
        if (name.matches("-?[0-9]{1,9}")) {
            return PossibleCause.of(
                    here.called() + " is an array: the index of an element goes in brackets",
                    here.with(child(new Selector.Index(Long.parseLong(name)))));
        }
        PathStep each = child(Selector.WILDCARD);
        Set<String> names = names(probe.sample(PathCauses.joined(here.parents(), List.of(each))));
        List<String> meant = names.contains(name) ? List.of(name) : alike(name, names);
        if (meant.isEmpty()) {
            return elsewhere(here, name, hole);
        }
        return new PossibleCause(
                here.called()
                        + " is an array: [*] goes through its elements"
                        + (meant.contains(name) ? "" : ", which have " + meant.getFirst()),
                meant.stream()
                        .map((one) -> here.with(each, child(new Selector.Name(one))))
                        .toList());
    }

    private PossibleCause elsewhere(FailurePoint here, String name, PathTemplate<Selector> hole) {
        if (!probe.occurs(name)) {
            return nowhere(name, hole);
        }
        String where = here.called();
        PathStep each = child(Selector.WILDCARD);
        return PossibleCause.of(
                "'"
                        + name
                        + "' is found in the document, but "
                        + (here.parents().isEmpty()
                                ? "not at the top level"
                                : where + " doesn't have it"),
                here.with(each, child(new Selector.Name(name))),
                here.with(deep(name)),
                new Query(Query.Start.ROOT, List.of(deep(name))));
    }

    private PossibleCause nowhere(String name, PathTemplate<Selector> hole) {
        List<String> near = alike(name, probe.names());
        return near.isEmpty()
                ? PossibleCause.of("no member of the document is called '" + name + "'")
                : meant("no member of the document", name, near, hole);
    }

    private static PossibleCause meant(
            String none, String name, List<String> near, PathTemplate<Selector> hole) {
        return new PossibleCause(
                none + " is called '" + name + "': did you mean " + written(near) + "?",
                near.stream().map((one) -> hole.with(new Selector.Name(one))).toList());
    }

    private static String written(List<String> names) {
        return String.join(
                " or ",
                names.stream()
                        .map(
                                (name) ->
                                        NameNotation.isShorthand(name)
                                                ? name
                                                : NameNotation.quoted(name))
                        .toList());
    }

    /**
     * The names that differ only in case, dashes and the like; if there are none, those with few
     * different letters.
     */
    static List<String> alike(String name, Collection<String> names) {
        String plain = plain(name);
        List<String> same =
                names.stream()
                        .filter((each) -> !each.equals(name) && plain(each).equals(plain))
                        .limit(2)
                        .toList();
        return same.isEmpty() && !plain.isEmpty()
                ? NearestNames.to(name, names).stream()
                        .filter((each) -> !each.equals(name))
                        .toList()
                : same;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.`'\"-]", "");
    }

    private static Set<String> names(List<JsonValue> values) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonValue value : values) {
            if (value.kind() == JsonKind.OBJECT) {
                for (Member member : value.members()) {
                    if (names.size() == MOST_NAMES) {
                        return names;
                    }
                    names.add(member.name());
                }
            }
        }
        return names;
    }

    private static PathStep child(Selector selector) {
        return new PathStep.Child(List.of(selector));
    }

    private static PathStep deep(String name) {
        return new PathStep.Descendant(List.of(new Selector.Name(name)));
    }
}
