package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.json.Place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The names that were looked at: a config has few, at many places. */
    private static final Map<String, Optional<ConfigTab>> BY_NAME = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 1_000;

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
        return above(reference.place()).orElseGet(() -> byKind(reference));
    }

    /** The tab that a name on the path says, the outermost first; none that the first step says. */
    private static Optional<ConfigTab> above(Place place) {
        return place.depth() < 2
                ? Optional.empty()
                : place.parent()
                        .flatMap(ConfigTab::above)
                        .or(() -> place.last().flatMap(ConfigTab::named));
    }

    private static Optional<ConfigTab> named(Place.Step step) {
        if (!(step instanceof Place.Step.Name(String name, int _))) {
            return Optional.empty();
        }
        Optional<ConfigTab> known = BY_NAME.get(name);
        if (known == null) {
            String small = name.toLowerCase(Locale.ROOT);
            known = Arrays.stream(values()).filter((tab) -> tab.isIn(small)).findFirst();
            if (BY_NAME.size() < REMEMBERED) {
                BY_NAME.put(name, known);
            }
        }
        return known;
    }

    private boolean isIn(String name) {
        return names.matcher(name).find();
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
