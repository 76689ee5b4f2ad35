package dev.bbsh.check.config;

import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

/** Configs to check whose references are not found yet. */
public final class ConfigVersions {

    private ConfigVersions() {}

    /** A config as it was loaded, and as it is now. */
    public static ConfigCheck.Config of(JsonValue loaded, JsonValue now, ReferenceRules rules) {
        return new ConfigCheck.Config("config", version(loaded, rules), version(now, rules));
    }

    private static ConfigCheck.Version version(JsonValue root, ReferenceRules rules) {
        return new ConfigCheck.Version(root, () -> References.of(root, rules, Progress.NONE));
    }
}
