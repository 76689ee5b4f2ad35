package dev.bbsh.guide;

import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The customer's word for an issue: newer Jira versions in Cloud say work item. */
public enum IssueWording {
    ISSUE("issue"),
    WORK_ITEM("work-item");

    /**
     * The word issue by itself: not a part of a name such as {@code unpaired-issue}, of a label in
     * quotes, or of <i>synced issue data</i>, the vendor's term.
     */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?<![\\w'])'[^']+'(?!\\w)"
                            + "|(?<![\\w.:-])([Aa]n |)([Ii])ssue(s?)(?![\\w:-])(?! data\\b)");

    private static final EnumWords<IssueWording> WORDS =
            EnumWords.of(IssueWording.class, (each) -> each.word);

    private final String word;

    IssueWording(String word) {
        this.word = word;
    }

    public static List<String> words() {
        return WORDS.all();
    }

    /**
     * The wording with this word.
     *
     * @throws BbshException when there is none
     */
    public static IssueWording of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a word for an issue",
                                        "--words " + WORDS.joined("|")));
    }

    /** Replaces the word issue in one of the program's own texts. */
    public String in(String text) {
        return switch (this) {
            case ISSUE -> text;
            case WORK_ITEM ->
                    SAID.matcher(text)
                            .replaceAll((said) -> Matcher.quoteReplacement(workItem(said)));
        };
    }

    private static String workItem(MatchResult said) {
        return said.group(2) == null
                ? said.group()
                : said.group(1).replace("n ", " ")
                        + (said.group(2).equals("I") ? "W" : "w")
                        + "ork item"
                        + said.group(3);
    }
}
