package dev.bbsh.jira.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of a transfer, which is the migration of an app's data
 * (developer.atlassian.com/platform/app-migration/transfer).
 */
public enum TransferStatus {
    READY(false),
    IN_PROGRESS(false),
    SUCCESS(true),
    FAILED(true),
    SKIPPED(true),
    TIMED_OUT(true),
    INCOMPLETE(true),
    CANCELLATION_REQUESTED(false),
    CANCELLING(false),
    CANCELLED(true);

    /** Those that an app may report. */
    private static final List<TransferStatus> REPORTED =
            List.of(IN_PROGRESS, SUCCESS, FAILED, INCOMPLETE);

    private final boolean settled;

    TransferStatus(boolean settled) {
        this.settled = settled;
    }

    /** True when the platform accepts no more calls for the transfer. */
    public boolean isSettled() {
        return settled;
    }

    /** The words that an app may report, in upper case. */
    public static List<String> reported() {
        return REPORTED.stream().map(Enum::name).toList();
    }

    /** The status of a word, in upper or lower case; nothing for an unknown one. */
    public static Optional<TransferStatus> of(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter((each) -> each.name().equals(upper)).findFirst();
    }
}
