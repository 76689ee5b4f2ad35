package dev.bbsh.jira.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of saved answers and notifications.
 *
 * @param events in the order of the files
 * @param leftOut files and lines that are something else, or can't be read
 */
public record PlatformRecords(
        List<PlatformEvent> events,
        List<Transfer> transfers,
        List<Part> parts,
        List<LeftOut> leftOut) {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /**
     * A file or a line that was left out.
     *
     * @param where the file, and the line if it is known
     */
    public record LeftOut(String where, String why) {}

    /** An answer about one transfer, which does not name it. */
    public sealed interface Part {

        /** The file that it was saved in. */
        String file();

        /**
         * Containers.
         *
         * @param more true when the page says that others follow
         */
        record Containers(String file, List<MigrationContainer> all, boolean more) implements Part {

            public Containers {
                all = List.copyOf(all);
            }
        }

        /**
         * Uploaded files.
         *
         * @param more true when the page says that others follow
         */
        record Files(String file, List<AppDataFile> all, boolean more) implements Part {

            public Files {
                all = List.copyOf(all);
            }
        }

        /** The exception of the listener. */
        record Failure(String file, ListenerError error) implements Part {}

        /**
         * The progress that was reported last.
         *
         * @param percent -1 when it is not given
         */
        record Progress(String file, String status, long percent, String message) implements Part {}

        /** A line of a Forge app's log. */
        record Log(String file, AppReports.LogEntry entry) implements Part {}

        /**
         * The messages of which a Forge app has reported that it is done with them.
         *
         * @param messages the status by the ID of the message
         */
        record Acknowledged(String file, Map<String, String> messages) implements Part {

            public Acknowledged {
                messages = Map.copyOf(messages);
            }
        }

        /** True when it can be about a transfer: its file names that one, or none at all. */
        default boolean isOf(String transfer) {
            String name = file().toLowerCase(Locale.ROOT);
            return name.contains(transfer.toLowerCase(Locale.ROOT)) || !ID.matcher(name).find();
        }
    }

    public PlatformRecords {
        events = List.copyOf(events);
        transfers = List.copyOf(transfers);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** The IDs of the transfers that are listed as settled. */
    public Set<String> settled() {
        return transfers.stream()
                .filter(Transfer::isSettled)
                .map(Transfer::id)
                .collect(Collectors.toSet());
    }

    /** The histories of all transfers that have notifications, in the order of the files. */
    public List<TransferHistory> histories() {
        Map<String, List<PlatformEvent>> byTransfer = new LinkedHashMap<>();
        events.forEach(
                (event) ->
                        byTransfer
                                .computeIfAbsent(event.transferId(), (_) -> new ArrayList<>())
                                .add(event));
        return byTransfer.entrySet().stream()
                .map(
                        (each) ->
                                TransferHistory.of(
                                        each.getKey(), each.getValue(), reports(each.getKey())))
                .toList();
    }

    private AppReports reports(String transfer) {
        return AppReports.of(parts.stream().filter((part) -> part.isOf(transfer)).toList());
    }
}
