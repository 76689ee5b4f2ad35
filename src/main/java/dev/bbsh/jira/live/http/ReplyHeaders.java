package dev.bbsh.jira.live.http;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The headers of an answer; names are found in upper or lower case. */
public record ReplyHeaders(HttpHeaders headers) {

    /** The first value of a header. */
    public Optional<String> first(String name) {
        return headers.firstValue(name).map(String::strip);
    }

    /** The first value of a header that is a whole number. */
    public OptionalLong number(String name) {
        String text = first(name).orElse("");
        return text.matches("-?\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    /** True when the content is said to be of a kind, such as {@code json}. */
    public boolean contentIs(String kind) {
        return first("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains(kind);
    }
}
