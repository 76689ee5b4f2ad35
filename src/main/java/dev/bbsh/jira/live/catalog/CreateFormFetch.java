package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.live.catalog.FetchedLists.Listing;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Fetches the values that new issues of a project can have on Data Center: before version 9 as one
 * answer, since then by issue type.
 *
 * @param isRecent true to ask in the newer way first
 */
record CreateFormFetch(FetchedLists lists, boolean isRecent) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    /** Fetches the values of one project. */
    boolean fetch(String project, Progress progress) {
        try {
            Optional<String> why =
                    isRecent ? byType(project, progress) : together(project, progress);
            why.ifPresent((it) -> lacks(project, it));
        } catch (RefusedException first) {
            otherWay(project, first, progress);
        }
        return true;
    }

    private void otherWay(String project, RefusedException first, Progress progress) {
        try {
            Optional<String> why =
                    isRecent ? together(project, progress) : byType(project, progress);
            why.ifPresent((it) -> lacks(project, it));
        } catch (RefusedException second) {
            lacks(project, first.why());
        }
    }

    private Optional<String> together(String project, Progress progress) {
        lists.one(
                new Listing(
                        "issue/createmeta?projectKeys="
                                + project
                                + "&expand=projects.issuetypes.fields",
                        "project/" + project + "/createmeta"),
                progress);
        return Optional.empty();
    }

    private Optional<String> byType(String project, Progress progress) {
        String address = "issue/createmeta/" + project + "/issuetypes";
        String file = "project/" + project + "/createmeta/";
        Set<String> types = new ConcurrentSkipListSet<>();
        Optional<String> why =
                lists.pages(
                        new Listing(address, file + "issuetypes"),
                        (type) -> id(type, types),
                        progress);
        List<Function<Progress, Optional<String>>> works = new ArrayList<>();
        for (String type : types) {
            Listing fields = new Listing(address + "/" + type, file + type);
            works.add((each) -> ofType(fields, each));
        }
        return ParallelCalls.run(works, progress).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> why);
    }

    private Optional<String> ofType(Listing fields, Progress progress) {
        try {
            return lists.pages(fields, (_) -> {}, progress);
        } catch (RefusedException refused) {
            return Optional.of(refused.why());
        }
    }

    private static void id(JsonNode type, Set<String> ids) {
        String id = type.path("id").asString("");
        if (ID.matcher(id).matches()) {
            ids.add(id);
        }
    }

    private void lacks(String project, String why) {
        lists.folder()
                .lacks(
                        new CatalogGap(
                                Set.of(EntityKind.OPTION),
                                project,
                                new Gap("options of " + project, new Gap.Refused(why))));
    }
}
