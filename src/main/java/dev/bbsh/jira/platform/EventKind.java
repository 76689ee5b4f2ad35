package dev.bbsh.jira.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kind of a notification, in the order in which they happen. Connect writes {@code
 * app-data-uploaded}, wrote {@code APP_DATA_UPLOADED} before 2021-12, and Forge writes {@code
 * avi:ecosystem.migration:uploaded:app_data}
 * (developer.atlassian.com/platform/app-migration/apis/forge/events).
 */
public enum EventKind {
    LISTENER_TRIGGERED("listener triggered", "listener", "triggered"),
    APP_DATA_PRELOADED("app data preloaded", "app", "data", "preloaded"),
    APP_DATA_UPLOADED("app data uploaded", "app", "data", "uploaded"),
    FILE_LIST_UPLOADED("file list uploaded", "event", "file", "list", "uploaded"),
    LISTENER_ERRORED("listener failed", "listener", "errored"),
    EXPORT_COMPLETED("export completed", "export", "phase", "completed"),
    CANCELLATION_REQUESTED("cancellation requested", "transfer", "cancellation", "requested"),
    TRANSFER_SETTLED("transfer settled", "transfer", "settled"),
    UNKNOWN("unknown event");

    private static final String FORGE = "avi:ecosystem.migration:";

    private final String words;
    private final String parts;

    EventKind(String words, String... parts) {
        this.words = words;
        this.parts = sorted(parts);
    }

    /** The kind in words. */
    public String words() {
        return words;
    }

    /** True when the app on the server has uploaded something, which a Forge app acknowledges. */
    boolean isUpload() {
        return this == APP_DATA_UPLOADED || this == APP_DATA_PRELOADED;
    }

    /** True when a notification with this word is for a Forge app. */
    static boolean isForge(String word) {
        return word.startsWith(FORGE);
    }

    /** The kind of a word, in any of the notations; {@link #UNKNOWN} for any other word. */
    static EventKind of(String word) {
        String rest = isForge(word) ? word.substring(FORGE.length()) : word;
        String said = sorted(rest.toLowerCase(Locale.ROOT).split("[-_:. ]+"));
        return Arrays.stream(values())
                .filter((kind) -> kind.parts.equals(said))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The words of a notation in one order. */
    private static String sorted(String... parts) {
        return Arrays.stream(parts).sorted().collect(Collectors.joining(" "));
    }
}
