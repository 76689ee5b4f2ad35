package dev.bbsh.session.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.CheckedLines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class CaseFolderTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private static final List<KeptEvent> EVENTS =
            List.of(
                    new KeptEvent.Opened(NOW, "acme"),
                    new KeptEvent.FactsRecorded(
                            NOW,
                            new Cases(
                                    List.of(
                                            Case.of(new ProjectPair("ORBIT", "DEPOT"))
                                                    .withMoving("ORBIT")
                                                    .withMethod(MigrationMethod.of("jcma"))
                                                    .withKeyChange(KeyChange.of("ORBIT=OPS"))
                                                    .withConfiguredAt("DEPOT"),
                                            Case.UNKNOWN.withMoving("none")),
                                    Optional.of(MigrationMethod.of("other")),
                                    MigrationDates.of(
                                            Optional.of("2026-11-20..2026-11-22"),
                                            Optional.of("2026-11-23")))),
                    new KeptEvent.ScenarioFound(NOW, "S5"),
                    new KeptEvent.FileUsed(
                            NOW,
                            new KeptFile("or\tbit\n.json", new FileStamp(12, NOW), "ab".repeat(32)),
                            FileUse.DOCUMENT),
                    new KeptEvent.FilesOpen(NOW, List.of("old.json", "b")),
                    new KeptEvent.LineRun(NOW, "load 'C:\\users\\u0041 é'"),
                    new KeptEvent.StepMarked(
                            NOW,
                            new KeptStep(
                                    "S5",
                                    "Stop the sync of KEY",
                                    "Stop the sync of ORBIT",
                                    LocalDate.parse("2026-11-02"),
                                    Optional.of("customer"),
                                    "")),
                    new KeptEvent.NoteWritten(NOW, "renames the project, é \u0007"));

    @TempDir private Path folder;

    private CaseFolder created() {
        CaseFolder kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(EVENTS.getFirst());
        EVENTS.stream().skip(1).forEach((each) -> kept.add(List.of(each)));
        return kept;
    }

    @Test
    void whatIsKeptIsReadAgain() throws IOException {
        CaseFolder kept = created();
        assertThat(kept.read()).isEqualTo(new KeptCase(EVENTS, List.of(), 0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.file().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewCaseInTheFolderOfATeamIsTheTeams() throws IOException {
        Path team = Files.createDirectory(folder.resolve("team"));
        Files.setAttribute(team, "unix:mode", 02770);
        Path plain = Files.createDirectory(team.resolve("plain"));
        CaseFolder kept = new CaseFolder(new Location(team.resolve("acme")));
        kept.create(EVENTS.getFirst());
        assertThat(rights(team.resolve("acme"))).isEqualTo("rwxrwx---");
        assertThat(rights(kept.file().path())).isEqualTo("rw-rw----");
        assertThat((int) Files.getAttribute(team.resolve("acme"), "unix:mode") & 02000)
                .isEqualTo((int) Files.getAttribute(plain, "unix:mode") & 02000);
        new CaseLock(kept).take(NOW);
        assertThat(rights(only(team.resolve("acme"), "bbsh.case.open-"))).isEqualTo("rw-rw----");
        new CaseLock(kept).release();
        CaseFolder own = created();
        assertThat(rights(own.folder().path())).isEqualTo("rwx------");
    }

    private static String rights(Path place) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    @Test
    void aFileThatIsCutOffAnywhereKeepsEveryWholeLineAndWhatFollows() throws IOException {
        CaseFolder kept = created();
        byte[] whole = Files.readAllBytes(kept.file().path());
        int head = new String(whole, StandardCharsets.UTF_8).indexOf('\n');
        KeptEvent later = new KeptEvent.NoteWritten(NOW, "later");
        for (int end = head; end <= whole.length; end++) {
            byte[] cut = Arrays.copyOf(whole, end);
            Files.write(kept.file().path(), cut);
            int lines = wholeLines(whole, end);
            KeptCase read = kept.read();
            assertThat(read.events()).as("cut at %s", end).isEqualTo(EVENTS.subList(0, lines));
            kept.add(List.of(later));
            KeptCase after = kept.read();
            assertThat(after.events()).hasSize(lines + 1).endsWith(later);
            assertThat(after.damaged()).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** The number of events whose line ends before a place, or just there without its line end. */
    private static int wholeLines(byte[] text, int end) {
        int lines = 0;
        for (int at = 0; at < text.length; at++) {
            lines += text[at] == '\n' && at <= end ? 1 : 0;
        }
        return lines - 1;
    }

    @Test
    void aChangedLineIsNamedAndTheOthersAreKept() throws IOException {
        CaseFolder kept = created();
        List<String> lines = Files.readAllLines(kept.file().path());
        lines.set(3, lines.get(3).replace("S5", "S6"));
        Files.write(kept.file().path(), lines);
        KeptCase read = kept.read();
        assertThat(read.damaged()).containsExactly(4);
        assertThat(read.scenario()).isEmpty();
        assertThat(read.events()).hasSize(EVENTS.size() - 1);
    }

    @Test
    void theLimitsAreNamed() throws IOException {
        CaseFolder kept = created();
        Files.writeString(kept.file().path(), CheckedLines.sealed("# bbsh case 2") + "\n");
        assertThatThrownBy(kept::read).hasMessageContaining("newer bbsh (format 2)");
        Files.writeString(kept.file().path(), "my notes\n");
        assertThatThrownBy(kept::read).hasMessageContaining("is not a case");
        Files.delete(kept.file().path());
        assertThatThrownBy(kept::read).hasMessageContaining("no case in");
        Files.delete(folder.resolve("acme"));
        assertThatThrownBy(() -> kept.add(EVENTS)).hasMessageContaining("is gone");
        assertThat(folder.resolve("acme")).doesNotExist();
    }

    @Test
    void eventsOfANewerKindAreCounted() throws IOException {
        CaseFolder kept = created();
        Files.writeString(
                kept.file().path(),
                Files.readString(kept.file().path())
                        + CheckedLines.sealed(NOW + "\tmood\tgood")
                        + "\n");
        assertThat(kept.read().unknown()).isOne();
        assertThat(kept.read().events()).isEqualTo(EVENTS);
    }

    @Test
    void eventsThatBelongTogetherAreKeptTogetherOrNotAtAll() throws IOException {
        CaseFolder kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(EVENTS.getFirst());
        long begin = Files.size(kept.file().path());
        kept.add(EVENTS.subList(1, EVENTS.size()));
        byte[] whole = Files.readAllBytes(kept.file().path());
        for (int end = (int) begin; end < whole.length - 1; end++) {
            Files.write(kept.file().path(), Arrays.copyOf(whole, end));
            assertThat(kept.read().events()).as("cut at %s", end).hasSize(1);
        }
    }

    @Test
    void peopleAreToldOfEachOther() throws IOException {
        CaseFolder kept = created();
        CaseLock lock = new CaseLock(kept);
        lock.take(NOW);
        assertThat(lock.others()).isEmpty();
        Path own = only("bbsh.case.open-");
        Files.writeString(
                folder.resolve("acme/bbsh.case.open-1-elsewhere"),
                "1\tkim\telsewhere\t" + NOW + "\n");
        assertThat(lock.others())
                .containsExactly(new CaseLock.Holder("1", "kim", "elsewhere", NOW.toString()));
        lock.release();
        assertThat(own).doesNotExist();
        assertThat(lock.others()).hasSize(1);
    }

    @Test
    void aFileThatAKilledProgramLeftIsRemoved() throws IOException {
        CaseFolder kept = created();
        CaseLock lock = new CaseLock(kept);
        lock.take(Instant.now());
        Path own = only("bbsh.case.open-");
        String pid = String.valueOf(ProcessHandle.current().pid());
        Path left = folder.resolve("acme/bbsh.case.open-999999999999999-here");
        Files.writeString(left, Files.readString(own).replace(pid, "999999999999999"));
        Path alive = folder.resolve("acme/bbsh.case.open-1-here");
        Files.writeString(alive, Files.readString(own).replace(pid, "1"));
        Path reused = folder.resolve("acme/bbsh.case.open-2-here");
        Files.writeString(
                reused,
                Files.readString(own).replaceFirst("[0-9TZ:.-]+\n$", "2001-01-01T00:00:00Z\n"));
        assertThat(lock.others()).extracting(CaseLock.Holder::process).containsExactly("1");
        assertThat(left).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(alive).exists();
    }

    private Path only(String start) throws IOException {
        return only(folder.resolve("acme"), start);
    }

    private static Path only(Path place, String start) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter((each) -> each.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        CaseFolder kept = created();
        int writers = 4;
        int each = 50;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "writer " + writer + " note ";
                work.add(
                        () -> {
                            for (int note = 0; note < each; note++) {
                                kept.add(List.of(new KeptEvent.NoteWritten(NOW, name + note)));
                            }
                            return true;
                        });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        KeptCase read = kept.read();
        assertThat(read.damaged()).isEmpty();
        assertThat(read.notes()).hasSize(writers * each + 1).doesNotHaveDuplicates();
    }
}
