package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * Fetches the comments and attachments of issues: searches for a hundred issues each, and single
 * calls for the issues of which a search gives only some comments.
 */
final class ContentFetch {

    private static final int BATCH = 100;

    private static final int NAMED = 3;

    private final CatalogRequest wanted;
    private final FetchedLists lists;
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    ContentFetch(CatalogRequest wanted, FetchedLists lists) {
        this.wanted = wanted;
        this.lists = lists;
    }

    /** The works, which may run together; their progress counts issues. */
    List<Function<Progress, Boolean>> works() {
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        List<String> keys = wanted.issues();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            IssueBatch batch = new IssueBatch(some, wanted.isCloud(), lists, missing);
            works.add(batch::fetch);
        }
        return works;
    }

    /** Notes the issues that the site doesn't show. */
    void finish() {
        if (missing.isEmpty()) {
            return;
        }
        String keys = FirstFew.of(missing, NAMED).words();
        lists.folder()
                .lacks(
                        new CatalogGap(
                                EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT),
                                "",
                                new Gap(
                                        "comments and attachments of "
                                                + Plurals.of(missing.size(), "issue"),
                                        new Gap.Refused(
                                                "not found on "
                                                        + lists.site().name()
                                                        + ", or not visible: "
                                                        + keys))));
    }
}
