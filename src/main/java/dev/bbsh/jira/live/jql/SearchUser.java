package dev.bbsh.jira.live.jql;

import java.util.Optional;

/**
 * The user as whom a site is searched: only what this user can see is found.
 *
 * @param name the name that Jira displays; nothing for requests without a login
 * @param zone the time zone in which Jira reads the times of a query, such as {@code Europe/Berlin}
 */
public record SearchUser(Optional<String> name, Optional<String> zone) {

    /** Requests without a login. */
    public static final SearchUser ANONYMOUS = new SearchUser(Optional.empty(), Optional.empty());

    /** True when the site treats the requests as those of an unknown person. */
    public boolean isAnonymous() {
        return name.isEmpty();
    }

    /** The user in words, such as {@code Mia Example} or {@code an anonymous user}. */
    public String words() {
        return name.orElse("an anonymous user");
    }
}
