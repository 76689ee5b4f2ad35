package dev.bbsh.jira.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer was saved: like the address that was asked. It says what the answer itself does
 * not: to which project, field or context it belongs.
 */
record AnswerPath(String path) {

    private static final Pattern FIELD = Pattern.compile("customfield_[0-9]+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** In small letters, the parts of names that tell a kind. */
    private static final List<Word> WORDS =
            List.of(
                    new Word("scheme", Optional.empty()),
                    new Word("statuscategor", Optional.empty()),
                    new Word("issuelinktype", Optional.of(EntityKind.LINK_TYPE)),
                    new Word("linktype", Optional.of(EntityKind.LINK_TYPE)),
                    new Word("issuetype", Optional.of(EntityKind.ISSUE_TYPE)),
                    new Word("resolution", Optional.of(EntityKind.RESOLUTION)),
                    new Word("priorit", Optional.of(EntityKind.PRIORITY)),
                    new Word("transition", Optional.of(EntityKind.TRANSITION)),
                    new Word("option", Optional.of(EntityKind.OPTION)),
                    new Word("context", Optional.of(EntityKind.CONTEXT)),
                    new Word("status", Optional.of(EntityKind.STATUS)),
                    new Word("component", Optional.of(EntityKind.COMPONENT)),
                    new Word("version", Optional.of(EntityKind.VERSION)),
                    new Word("project", Optional.of(EntityKind.PROJECT)),
                    new Word("user", Optional.of(EntityKind.USER)),
                    new Word("field", Optional.of(EntityKind.FIELD)));

    private record Word(String part, Optional<EntityKind> kind) {}

    /** The key of the project that stands behind {@code project/}; empty when none does. */
    String project() {
        return behind("project").orElse("");
    }

    /** The key of the issue that stands behind {@code issue/}; empty when none does. */
    String issue() {
        return behind("issue").orElse("");
    }

    /** The id of the custom field that it names; empty when it names none. */
    String field() {
        Matcher matcher = FIELD.matcher(path);
        return matcher.find() ? matcher.group() : "";
    }

    /** The id of the context that stands behind {@code context/}; empty when none does. */
    String context() {
        return behind("context").filter((id) -> NUMBER.matcher(id).matches()).orElse("");
    }

    private Optional<String> behind(String name) {
        List<String> steps = Arrays.asList(path.split("/", -1));
        int at = steps.indexOf(name);
        return at >= 0 && at + 1 < steps.size() - 1
                ? Optional.of(steps.get(at + 1))
                : Optional.empty();
    }

    /** True when its name says that it lists schemes, such as {@code priorityscheme}. */
    boolean isAboutSchemes() {
        return path.toLowerCase(Locale.ROOT).contains("scheme");
    }

    /** True when its name says that issues were asked for. */
    boolean isAboutIssues() {
        String small = path.toLowerCase(Locale.ROOT);
        return !issue().isEmpty()
                || small.contains("search")
                || small.contains("issues")
                || small.contains("comment");
    }

    /** The kind that the name says, the last part of the path first. */
    Optional<EntityKind> kind() {
        List<String> steps = Arrays.asList(path.toLowerCase(Locale.ROOT).split("/", -1));
        return steps.reversed().stream()
                .flatMap(
                        (step) ->
                                WORDS.stream()
                                        .filter((word) -> step.contains(word.part()))
                                        .limit(1))
                .findFirst()
                .flatMap(Word::kind);
    }
}
