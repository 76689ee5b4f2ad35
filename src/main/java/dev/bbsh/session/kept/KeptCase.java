package dev.bbsh.session.kept;

import dev.bbsh.backbone.Cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case as its folder keeps it.
 *
 * @param events all events, oldest first
 * @param damaged the numbers of the lines that are damaged and left out
 * @param unknown the number of events of a kind that this version doesn't know
 */
public record KeptCase(List<KeptEvent> events, List<Integer> damaged, int unknown) {

    private static final Set<String> DECISIONS =
            Set.of("case", "fix", "put", "remove", "drop", "prepare", "reference", "undo", "redo");

    public KeptCase {
        events = List.copyOf(events);
        damaged = List.copyOf(damaged);
    }

    private <E extends KeptEvent> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends KeptEvent> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    /** The time of the first event. */
    public Optional<Instant> opened() {
        return events.stream().findFirst().map(KeptEvent::at);
    }

    /** The migration facts of all syncs. */
    public Cases facts() {
        return last(KeptEvent.FactsRecorded.class)
                .map(KeptEvent.FactsRecorded::facts)
                .orElse(Cases.NONE);
    }

    /** The scenario that was found last. */
    public Optional<String> scenario() {
        return last(KeptEvent.ScenarioFound.class).map(KeptEvent.ScenarioFound::word);
    }

    /** The files that were loaded or saved, each as it was when it was used last. */
    public List<KeptEvent.FileUsed> files() {
        Map<String, KeptEvent.FileUsed> latest = new LinkedHashMap<>();
        all(KeptEvent.FileUsed.class).forEach((each) -> latest.put(each.file().path(), each));
        return List.copyOf(latest.values());
    }

    /** The paths of the files from which the documents of the last session came. */
    public List<String> open() {
        return last(KeptEvent.FilesOpen.class).map(KeptEvent.FilesOpen::paths).orElse(List.of());
    }

    /** The notes, oldest first. */
    public List<KeptEvent.NoteWritten> notes() {
        return all(KeptEvent.NoteWritten.class).toList();
    }

    /** The lines that record facts or change documents, oldest first. */
    public List<KeptEvent.LineRun> decisions() {
        return lines().stream()
                .filter((each) -> DECISIONS.contains(each.line().split(" ", 2)[0]))
                .toList();
    }

    /** The lines that changed a session with this case, oldest first. */
    public List<KeptEvent.LineRun> lines() {
        return all(KeptEvent.LineRun.class).toList();
    }

    /** The steps that are done or wait, each as it was marked last, in the order of their days. */
    public List<KeptStep> steps() {
        Map<List<String>, KeptStep> latest = new LinkedHashMap<>();
        all(KeptEvent.StepMarked.class)
                .map(KeptEvent.StepMarked::step)
                .forEach((step) -> latest.put(List.of(step.scenario(), step.page()), step));
        return latest.values().stream()
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
