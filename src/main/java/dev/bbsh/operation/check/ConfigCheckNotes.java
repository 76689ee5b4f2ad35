package dev.bbsh.operation.check;

import dev.bbsh.check.config.ConfigCheck;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The remarks on a check of a config: the counts, and the doubts about what it was compared with.
 *
 * @param open the catalogs and the mapping that it was compared with
 */
record ConfigCheckNotes(CheckRequest.Config request, JiraData open) {

    /**
     * The remarks, one line each.
     *
     * @param moving the project whose side was checked
     * @param other the project of the other side
     * @param stays true when the other side stays where it is
     */
    List<String> of(ConfigCheck.Result result, String moving, String other, boolean stays) {
        List<String> notes = new ArrayList<>();
        notes.add(counts(result, moving, other, stays));
        if (request.jira().source().isEmpty()) {
            notes.add(
                    "Also load the old Jira's catalog (--source): without it most IDs can't be"
                            + " matched");
        }
        Optional<String> mapping = request.jira().mapping();
        if (mapping.isPresent() && result.mapped() == 0 && !result.isEmpty()) {
            notes.add(
                    "mapping '"
                            + mapping.get()
                            + "' contains no ID of "
                            + moving
                            + "     (mapping show "
                            + mapping.get()
                            + ")");
        }
        notes.addAll(doubts());
        return notes;
    }

    private String counts(ConfigCheck.Result result, String moving, String other, boolean stays) {
        String same =
                Plurals.of(result.fine(), "reference")
                        + " of "
                        + moving
                        + (result.fine() == 1 ? " is" : " are")
                        + " fine";
        String others =
                "   "
                        + Plurals.of(result.otherSide())
                        + " of "
                        + other
                        + (stays ? " (stays) not affected" : " (moves too) not checked here");
        return same + others;
    }

    /** The doubts about the catalogs; they may be as intended. */
    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        OpenCatalog target = open.catalog(request.jira().target());
        Optional<OpenCatalog> source = request.jira().source().map(open::catalog);
        source.filter((_) -> !CatalogSelection.isCloud(target))
                .filter(CatalogSelection::isCloud)
                .map((each) -> wrongWayRound(each.name()))
                .ifPresent(doubts::add);
        target.content().remarks().stream().limit(1).map(this::notKnown).forEach(doubts::add);
        source.flatMap(
                        (each) ->
                                each.content().catalog().gaps().stream()
                                        .findFirst()
                                        .map((gap) -> each.name() + " is incomplete: " + gap))
                .ifPresent(doubts::add);
        return doubts;
    }

    private String wrongWayRound(String cloud) {
        CheckRequest.Catalogs jira = request.jira();
        return "target '"
                + jira.target()
                + "' is a server, and the source is Cloud. If they are swapped: check "
                + request.document()
                + CheckCommandLine.options(
                        new CheckRequest.Catalogs(
                                cloud, Optional.of(jira.target()), jira.mapping()));
    }

    private String notKnown(CatalogFiles.Remark remark) {
        String file = remark.file().isEmpty() ? "" : remark.file() + " ";
        return "problem in the catalog of the new Jira: "
                + file
                + remark.text()
                + "     (catalog show "
                + request.jira().target()
                + ")";
    }
}
