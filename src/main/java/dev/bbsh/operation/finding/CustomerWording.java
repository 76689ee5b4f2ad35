package dev.bbsh.operation.finding;

import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wording of a row for the customer: in the words of Jira's interface, without IDs, codes and
 * names of files.
 */
public final class CustomerWording {

    private static final String NAMED = " name ";

    private static final Map<String, String> KINDS =
            Map.of("issuetype", "issue type", "linktype", "link type");

    /** The names of fields that Jira itself has, as its interface shows them. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "field summary", "Summary",
                    "field description", "Description",
                    "field issuelinks", "Linked issues",
                    "field components", "Components",
                    "field fixVersions", "Fix versions",
                    "field versions", "Affects versions",
                    "field duedate", "Due date",
                    "field issuetype", "Issue type");

    private CustomerWording() {}

    /** The text of the row, such as {@code Option Severity: Critical}. */
    public static String row(TabRow row) {
        String kind = row.detail().map(IdDetail::kind).orElse("");
        String text =
                Optional.ofNullable(FIELDS.get(row.row()))
                        .map((name) -> "field " + name)
                        .orElse(row.row());
        return switch (kind) {
            case "user-mapping-type" -> "User mapping";
            case "user-email" -> "E-mail address of " + text.substring("user email ".length());
            default ->
                    kind.endsWith("-name")
                            ? upperFirst(text.replaceFirst(NAMED, " ")) + " (in a text)"
                            : upperFirst(text);
        };
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The value to choose; a dash when none is known. */
    public static String choose(TabRow row) {
        boolean byName = row.detail().isPresent() && !isMapping(row);
        List<String> names = byName ? names(row) : row.choices();
        return names.isEmpty() ? "-" : String.join(" or ", names);
    }

    private static boolean isMapping(TabRow row) {
        return row.detail().filter((id) -> id.kind().equals("user-mapping-type")).isPresent();
    }

    /** The names of the choices; one that several items have appears once, with their number. */
    private static List<String> names(TabRow row) {
        List<IdSuggestion> all = row.detail().orElseThrow().suggestions();
        Map<String, Long> counts =
                all.stream()
                        .collect(Collectors.groupingBy(IdSuggestion::name, Collectors.counting()));
        return row.choices().stream()
                .map((choice) -> name(choice, all))
                .distinct()
                .map((name) -> counted(name, counts.getOrDefault(name, 1L)))
                .toList();
    }

    private static String name(String choice, List<IdSuggestion> all) {
        return all.stream()
                .filter((each) -> choice.equals(each.name() + " (" + each.id() + ")"))
                .map(IdSuggestion::name)
                .findFirst()
                .orElse(choice);
    }

    private static String counted(String name, long count) {
        return count > 1 ? name + " (" + count + " have this name)" : name;
    }

    /** The confidence in the value, with the reason. */
    public static String certainty(TabRow row) {
        return switch (row.decision()) {
            case CERTAIN -> "sure: " + reason(row).orElse("only one fits");
            case LIKELY -> "likely: " + reason(row).orElse("it fits best");
            case GUESS -> "a guess, please confirm: " + reason(row).orElse("it fits best");
            case SPELLING -> "please confirm: the new name is spelled differently";
            case SEVERAL, NOTHING, NO_FIELD_TYPE, UNKNOWN, IN_NEITHER -> "open, see the questions";
            case MAPPING -> "please verify";
            case FIXED -> "already changed in the configuration file that we send you";
        };
    }

    private static Optional<String> reason(TabRow row) {
        return row.detail().stream()
                .flatMap((id) -> id.suggestions().stream())
                .findFirst()
                .map(IdSuggestion::rule)
                .map(CustomerWording::reason);
    }

    private static String reason(SuggestionRule rule) {
        return switch (rule) {
            case ID_MAPPING -> "the migration report names it";
            case MAPPING_CONFLICT -> "the migration report names several";
            case FIELD_TYPE -> "the only field of this type";
            case SAME_NAME -> "same name";
            case MIGRATED_SUFFIX -> "the migration adds '(migrated)' when a name is taken";
            case SAME_KEY -> "same project key";
            case SAME_OPTION -> "same option of the field";
            case USER_MIGRATION -> "Jira names this account for the user";
            case SAME_EMAIL -> "same e-mail address";
            case DISPLAY_NAME -> "only the display name is the same";
            case MAPPING_BY_EMAIL -> "Jira Cloud has no user names";
            case NEAR_NAME -> "the new name is spelled differently";
            case NAME_ONLY -> "same name, but another type, category or colour";
            case SIMILAR_NAME -> "only the name is similar";
            case CHOSEN -> "it was chosen before";
        };
    }

    /** The question about an open row; empty when the row is not open. */
    public static Optional<String> question(TabRow row) {
        return switch (row.decision()) {
            case SEVERAL -> Optional.of(several(row));
            case NOTHING -> Optional.of(nothing(row));
            case NO_FIELD_TYPE ->
                    Optional.of(
                            "This field belongs to an app, and the new Jira has no field of its"
                                + " type. Please install the app there and add the field, or remove"
                                + " the row.");
            case UNKNOWN ->
                    Optional.of(
                            "We could not check whether the new Jira has it. Please look it up"
                                    + " there and tell us"
                                    + (row.choices().isEmpty()
                                            ? "."
                                            : " whether it is " + choose(row) + "."));
            case IN_NEITHER ->
                    Optional.of(
                            "Neither the old nor the new Jira has it. Please tell us what it was,"
                                    + " or remove the row.");
            case CERTAIN, LIKELY, GUESS, SPELLING, MAPPING, FIXED -> Optional.empty();
        };
    }

    private static String several(TabRow row) {
        List<String> names = names(row);
        return names.size() == 1
                ? "Several are named "
                        + names.getFirst().replaceFirst(" \\([0-9]+ have this name\\)$", "")
                        + ". Please tell us which one the project uses."
                : "Please tell us which one the project uses: " + choose(row) + ".";
    }

    private static String nothing(TabRow row) {
        String kind = row.detail().map(IdDetail::kind).orElse("");
        return switch (kind) {
            case "user", "user-email" ->
                    "We found no account for this user in the new Jira. Please tell us which one"
                            + " to choose, or remove the row.";
            case "option" ->
                    "The new Jira has no option with this name. Please add it to the field, or"
                            + " remove the row.";
            default ->
                    "The new Jira has no "
                            + Stream.of(kind.replaceFirst("-name$", ""))
                                    .map((each) -> KINDS.getOrDefault(each, each))
                                    .collect(Collectors.joining())
                            + " with this name. Please create it, tell us which one replaced it, or"
                            + " remove the row.";
        };
    }
}
