package dev.bbsh.check.config.world;

/** In which Jira an id means something. */
public enum World {
    /** The old one: it may have to be replaced. */
    SOURCE,
    /** The new one: it was replaced already. */
    TARGET,
    /** It means something in both, and others around it were replaced already. */
    UNDECIDED
}
