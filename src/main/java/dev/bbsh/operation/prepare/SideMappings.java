package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pairs each side that a line names with the mapping in the same position. */
public final class SideMappings {

    private final Workspace workspace;
    private final String line;
    private final List<String> sides;
    private final List<String> mappings;

    /**
     * The sides and the mappings of a line.
     *
     * @param line the command and its documents, such as {@code prepare merged}
     * @throws BbshException when the line names a project that moves, too, or a mapping that is not
     *     open
     */
    public SideMappings(Workspace workspace, String line, Named named) {
        this.workspace = workspace;
        this.line = line;
        this.sides =
                named.sides().stream()
                        .map((word) -> DocumentSide.project(word, workspace))
                        .toList();
        this.mappings = named.mappings();
        mappings.forEach(workspace.jira()::mapping);
        if (!sides.isEmpty() && named.moving().isPresent()) {
            throw new BbshException("--moving and --side can't be combined", one(sides.getFirst()));
        }
    }

    /**
     * The words of a line.
     *
     * @param sides the projects that have moved, by their keys or documents
     * @param mappings the names of their mappings
     * @param moving the only project that moves
     */
    public record Named(List<String> sides, List<String> mappings, Optional<String> moving) {

        public Named {
            sides = List.copyOf(sides);
            mappings = List.copyOf(mappings);
        }
    }

    /** The projects that have moved, by their keys. */
    public List<String> sides() {
        return sides;
    }

    /**
     * Refuses a project that moves which the case says to stay: both projects may have moved, but
     * {@code --moving} would mean that the other one stays.
     *
     * @throws BbshException when the case says so
     */
    public void requireNoOther(String moving, Case known) {
        if (known.staying().filter(moving::equals).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "the case says --moving %s, not %s",
                            known.moving().orElse(""),
                            moving),
                    String.format(
                            Locale.ROOT,
                            "%s     (when both have moved)   or   %s",
                            one(moving),
                            new SyncNames(workspace).forget(known.projects())));
        }
    }

    /**
     * The only mapping of the line.
     *
     * @param projects the projects of the data, for the advice
     * @throws BbshException when there are several
     */
    public Optional<String> only(List<String> projects) {
        if (mappings.size() > 1) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "%d mappings are given without their sides",
                            mappings.size()),
                    projects.size() == 2 ? both(projects) : line + " --mapping " + mapping(0));
        }
        return mappings.stream().findFirst();
    }

    /** The line that names both sides with a mapping each. */
    private String both(List<String> projects) {
        return line
                + new SideMapping(projects.getFirst(), mapping(0)).sideWords()
                + new SideMapping(projects.getLast(), mapping(1)).sideWords();
    }

    /** The line that names a side with its mapping. */
    private String one(String project) {
        return line + new SideMapping(project, mapping(0)).sideWords();
    }

    /** The name of a mapping of the line, else of one that is open. */
    private String mapping(int index) {
        List<String> names = mappings.isEmpty() ? workspace.jira().mappingNames() : mappings;
        return names.isEmpty() ? "MAPPING" : names.get(Math.min(index, names.size() - 1));
    }

    /**
     * Each side with its mapping.
     *
     * @throws BbshException when a side has none, or is given twice
     */
    public List<SideMapping> pairs() {
        List<String> names = mappings;
        if (names.isEmpty() && sides.size() == 1) {
            names = List.of(onlyOpen(workspace, line + " --side " + sides.getFirst()));
        }
        if (new HashSet<>(sides).size() < sides.size()) {
            throw new BbshException(
                    String.format(Locale.ROOT, "--side %s is given twice", sides.getFirst()),
                    one(sides.getFirst()));
        }
        if (names.size() != sides.size()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "%d sides need the same number of mappings, and %s given",
                            sides.size(),
                            Plurals.of(names.size(), "is", "are")),
                    sides.stream()
                            .map((side) -> new SideMapping(side, mapping(sides.indexOf(side))))
                            .map(SideMapping::sideWords)
                            .collect(Collectors.joining("", line, "")));
        }
        List<SideMapping> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            pairs.add(new SideMapping(sides.get(i), names.get(i)));
        }
        return pairs;
    }

    /**
     * The only mapping that is open.
     *
     * @throws BbshException when there is none, or more than one
     */
    public static String onlyOpen(Workspace workspace, String line) {
        List<String> names = workspace.jira().mappingNames();
        if (names.size() == 1) {
            return names.getFirst();
        }
        throw new BbshException(
                names.isEmpty()
                        ? "no ID mapping is loaded"
                        : "no ID mapping given, and several are loaded: "
                                + String.join(", ", names),
                names.isEmpty()
                        ? "mapping load FILE --as ids"
                        : names.stream()
                                .map((name) -> line + " --mapping " + name)
                                .collect(Collectors.joining("   or   ")));
    }
}
