package dev.bbsh.jira.live.site;

import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.work.Progress;

/**
 * The answer with the ID of a Cloud site, which its address behind the gateway needs. Every Cloud
 * site tells it without a login.
 */
public final class TenantInfo {

    private static final HttpCall TENANT = HttpCall.get("/_edge/tenant_info");

    private TenantInfo() {}

    /**
     * The ID of the site that a client without credentials asks.
     *
     * @throws HttpFailure when the site tells none: it isn't a Cloud site
     */
    public static String cloudId(HttpSite plain, Progress progress) {
        HttpReply reply = plain.send(TENANT, progress);
        String id = reply.isSuccess() ? ReplyFields.of(reply).text("cloudId") : "";
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new HttpFailure(
                    HttpFailure.Part.ANSWER,
                    reply.status(),
                    plain.address()
                            + " is not a Cloud site: it tells no cloudId, which scoped tokens need",
                    "jira test " + plain.name());
        }
        return id;
    }
}
