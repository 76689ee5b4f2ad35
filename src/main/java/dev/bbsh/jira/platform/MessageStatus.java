package dev.bbsh.jira.platform;

import java.util.List;
import java.util.stream.Stream;

/** The status that an app reports of a message (apis/forge/rest-api of the platform). */
public enum MessageStatus {
    SUCCESS,
    FAILED;

    /** The words of all statuses, in upper case. */
    public static List<String> words() {
        return Stream.of(values()).map(Enum::name).toList();
    }
}
