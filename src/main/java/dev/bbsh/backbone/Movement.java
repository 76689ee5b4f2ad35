package dev.bbsh.backbone;

import java.util.Optional;

/** The sides of a sync that move to Cloud: one of them, none, or both. */
public sealed interface Movement {

    /** One project moves, the other one stays. */
    record One(String key) implements Movement {}

    /** No project moves: a sync becomes a new sync where it is. */
    record None() implements Movement {}

    /** Both projects move. */
    record Both() implements Movement {}

    /** Reads {@code none}, {@code both}, or a project key. */
    static Movement of(String word) {
        return switch (word) {
            case "none" -> new None();
            case "both" -> new Both();
            default -> new One(word);
        };
    }

    /** The word that is typed for it. */
    default String word() {
        return switch (this) {
            case One(String key) -> key;
            case None() -> "none";
            case Both() -> "both";
        };
    }

    /** The movement in words: {@code ORBIT moves}. */
    default String sentence() {
        return switch (this) {
            case One(String key) -> key + " moves";
            case None() -> "no project moves";
            case Both() -> "both projects move";
        };
    }

    /** True when no project moves. */
    default boolean isNone() {
        return this instanceof None;
    }

    /** True when both projects move. */
    default boolean isBoth() {
        return this instanceof Both;
    }

    /** The only project that moves. */
    default Optional<String> project() {
        return this instanceof One(String key) ? Optional.of(key) : Optional.empty();
    }

    /** True when this project moves, alone or with the other one. */
    default boolean includes(String other) {
        return switch (this) {
            case One(String key) -> key.equals(other);
            case None() -> false;
            case Both() -> true;
        };
    }
}
