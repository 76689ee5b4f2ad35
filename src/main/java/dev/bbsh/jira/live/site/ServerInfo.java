package dev.bbsh.jira.live.site;

import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpReply;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * The description that a Jira site gives of itself.
 *
 * @param isCloud true for Cloud; every other kind of deployment counts as Data Center
 * @param version such as {@code 9.12.15}
 * @param title the name of the site
 * @param baseUrl its own address, as its administrator configured it
 * @param time its time when it answered
 */
public record ServerInfo(
        boolean isCloud, String version, String title, String baseUrl, Optional<Instant> time) {

    /** The call that asks for it; it needs no login. */
    public static final HttpCall CALL = HttpCall.get("/rest/api/2/serverInfo");

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]")
                    .appendOffset("+HHmm", "Z")
                    .toFormatter(Locale.ROOT);

    /** The description in an answer; empty when it isn't one of Jira. */
    public static Optional<ServerInfo> of(HttpReply reply) {
        ReplyFields fields = ReplyFields.of(reply);
        if (fields.text("version").isEmpty() || fields.text("baseUrl").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ServerInfo(
                        fields.text("deploymentType").equals("Cloud"),
                        fields.text("version"),
                        fields.text("serverTitle"),
                        fields.text("baseUrl"),
                        time(fields.text("serverTime")).or(() -> date(reply))));
    }

    /** The product with its version, such as {@code Jira Data Center 9.12.15}. */
    public String product() {
        return isCloud ? "Jira Cloud" : "Jira Data Center " + version;
    }

    /** The path of the REST API that the site's product has, such as {@code /rest/api/3}. */
    public String api() {
        return isCloud ? "/rest/api/3" : "/rest/api/2";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(HttpReply reply) {
        try {
            return reply.headers()
                    .first("Date")
                    .map((it) -> ZonedDateTime.parse(it, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
