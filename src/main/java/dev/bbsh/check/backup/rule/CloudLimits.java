package dev.bbsh.check.backup.rule;

import java.util.Optional;

/**
 * The limits of the Cloud site as its admin sees them. They depend on the plan and on settings, so
 * none is assumed.
 *
 * @param storage the bytes that the plan has for attachments
 * @param attachment the bytes that one attachment may have
 */
public record CloudLimits(Optional<Long> storage, Optional<Long> attachment) {

    /** No limit is known. */
    public static final CloudLimits NONE = new CloudLimits(Optional.empty(), Optional.empty());
}
