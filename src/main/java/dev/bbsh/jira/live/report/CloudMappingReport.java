package dev.bbsh.jira.live.report;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.Optional;

/**
 * The report as Cloud's gateway gives it: a job is triggered, asked for, and its result downloaded
 * from storage, which gets no credentials.
 *
 * @param gateway the gateway of all Cloud sites, under the name of the connection
 * @param serverSite the address of the old site, without a slash at its end
 * @param cloudSite the address of the Cloud site, without a slash at its end
 */
public record CloudMappingReport(
        HttpSite gateway, String serverSite, String cloudSite, ReportPolls polls)
        implements MappingReport {

    private static final String PATH = "/migrations/reports/v1/id-mappings";

    private static final int NOT_FOUND = 404;

    @Override
    public <T> T read(HttpSite.BodyReader<T> csv, Progress progress) {
        String path = PATH + "/" + HttpCall.encoded(trigger(progress));
        polls.until(() -> state(path, progress), line(), progress);
        HttpSite.BodyReader<T> table = MappingReport.tableOnly(gateway, csv);
        return gateway.download(address(path + "/download", progress), table, progress);
    }

    /** Triggers a job, and answers its ID. */
    private String trigger(Progress progress) {
        String body =
                JsonTree.text(
                        JsonTree.object()
                                .put("product", "JIRA")
                                .put("destinationURL", cloudSite)
                                .put("sourceURL", serverSite));
        HttpCall call = HttpCall.post(PATH + "/trigger", body).thatReads();
        return text(call, "jobId", progress);
    }

    /** Asks for the state of the job; answers something when it is done. */
    private Optional<String> state(String path, Progress progress) {
        String state = text(HttpCall.get(path), "status", progress);
        return switch (state) {
            case "SUCCESS" -> Optional.of(state);
            case "PENDING", "IN_PROGRESS" -> Optional.empty();
            default ->
                    throw new BbshException(
                            gateway.name()
                                    + " couldn't generate the report: the job ended as "
                                    + state,
                            line());
        };
    }

    private URI address(String path, Progress progress) {
        HttpCall call = HttpCall.get(path);
        String address = text(call, "downloadUrl", progress);
        try {
            URI uri = URI.create(address);
            if (uri.getRawAuthority() != null && uri.getScheme() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for an address without a host.
        }
        throw strange(call, "an address to download from");
    }

    /** A text in the answer to a call. */
    private String text(HttpCall call, String name, Progress progress) {
        try {
            HttpReply reply = gateway.json(call, progress);
            String text = parsed(call, reply).path(name).asString("");
            if (text.isBlank()) {
                throw strange(call, "an answer with '" + name + "'");
            }
            return text;
        } catch (HttpFailure failure) {
            if (failure.status() == NOT_FOUND) {
                throw new BbshException(
                        "the report of " + gateway.name() + " has expired: " + failure.message(),
                        line(),
                        failure);
            }
            throw failure;
        }
    }

    private JsonNode parsed(HttpCall call, HttpReply reply) {
        try {
            return JsonTree.of(reply.body());
        } catch (JacksonException _) {
            throw strange(call, "valid JSON");
        }
    }

    private String line() {
        return "mapping fetch --from "
                + gateway.name()
                + " --server-site "
                + serverSite
                + " --as NAME";
    }

    private HttpFailure strange(HttpCall call, String wanted) {
        return new HttpFailure(
                HttpFailure.Part.ANSWER,
                0,
                gateway.name() + " answered " + call + " without " + wanted,
                "jira test " + gateway.name());
    }
}
