package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comments and attachments of the new Jira, as an open catalog has them. They show which IDs
 * exist there.
 *
 * @param name the name of the catalog
 */
public record NewContents(String name, Catalog catalog) {

    /**
     * The contents that a line means.
     *
     * @param named the catalog that it names; else the only open one of a Cloud site with comments
     *     or attachments
     * @throws BbshException when a named one is not open, or has neither
     */
    public static Optional<NewContents> of(Optional<String> named, Workspace workspace) {
        return named.map((name) -> required(name, workspace)).or(() -> only(workspace));
    }

    private static NewContents required(String name, Workspace workspace) {
        Catalog catalog = workspace.jira().catalog(name).content().catalog();
        if (!catalog.hasContents()) {
            throw new BbshException(
                    "'" + name + "' has no comments and attachments of issues",
                    "catalog request FOLDER     (a script for the admins)   then   catalog load"
                            + " FILE --as contents");
        }
        return new NewContents(name, catalog);
    }

    private static Optional<NewContents> only(Workspace workspace) {
        List<OpenCatalog> all =
                workspace.jira().catalogs().stream()
                        .filter((each) -> each.backup().isEmpty())
                        .filter((each) -> each.content().catalog().server().isCloud())
                        .filter((each) -> each.content().catalog().hasContents())
                        .toList();
        return all.size() == 1
                ? Optional.of(
                        new NewContents(all.getFirst().name(), all.getFirst().content().catalog()))
                : Optional.empty();
    }

    /**
     * The project that moved, if it is not recorded: the only one of which the new Jira has issues
     * (inferred: a partner that was in Cloud before would look the same).
     */
    public Optional<String> mover(Case facts, List<DocumentSide> sides) {
        if (facts.movement().isPresent()) {
            return Optional.empty();
        }
        Set<String> there =
                catalog.issues().stream()
                        .flatMap((issue) -> ProjectKey.ofIssue(issue).stream())
                        .collect(Collectors.toSet());
        List<String> movers =
                sides.stream()
                        .map(DocumentSide::side)
                        .flatMap(
                                (side) ->
                                        Stream.concat(
                                                side.project().stream(),
                                                side.partnerProject().stream()))
                        .distinct()
                        .filter(there::contains)
                        .toList();
        return movers.size() == 1 ? Optional.of(movers.getFirst()) : Optional.empty();
    }

    /** The sentence about the project that moved, as the contents show it. */
    public String shows(String project) {
        return moved(project, name);
    }

    /** The sentence about a project that moved, as the contents of a catalog show it. */
    public static String moved(String project, String catalog) {
        return project + " is the project that moved (inferred: " + catalog + " has its issues).";
    }

    /** The facts, with the project that moved as the contents show it. */
    public Case shown(Case facts, List<DocumentSide> sides) {
        return mover(facts, sides).map(facts::withMoving).orElse(facts);
    }
}
