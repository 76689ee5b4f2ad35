package dev.bbsh.jira.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The two Jira instances of a migration. */
public enum JiraInstance {
    /** Server or Data Center. */
    OLD("old", "2"),
    /** Cloud. */
    NEW("new", "3");

    private final String word;
    private final String api;

    JiraInstance(String word, String api) {
        this.word = word;
        this.api = api;
    }

    /** The word that is typed for it. */
    public String word() {
        return word;
    }

    /** The path of its REST API, below the address of the site. */
    public String root() {
        return "/rest/api/" + api + "/";
    }

    /**
     * The instance with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static JiraInstance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(JiraInstance::word).toList();
    }
}
