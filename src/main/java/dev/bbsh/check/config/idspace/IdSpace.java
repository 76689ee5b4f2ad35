package dev.bbsh.check.config.idspace;

/** The ID space of an ID: the Jira instance in which it means something. */
public enum IdSpace {
    /** The old Jira's: it may have to be replaced. */
    SOURCE,
    /** The new Jira's: it was replaced already. */
    TARGET,
    /** It means something in both, and others around it were replaced already. */
    UNDECIDED
}
