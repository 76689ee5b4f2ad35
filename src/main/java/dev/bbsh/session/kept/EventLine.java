package dev.bbsh.session.kept;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.file.FileStamp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The line of an event: its time, its kind, and its fields. */
final class EventLine {

    /** The fields of one case among the facts: two projects, mover, method, keys, configured at. */
    private static final int FACTS = 6;

    /** The fields of the dates after those of all cases: window, go-live. */
    private static final int DATES = 2;

    private EventLine() {}

    static String of(KeptEvent event) {
        List<String> fields = new ArrayList<>(List.of(event.at().toString()));
        switch (event) {
            case KeptEvent.Opened opened -> fields.addAll(List.of("opened", opened.name()));
            case KeptEvent.FactsRecorded facts -> {
                fields.add("facts");
                fields.add(facts.facts().method().map(MigrationMethod::word).orElse(""));
                facts.facts().all().forEach((each) -> fields.addAll(fields(each)));
                fields.addAll(fields(facts.facts().dates()));
            }
            case KeptEvent.ScenarioFound found -> fields.addAll(List.of("scenario", found.word()));
            case KeptEvent.FileUsed used -> {
                fields.addAll(List.of("file", used.use().word()));
                fields.addAll(fields(used.file()));
            }
            case KeptEvent.FilesOpen open -> {
                fields.add("open");
                fields.addAll(open.paths());
            }
            case KeptEvent.LineRun run -> fields.addAll(List.of("line", run.line()));
            case KeptEvent.NoteWritten note -> fields.addAll(List.of("note", note.text()));
            case KeptEvent.StepMarked marked -> {
                fields.add("step");
                fields.addAll(fields(marked.step()));
            }
        }
        return EventFields.joined(fields);
    }

    /** The fields of the dates; none without dates, so that an older bbsh reads the same. */
    private static List<String> fields(MigrationDates dates) {
        return dates.isEmpty()
                ? List.of()
                : List.of(
                        dates.window().orElse(""),
                        dates.goLive().map(LocalDate::toString).orElse(""));
    }

    private static List<String> fields(KeptFile file) {
        FileStamp stamp = file.stamp();
        return List.of(
                file.path(),
                String.valueOf(stamp.size()),
                stamp.modified().toString(),
                file.sha256());
    }

    private static List<String> fields(KeptStep step) {
        return List.of(
                step.scenario(),
                step.page(),
                step.text(),
                step.day().toString(),
                step.waitsFor().orElse(""),
                step.note());
    }

    private static List<String> fields(Case facts) {
        return List.of(
                facts.projects().map(ProjectPair::one).orElse(""),
                facts.projects().map(ProjectPair::other).orElse(""),
                facts.movement().map(Movement::word).orElse(""),
                facts.method().map(MigrationMethod::word).orElse(""),
                String.join(" ", facts.keyChanges().stream().map(KeyChange::toString).toList()),
                facts.configuredAt().orElse(""));
    }

    /**
     * Reads the line of an event; empty for a kind of event that this version doesn't know.
     *
     * @throws RuntimeException when its fields are not those of its kind
     */
    static Optional<KeptEvent> read(String line) {
        List<String> all = EventFields.split(line);
        Instant at = Instant.parse(all.getFirst());
        List<String> rest = all.subList(2, all.size());
        return Optional.ofNullable(
                switch (all.get(1)) {
                    case "opened" -> new KeptEvent.Opened(at, rest.getFirst());
                    case "facts" -> new KeptEvent.FactsRecorded(at, cases(rest));
                    case "scenario" -> new KeptEvent.ScenarioFound(at, rest.getFirst());
                    case "file" ->
                            new KeptEvent.FileUsed(
                                    at,
                                    file(rest.subList(1, rest.size())),
                                    FileUse.of(rest.getFirst()).orElseThrow());
                    case "open" -> new KeptEvent.FilesOpen(at, rest);
                    case "line" -> new KeptEvent.LineRun(at, rest.getFirst());
                    case "note" -> new KeptEvent.NoteWritten(at, rest.getFirst());
                    case "step" -> new KeptEvent.StepMarked(at, step(rest));
                    default -> null;
                });
    }

    private static KeptFile file(List<String> fields) {
        FileStamp stamp =
                new FileStamp(Long.parseLong(fields.get(1)), Instant.parse(fields.get(2)));
        return new KeptFile(fields.getFirst(), stamp, fields.get(3));
    }

    private static KeptStep step(List<String> fields) {
        return new KeptStep(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                LocalDate.parse(fields.get(3)),
                some(fields.get(4)),
                fields.get(5));
    }

    private static Cases cases(List<String> fields) {
        List<Case> all = new ArrayList<>();
        for (int at = 1; at + FACTS <= fields.size(); at += FACTS) {
            all.add(facts(fields.subList(at, at + FACTS)));
        }
        int rest = 1 + FACTS * all.size();
        MigrationDates dates =
                fields.size() == rest + DATES
                        ? MigrationDates.of(some(fields.get(rest)), some(fields.get(rest + 1)))
                        : MigrationDates.NONE;
        return new Cases(all, some(fields.getFirst()).map(MigrationMethod::of), dates);
    }

    private static Case facts(List<String> fields) {
        return new Case(
                some(fields.get(0)).map((one) -> new ProjectPair(one, fields.get(1))),
                some(fields.get(2)).map(Movement::of),
                some(fields.get(3)).map(MigrationMethod::of),
                Stream.of(fields.get(4).split(" "))
                        .filter((word) -> !word.isEmpty())
                        .map(KeyChange::of)
                        .toList(),
                some(fields.get(5)));
    }

    private static Optional<String> some(String field) {
        return Optional.of(field).filter((text) -> !text.isEmpty());
    }
}
