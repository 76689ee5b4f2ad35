package dev.bbsh.session.jira;

import dev.bbsh.jira.live.http.SiteAddress;

import java.util.List;
import java.util.Optional;

/**
 * A connection to a live site, under a name. It holds no secret: that is kept beside the workspace,
 * by the same name.
 *
 * @param service the kind of site
 * @param address the address of the site
 * @param who the caller in a few words, such as {@code mia@example.com with an API token}
 * @param gateway the address of the gateway that the calls go through, as scoped API tokens need it
 * @param ca the file with certificates that are trusted besides Java's own
 * @param options the words of the line that opens it again, after its name and address; without any
 *     secret
 */
public record OpenConnection(
        String name,
        Service service,
        SiteAddress address,
        String who,
        Optional<SiteAddress> gateway,
        Optional<String> ca,
        List<String> options) {

    /** The kinds of sites. */
    public enum Service {
        /** A Jira site. */
        JIRA,
        /** The app migration platform, with the credentials of an app. */
        PLATFORM
    }

    public OpenConnection {
        options = List.copyOf(options);
    }
}
