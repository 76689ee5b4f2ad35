package dev.bbsh.jira.request;

import java.util.Arrays;
import java.util.List;

/** Which of the two Jiras of a migration is asked. */
public enum Instance {
    /** Server or Data Center. */
    OLD("old", "2"),
    /** Cloud. */
    NEW("new", "3");

    private final String word;
    private final String api;

    Instance(String word, String api) {
        this.word = word;
        this.api = api;
    }

    /** How it is typed. */
    public String word() {
        return word;
    }

    /** Where its REST interface is, behind the address of the site. */
    public String root() {
        return "/rest/api/" + api + "/";
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Instance::word).toList();
    }
}
