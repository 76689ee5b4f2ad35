package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.operation.sync.SideMapping;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pairs each {@code --side} of a line with the {@code --mapping} in the same position. */
final class SideMappings {

    private final Invocation in;
    private final String line;
    private final List<String> sides;
    private final List<String> mappings;

    /**
     * The options of a line.
     *
     * @param line the command and its documents, such as {@code prepare merged}
     */
    SideMappings(Invocation in, String line) {
        this.in = in;
        this.line = line;
        this.sides = in.all("side").stream().map(this::project).toList();
        this.mappings = in.all("mapping");
        mappings.forEach(in.workspace().jira()::mapping);
        if (!sides.isEmpty() && in.given("moving").isPresent()) {
            throw new BbshException(
                    "--moving and --side say the same: which project has moved",
                    one(sides.getFirst()));
        }
    }

    /** The project that a word names; a side may also be named by its document. */
    private String project(String word) {
        return in.workspace()
                .documents()
                .exactly(word)
                .map(OpenDocument::analysis)
                .flatMap(DocumentAnalysis::issues)
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project())
                .orElse(word);
    }

    List<String> sides() {
        return sides;
    }

    /**
     * The only mapping of the line.
     *
     * @param projects the projects of the data, for the advice
     * @throws BbshException when there are several
     */
    Optional<String> only(List<String> projects) {
        if (mappings.size() > 1) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "%d mappings need the sides they belong to",
                            mappings.size()),
                    projects.size() == 2 ? both(projects) : line + " --mapping " + mapping(0));
        }
        return mappings.stream().findFirst();
    }

    /** The line that names both sides with a mapping each. */
    String both(List<String> projects) {
        return line
                + new SideMapping(projects.getFirst(), mapping(0))
                + new SideMapping(projects.getLast(), mapping(1));
    }

    /** The line that names a side with its mapping. */
    String one(String project) {
        return line + new SideMapping(project, mapping(0));
    }

    /** The name of a mapping of the line, else of one that is open. */
    private String mapping(int index) {
        List<String> names = mappings.isEmpty() ? in.workspace().jira().mappingNames() : mappings;
        return names.isEmpty() ? "MAPPING" : names.get(Math.min(index, names.size() - 1));
    }

    /**
     * Each side with its mapping.
     *
     * @throws BbshException when a side has none, or is given twice
     */
    List<SideMapping> pairs() {
        List<String> names = mappings;
        if (names.isEmpty() && sides.size() == 1) {
            names = List.of(onlyOpen(in.workspace(), line + " --side " + sides.getFirst()));
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
                            "%d sides need as many mappings, and there are %d",
                            sides.size(),
                            names.size()),
                    sides.stream()
                            .map((side) -> "" + new SideMapping(side, mapping(sides.indexOf(side))))
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
    static String onlyOpen(Workspace workspace, String line) {
        List<String> names = workspace.jira().mappingNames();
        if (names.size() == 1) {
            return names.getFirst();
        }
        throw new BbshException(
                names.isEmpty()
                        ? "no ID mapping is loaded"
                        : "several mappings are loaded: " + String.join(", ", names),
                names.isEmpty()
                        ? "mapping load FILE --as ids"
                        : names.stream()
                                .map((name) -> line + " --mapping " + name)
                                .collect(Collectors.joining("   or   ")));
    }
}
