package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.json.Place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tabs of a sync configuration, as its user interface shows them. */
public enum ConfigTab {
    ADVANCED("Advanced settings", "advanced|^sync\\."),
    WORKFLOW("Workflow", "workflow|transition|status"),
    NOTIFICATIONS("Notifications", "notif"),
    ATTACHMENTS("Attachments", "attachment"),
    COMMENTS("Comments", "comment"),
    ISSUE_TYPES("Issue types", "(issue|work)[-_ ]?(item[-_ ]?)?types?|^types?$"),
    FIELDS("Fields", "field|mapping"),
    CONNECTION("Connection", "user|connection|url"),
    PROJECT("Project mapping", "project|space|version|component");

    private final String title;
    private final Pattern names;

    ConfigTab(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    /** The tab's title in the user interface. */
    public String title() {
        return title;
    }

    /**
     * The tab where a person finds a reference. The format of a config is not published, so the
     * names on the path are matched, outermost first, then the kind of reference.
     */
    public static ConfigTab of(Reference reference) {
        return reference.place().steps().stream()
                .skip(1)
                .flatMap((step) -> named(step).stream())
                .findFirst()
                .orElseGet(() -> byKind(reference));
    }

    private static Optional<ConfigTab> named(Place.Step step) {
        return step instanceof Place.Step.Name(String name, int _)
                ? Arrays.stream(values())
                        .filter((tab) -> tab.names.matcher(name.toLowerCase(Locale.ROOT)).find())
                        .findFirst()
                : Optional.empty();
    }

    private static ConfigTab byKind(Reference reference) {
        return switch (reference.kind()) {
            case STATUS, STATUS_NAME, TRANSITION, TRANSITION_NAME -> WORKFLOW;
            case ISSUE_TYPE, ISSUE_TYPE_NAME -> ISSUE_TYPES;
            case PROJECT, PROJECT_KEY, PROJECT_NAME -> PROJECT;
            default -> FIELDS;
        };
    }
}
