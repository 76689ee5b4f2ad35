package dev.bbsh.shell.command.pair;

import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFilter.State;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Conditions in words, such as {@code comments 4+}. */
final class IssueWords {

    private IssueWords() {}

    /** The conditions in words, with times in a time zone. */
    static List<String> of(IssueFilter filter, ZoneId zone) {
        List<String> words = new ArrayList<>();
        if (filter.wants(State.UNMATCHED)) {
            words.add("unmatched");
        }
        if (filter.wants(State.PENDING)) {
            words.add("messages pending");
        }
        if (filter.wants(State.IGNORED)) {
            words.add("changes ignored");
        }
        filter.comments().ifPresent((range) -> words.add("comments " + range.text()));
        filter.attachments().ifPresent((range) -> words.add("attachments " + range.text()));
        filter.before().ifPresent((time) -> words.add("last sync before " + time(time, zone)));
        filter.after().ifPresent((time) -> words.add("last sync on or after " + time(time, zone)));
        filter.rule().ifPresent((rule) -> words.add("findings of " + rule));
        filter.keys()
                .ifPresent(
                        (keys) -> {
                            if (!keys.exact().isEmpty()) {
                                words.add("one of " + Plurals.of(keys.ownCount(), "key"));
                            }
                            keys.patterns().forEach((pattern) -> words.add("key " + pattern));
                        });
        return words;
    }

    private static String time(Instant time, ZoneId zone) {
        return new TimeFormat(time, zone).date(time.toEpochMilli());
    }
}
