package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.Query;

import java.util.Optional;

/**
 * The reason why a path finds nothing.
 *
 * @param text a sentence without a full stop
 * @param path a path that was probably meant, and that does find something
 */
public record EmptyResultReason(String text, Optional<Query> path) {}
