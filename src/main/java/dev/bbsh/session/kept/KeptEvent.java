package dev.bbsh.session.kept;

import dev.bbsh.backbone.Cases;

import java.time.Instant;
import java.util.List;

/** An event in the life of a case. */
public sealed interface KeptEvent {

    /** The time when it was recorded. */
    Instant at();

    /** The case was opened for the first time. */
    record Opened(Instant at, String name) implements KeptEvent {}

    /** The migration facts of all syncs are these from now on. */
    record FactsRecorded(Instant at, Cases facts) implements KeptEvent {}

    /** The scenario is this one from now on. */
    record ScenarioFound(Instant at, String word) implements KeptEvent {}

    /** A file was loaded or saved. */
    record FileUsed(Instant at, KeptFile file, FileUse use) implements KeptEvent {}

    /** The documents of the session come from these files from now on. */
    record FilesOpen(Instant at, List<String> paths) implements KeptEvent {

        public FilesOpen {
            paths = List.copyOf(paths);
        }
    }

    /** A command changed the session. */
    record LineRun(Instant at, String line) implements KeptEvent {}

    /** A note was written. */
    record NoteWritten(Instant at, String text) implements KeptEvent {}

    /** A step of a guide was done, or waits for somebody. */
    record StepMarked(Instant at, KeptStep step) implements KeptEvent {}
}
