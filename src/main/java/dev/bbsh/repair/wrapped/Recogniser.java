package dev.bbsh.repair.wrapped;

import java.util.Optional;

/** Recognises one kind of wrapping. */
@FunctionalInterface
public interface Recogniser {

    /** The wrapping of a text that is not JSON as it is; empty for a text of another kind. */
    Optional<Wrapping> recognise(RawText text);
}
