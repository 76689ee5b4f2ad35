package dev.bbsh.operation.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.work.Progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of servers in the texts and links of a backup, with the number of times that each
 * is found. Those of Atlassian servers can be mapped to the new site during an import.
 */
public final class ServerAddresses {

    /** The most addresses that are told apart; texts of an attacker could have any number. */
    private static final int MOST = 100_000;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)https?://(?:[^/\\s:@\"'<>|]*(?::[^/\\s@\"'<>|]*)?@)?"
                            + "([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:[0-9]{1,5})?");

    private final Map<String, Map<String, Long>> byAddress = new HashMap<>();
    private long others;

    private ServerAddresses() {}

    /**
     * An address.
     *
     * @param name the host in lower case, with its port if it has one
     * @param count how often it is found
     * @param kinds the kinds of rows in which it is found, most often first
     */
    public record Address(String name, long count, List<String> kinds) {}

    /** Reads a backup again, and counts the addresses in all rows of Jira itself. */
    public static ServerAddresses of(Backup backup, Progress progress) {
        ServerAddresses addresses = new ServerAddresses();
        Map<String, RowHandler> handlers = new HashMap<>();
        backup.content()
                .file()
                .columns()
                .forEach((kind, columns) -> handlers.put(kind, addresses.new Texts(kind, columns)));
        BackupScan.all(backup, handlers, progress);
        return addresses;
    }

    /** The addresses, the most frequent one first. */
    public List<Address> all() {
        return byAddress.entrySet().stream()
                .map((each) -> address(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingLong(Address::count)
                                .reversed()
                                .thenComparing(Address::name))
                .toList();
    }

    private static Address address(String name, Map<String, Long> counts) {
        List<String> kinds =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        return new Address(name, counts.values().stream().mapToLong(Long::longValue).sum(), kinds);
    }

    /** The number of times that other addresses are found, of which there are too many to tell. */
    public long others() {
        return others;
    }

    /** Looks for addresses in all values of a kind of rows. */
    private final class Texts implements RowHandler {

        private final String kind;
        private final List<String> columns;

        Texts(String kind, List<String> columns) {
            this.kind = kind;
            this.columns = columns;
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public void row(BackupRow row) {
            for (int at = 0; at < columns.size(); at++) {
                String text = row.text(at);
                if (text.contains("://")) {
                    find(text);
                }
            }
        }

        private void find(String text) {
            Matcher address = ADDRESS.matcher(text);
            while (address.find()) {
                String port = address.group(2) == null ? "" : address.group(2);
                String name = address.group(1).toLowerCase(Locale.ROOT) + port;
                Map<String, Long> counts = byAddress.get(name);
                if (counts == null && byAddress.size() >= MOST) {
                    others++;
                } else {
                    byAddress
                            .computeIfAbsent(name, (_) -> new TreeMap<>())
                            .merge(kind, 1L, Long::sum);
                }
            }
        }
    }
}
