package dev.bbsh.backup.content;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.NumberList;
import dev.bbsh.backup.row.TextSet;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The number of comments of each author, by user key, with the first issue of each. */
public final class AuthorCounts {

    /** The key that stands for anonymous authors. */
    public static final String ANONYMOUS = "";

    private final TextSet authors = new TextSet();
    private final NumberList comments = new NumberList();
    private final NumberList issues = new NumberList();

    /**
     * Comments of an author.
     *
     * @param comments their number
     * @param issue the ID of the issue of the first comment
     */
    public record Count(long comments, long issue) {}

    void add(BackupRow row, int author, long issue) {
        int place = authors.add(row, author);
        if (place == comments.size()) {
            comments.add(0);
            issues.add(issue);
        }
        comments.increase(place, 1);
    }

    /** The comments of an author; empty when there are none. */
    public Optional<Count> of(String author) {
        int place = authors.find(author);
        return place < 0 ? Optional.empty() : Optional.of(count(place));
    }

    private Count count(int place) {
        return new Count(comments.get(place), issues.get(place));
    }

    /** The counts by user key, made for each call. */
    public Map<String, Count> byAuthor() {
        Map<String, Count> byAuthor = new HashMap<>();
        for (int place = 0; place < authors.size(); place++) {
            byAuthor.put(authors.get(place), count(place));
        }
        return Collections.unmodifiableMap(byAuthor);
    }
}
