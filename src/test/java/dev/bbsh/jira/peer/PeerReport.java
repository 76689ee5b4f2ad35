package dev.bbsh.jira.peer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The ID-mapping report of the Migration Assistant, on Data Center and on Cloud's gateway. */
public final class PeerReport {

    private static final String SERVER = "/rest/migration/latest/report/id-mappings";

    private static final String CLOUD = "/migrations/reports/v1/id-mappings";

    private PeerReport() {}

    /** A report with some pairs of each kind. */
    public static String csv(List<String> rows) {
        return "entityType,serverId,cloudId\n" + String.join("\n", rows) + "\n";
    }

    /** Adds the report of a migration to one Cloud site, which is ready after some requests. */
    public static JiraPeer server(JiraPeer peer, String cloudSite, int pending, String csv) {
        AtomicInteger asked = new AtomicInteger();
        return peer.answer(
                SERVER,
                (request, _) -> {
                    if (!request.parameter("cloudSiteUrl").equals(Optional.of(cloudSite))) {
                        return PeerAnswer.error(
                                400,
                                "No migrationScopeId found for the cloudSiteUrl "
                                        + request.parameter("cloudSiteUrl").orElse(""));
                    }
                    return asked.getAndIncrement() < pending
                            ? PeerAnswer.of(202, "text/plain", "")
                            : PeerAnswer.of(200, "text/csv;charset=UTF-8", csv);
                });
    }

    /** Adds the jobs of the gateway, whose results are downloaded from a storage. */
    public static JiraPeer gateway(JiraPeer peer, JiraPeer storage, int pending, String csv) {
        AtomicInteger asked = new AtomicInteger();
        storage.answer("/bucket/report.csv", (_, _) -> PeerAnswer.of(200, "text/csv", csv));
        peer.answer(
                CLOUD + "/trigger",
                (_, _) ->
                        PeerAnswer.of(
                                202,
                                "application/json",
                                "{\"jobId\":\"job 7\",\"status\":\"PENDING\"}"));
        peer.answer(
                CLOUD + "/job 7",
                (_, _) ->
                        PeerAnswer.json(
                                "{\"jobId\":\"job 7\",\"status\":\""
                                        + state(asked.getAndIncrement(), pending)
                                        + "\"}"));
        return peer.answer(
                CLOUD + "/job 7/download",
                (_, _) ->
                        PeerAnswer.json(
                                "{\"jobId\":\"job 7\",\"downloadUrl\":\""
                                        + storage.address()
                                        + "/bucket/report.csv?X-Amz-Signature=abc%2Fd\","
                                        + "\"expiresIn\":3600}"));
    }

    private static String state(int asked, int pending) {
        if (asked >= pending) {
            return "SUCCESS";
        }
        return asked == 0 ? "PENDING" : "IN_PROGRESS";
    }
}
