package dev.bbsh.operation.resync;

import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.jira.issue.IssueList;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An export of the progress query: the issues that have been resynced at a time.
 *
 * @param file the file, as the user named it
 * @param time the time of the export: the date in the name of the file, else its last change
 *     (inferred)
 * @param dated true when the name of the file has the date
 * @param done the records of the data whose issues the export lists
 * @param others the number of exported issues that are not in the data
 * @param incomplete true when the export is known to be cut
 */
public record ProgressExport(
        String file, Instant time, boolean dated, BitSet done, long others, boolean incomplete) {

    /** A date in the name of a file, such as that of Jira: {@code 2026-11-20T09_30_00+0100}. */
    private static final Pattern DATE =
            Pattern.compile(
                    "(20[0-9]{2}-[01][0-9]-[0-3][0-9])(?:[T _]([0-2][0-9])[_:.-]?([0-5][0-9])"
                            + "(?:[_:.-]?[0-5][0-9])?([+-][0-9]{4}|Z)?)?");

    /** An export, with the records of the data that it lists. */
    static ProgressExport of(IssueList list, KeyIndex data, ZoneId zone) {
        BitSet done = new BitSet();
        long others = 0;
        for (String key : list.keys()) {
            int ordinal = data.find(key);
            if (ordinal == KeyIndex.NONE) {
                others++;
            }
            for (int each = ordinal; each != KeyIndex.NONE; each = data.another(each)) {
                done.set(each);
            }
        }
        Location file = Location.of(list.from());
        Matcher date = DATE.matcher(file.name());
        Instant named = date.find() ? named(date, zone) : Instant.MIN;
        return new ProgressExport(
                list.from(),
                named.equals(Instant.MIN)
                        ? FileStamp.of(file).map(FileStamp::modified).orElse(Instant.EPOCH)
                        : named,
                !named.equals(Instant.MIN),
                done,
                others,
                !list.gaps().isEmpty());
    }

    private static Instant named(Matcher date, ZoneId zone) {
        try {
            LocalDate day = LocalDate.parse(date.group(1));
            LocalTime time =
                    date.group(2) == null
                            ? LocalTime.MIDNIGHT
                            : LocalTime.of(
                                    Integer.parseInt(date.group(2)),
                                    Integer.parseInt(date.group(3)));
            ZoneId offset = date.group(4) == null ? zone : ZoneId.of(date.group(4));
            return LocalDateTime.of(day, time).atZone(offset).toInstant();
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }

    /** The number of issues of the data that have been resynced. */
    public long count() {
        return done.cardinality();
    }
}
