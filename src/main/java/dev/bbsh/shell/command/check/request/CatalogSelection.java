package dev.bbsh.shell.command.check.request;

import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.session.JiraData;
import dev.bbsh.session.OpenCatalog;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the catalogs and the mapping that a config is compared with.
 *
 * @param target the catalog of the new Jira
 * @param source the catalog of the old Jira
 */
record CatalogSelection(String target, Optional<String> source, Optional<String> mapping) {

    /**
     * The names in a line; a missing name is taken from what is open, if only one fits.
     *
     * @throws BbshException when nothing is known of the new Jira
     */
    static CatalogSelection of(Invocation in, String document) {
        List<OpenCatalog> open = in.workspace().jira().catalogs();
        Optional<String> source = in.given("source");
        CatalogOption.requireOpen(in);
        String target =
                in.given("target")
                        .or(() -> only(open.stream().filter(CatalogSelection::isCloud)))
                        .orElseThrow(() -> untold(in.workspace(), document));
        if (source.filter(target::equals).isPresent()) {
            throw new BbshException(
                    "'" + target + "' can not be what is in both Jiras",
                    "check " + document + " --target NEW --source OLD");
        }
        return new CatalogSelection(
                target,
                source.or(
                        () ->
                                only(
                                        open.stream()
                                                .filter((each) -> !isCloud(each))
                                                .filter((each) -> !each.name().equals(target)))),
                in.given("mapping").or(() -> only(in.workspace())));
    }

    private static boolean isCloud(OpenCatalog catalog) {
        return catalog.content().catalog().server().isCloud();
    }

    private static Optional<String> only(Stream<OpenCatalog> some) {
        List<String> names = some.map(OpenCatalog::name).toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static Optional<String> only(Workspace workspace) {
        List<String> names = workspace.jira().mappingNames();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static BbshException untold(Workspace workspace, String document) {
        List<String> names = workspace.jira().catalogNames();
        return new BbshException(
                "'" + document + "' is a sync config: what is in the new Jira is not said",
                names.isEmpty()
                        ? "catalog load FOLDER --as new   then   check "
                                + document
                                + " --target new   or   check "
                                + document
                                + " --with DATA"
                        : "check " + document + " --target " + names.getFirst());
    }

    /** The doubts about the catalogs that a document is compared with; they may be as intended. */
    List<String> doubts(JiraData open, String document) {
        List<String> doubts = new ArrayList<>();
        OpenCatalog here = open.catalog(target);
        source.filter((name) -> !isCloud(here) && isCloud(open.catalog(name)))
                .map((name) -> wrongWayRound(name, document))
                .ifPresent(doubts::add);
        here.content().remarks().stream().limit(1).map(this::notKnown).forEach(doubts::add);
        source.flatMap(
                        (name) ->
                                open.catalog(name).content().catalog().gaps().stream()
                                        .findFirst()
                                        .map((gap) -> name + " is incomplete: " + gap))
                .ifPresent(doubts::add);
        return doubts;
    }

    private String wrongWayRound(String cloud, String document) {
        return "'"
                + target
                + "', the target, is a server, and the source is Cloud; the other way round: check "
                + document
                + new CatalogSelection(cloud, Optional.of(target), mapping);
    }

    private String notKnown(CatalogFiles.Remark remark) {
        String file = remark.file().isEmpty() ? "" : remark.file() + " ";
        return "what is in the new Jira is not fully known: "
                + file
                + remark.text()
                + "     (catalog show "
                + target
                + ")";
    }

    /** The open catalogs and mapping of these names, and nothing else. */
    JiraData in(Workspace workspace) {
        JiraData jira = workspace.jira();
        return new JiraData(
                Stream.concat(Stream.of(target), source.stream()).map(jira::catalog).toList(),
                mapping.stream().map(jira::mapping).toList(),
                jira.rules());
    }

    /** The options as they are typed, with a blank before each. */
    @Override
    public String toString() {
        return " --target "
                + target
                + source.map((name) -> " --source " + name).orElse("")
                + mapping.map((name) -> " --mapping " + name).orElse("");
    }
}
