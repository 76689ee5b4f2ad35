package dev.bbsh.backup.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The number of comments of each author, by user key, with the first issue of each. */
public final class AuthorCounts {

    /** The key that stands for anonymous authors. */
    public static final String ANONYMOUS = "";

    private final Map<String, Count> byAuthor = new HashMap<>();

    /** A number of comments, and the ID of the first issue that has one. */
    public static final class Count {

        private final long issue;
        private long comments;

        private Count(long issue) {
            this.issue = issue;
        }

        public long comments() {
            return comments;
        }

        /** The ID of the issue of the first comment. */
        public long issue() {
            return issue;
        }
    }

    void add(String author, long issue) {
        Count count = byAuthor.get(author);
        if (count == null) {
            count = new Count(issue);
            byAuthor.put(author, count);
        }
        count.comments++;
    }

    /** The counts by user key. */
    public Map<String, Count> byAuthor() {
        return Collections.unmodifiableMap(byAuthor);
    }
}
