package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.savedfile.Gap;

import java.util.Set;

/** The gaps of responses that are missing, by the path under which they would have been saved. */
public final class ResponseGap {

    private ResponseGap() {}

    /**
     * The gap that a missing response leaves.
     *
     * @param path such as {@code project/SAM2/statuses.json}, which must tell a kind
     * @param why the reason
     */
    public static CatalogGap of(String path, String why) {
        ResponsePath response = new ResponsePath(path);
        return new CatalogGap(
                Set.of(response.kind().orElseThrow()),
                response.owner(),
                new Gap(response.listName(response.kind().get()), new Gap.Refused(why)));
    }
}
