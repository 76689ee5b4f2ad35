package dev.bbsh.operation.check;

import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the document, the catalogs and the mapping in a line that checks a config.
 *
 * @param target the catalog of the new Jira
 * @param source the catalog of the old Jira
 */
public record CatalogSelection(
        Optional<String> document,
        Optional<String> target,
        Optional<String> source,
        Optional<String> mapping) {

    /**
     * The catalogs and the mapping to compare a config with; a missing name is taken from what is
     * open, if only one fits.
     *
     * @param config the name of the config
     * @throws BbshException when nothing is known of the new Jira
     */
    public CheckRequest.Catalogs in(Workspace workspace, String config) {
        List<OpenCatalog> open = workspace.jira().catalogs();
        CatalogOption.requireOpen(this, workspace);
        String to =
                target.or(() -> only(open.stream().filter(CatalogSelection::isCloud)))
                        .orElseThrow(() -> untold(workspace, config));
        if (source.filter(to::equals).isPresent()) {
            throw new BbshException(
                    "'" + to + "' can't be the catalog of both Jira sites",
                    "check " + config + " --target NEW --source OLD");
        }
        return new CheckRequest.Catalogs(
                to,
                source.or(
                        () ->
                                only(
                                        open.stream()
                                                .filter((each) -> !isCloud(each))
                                                .filter((each) -> !each.name().equals(to)))),
                mapping.or(() -> onlyMapping(workspace)));
    }

    static boolean isCloud(OpenCatalog catalog) {
        return catalog.content().catalog().server().isCloud();
    }

    private static Optional<String> only(Stream<OpenCatalog> some) {
        List<String> names = some.map(OpenCatalog::name).toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** The only open mapping. */
    static Optional<String> onlyMapping(Workspace workspace) {
        List<String> names = workspace.jira().mappingNames();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static BbshException untold(Workspace workspace, String document) {
        List<String> names = workspace.jira().catalogNames();
        return new BbshException(
                "'"
                        + document
                        + (names.isEmpty()
                                ? "' is a sync config, and no catalog of the new Jira is loaded"
                                : "' is a sync config: which catalog is the new Jira's?"),
                names.isEmpty()
                        ? "catalog request FOLDER     (a script for the admins)   then   catalog"
                                + " load jira-new.zip --as new   then   check "
                                + document
                                + " --target new   then   findings --by tab   or   check "
                                + document
                                + " --with DATA   or   explain yellow-warnings     (all steps)"
                        : "check " + document + " --target " + names.getFirst());
    }
}
