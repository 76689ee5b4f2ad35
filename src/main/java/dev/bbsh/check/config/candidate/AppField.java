package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.Optional;

/** Fields with a type that an app provides (R12). */
public final class AppField {

    private static final String OWN_TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private AppField() {}

    /** True when a field's type is from an app, and the new Jira has no field of that type. */
    public static boolean isMissing(LookupRequest field) {
        Optional<String> type = field.type().filter(AppField::isOfApp);
        return type.isPresent()
                && field.migration().target().all(EntityKind.FIELD).stream()
                        .noneMatch((each) -> each.has(Trait.TYPE, type.get()));
    }

    private static boolean isOfApp(String type) {
        return type.indexOf(':') > 0
                && !type.startsWith(OWN_TYPES)
                && !LockedTypeMatch.isLocked(type);
    }
}
