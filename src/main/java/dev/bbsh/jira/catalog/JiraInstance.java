package dev.bbsh.jira.catalog;

import dev.bbsh.text.EnumWords;

import java.util.List;

/** The two Jira instances of a migration. */
public enum JiraInstance {
    /** Server or Data Center. */
    OLD("old", "2"),
    /** Cloud. */
    NEW("new", "3");

    private static final EnumWords<JiraInstance> WORDS =
            EnumWords.of(JiraInstance.class, JiraInstance::word);

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

    /** The instance with this word, which must be one of {@link #words}. */
    public static JiraInstance of(String word) {
        return WORDS.value(word);
    }

    public static List<String> words() {
        return WORDS.all();
    }
}
