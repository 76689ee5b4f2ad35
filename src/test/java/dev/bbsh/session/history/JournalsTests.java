package dev.bbsh.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.SaveState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

class JournalsTests {

    private static final Location HERE = Location.of("/case");

    /** A number that no process has. */
    private static final long GONE = 999_999_999_999_999L;

    private final Workspace empty = Workspace.empty(Settings.DEFAULT);

    private final Workspace made =
            empty.made("x", Document.parse("1"), new DocumentOrigin.Queried("$", "data"));

    @TempDir Path state;

    @Test
    void aSessionThatWasCutOffIsFoundInItsFolder() {
        write(GONE, 1);
        write(GONE, 2);
        Journals journals = journals();
        assertThat(journals.lastIn(HERE, Journal.none()))
                .hasValueSatisfying(
                        (lost) -> {
                            assertThat(lost.journal().name()).startsWith("2-");
                            assertThat(lost.steps()).isEqualTo(1);
                            lost.deleteJournal();
                        });
        assertThat(journals.lastIn(HERE, Journal.none()))
                .hasValueSatisfying((lost) -> assertThat(lost.journal().name()).startsWith("1-"));
        assertThat(journals.lastIn(Location.of("/other"), Journal.none())).isEmpty();
    }

    @Test
    void aSessionThatStillRunsOrHasEndedIsNot() {
        write(ProcessHandle.current().pid(), 1);
        write(GONE, 2).end();
        assertThat(journals().lastIn(HERE, Journal.none())).isEmpty();
        Journal own = write(GONE, 3);
        assertThat(journals().lastIn(HERE, own)).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        write(GONE, 1);
        try (var files = Files.list(state.resolve("journals"))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void savingIsNoStepButNothingIsLostThen() {
        Journal journal = write(GONE, 1);
        SaveState.Copy copy =
                new SaveState.Copy(
                        HERE.resolve("a.json"),
                        new FileStamp(1, Instant.EPOCH),
                        made.currentDocument().content());
        assertThat(journal.add("save a.json", made, made.marked("x", copy))).isEmpty();
        assertThat(journals().lastIn(HERE, Journal.none())).isEmpty();
    }

    @Test
    void whatCanNotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(state.resolve("journals"), "a file, not a folder");
        Journal journal = journals().begin(GONE, Instant.ofEpochMilli(1), HERE);
        assertThat(journal.add("merge a b", empty, made)).isPresent();
        assertThat(journal.add("merge a b", empty, made)).isEmpty();
    }

    @Test
    void itIsAScriptThatSaysWhatItRead() throws IOException {
        Location file = new Location(Files.writeString(state.resolve("a b.json"), "1"));
        FileStamp stamp = FileStamp.of(file).orElseThrow();
        Document content = Document.parse("1");
        Workspace loaded =
                made.opened(
                        "a",
                        DocumentAnalysis.of(content),
                        new DocumentOrigin.Loaded(file, stamp, FileContent.TEXT, List.of()));
        Journal journal = write(GONE, 1);
        assertThat(journal.add("load 'a b.json'", made, loaded)).isEmpty();
        assertThat(journal.add("info", loaded, loaded)).isEmpty();
        assertThat(journal.add("close x", loaded, loaded.closed(loaded.documents().find("x"))))
                .isEmpty();
        assertThat(lines())
                .containsExactly(
                        "# bbsh 1",
                        "# in /case",
                        "merge x y",
                        "# reads 1 " + stamp.modified() + " " + file,
                        "load 'a b.json'",
                        "close x",
                        "# saved");
    }

    @Test
    void aSessionThatLostNothingIsForgotten() throws IOException {
        write(GONE, 1).add("close x", made, empty);
        Journals.LeftJournals left = journals().leftIn(HERE, Journal.none());
        assertThat(left.last()).isEmpty();
        assertThat(left.unreadable()).isEmpty();
        assertThat(files()).isEmpty();
        Files.writeString(state.resolve("journals/7-" + GONE + ".bbsh"), "");
        Files.writeString(state.resolve("journals/notes.txt"), "mine");
        Files.writeString(state.resolve("journals/notes.bbsh"), "mine");
        assertThat(journals().leftIn(HERE, Journal.none()).unreadable()).isEmpty();
        assertThat(files()).containsExactlyInAnyOrder("notes.txt", "notes.bbsh");
    }

    @Test
    void aSessionWithWorkThatIsNotSavedIsKept() throws IOException {
        write(GONE, 1);
        assertThat(journals().lastIn(Location.of("/other"), Journal.none())).isEmpty();
        assertThat(journals().lastIn(HERE, Journal.none())).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsNoJournalIsSaid() throws IOException {
        write(GONE, 1);
        Files.writeString(state.resolve("journals/2-" + GONE + ".bbsh"), "# bbsh 1\nload a\n");
        Files.writeString(state.resolve("journals/3-" + GONE + ".bbsh"), "# bbsh 1\n");
        Journals.LeftJournals left = journals().leftIn(HERE, Journal.none());
        assertThat(left.last()).isPresent();
        assertThat(left.unreadable())
                .hasSize(2)
                .allSatisfy(
                        (each) ->
                                assertThat(each)
                                        .hasMessageContaining(
                                                "is not a journal, or its first lines"
                                                        + " are damaged"));
    }

    @Test
    void ofADamagedJournalTheWholeLinesAreLeft() throws IOException {
        write(GONE, 1);
        Path file = state.resolve("journals/1-" + GONE + ".bbsh");
        String whole = Files.readString(file);
        Files.writeString(file, whole + "close");
        CrashedSession cut = journals().lastIn(HERE, Journal.none()).orElseThrow();
        assertThat(cut.damageMessage())
                .contains("Can't be restored: journal line 4 is cut off: close");
        assertThat(cut.steps()).isOne();
        Files.writeString(file, whole + "a\u0007b\nload c\nload d\n");
        CrashedSession damaged = journals().lastIn(HERE, Journal.none()).orElseThrow();
        assertThat(damaged.damageMessage())
                .hasValueSatisfying(
                        (text) ->
                                assertThat(text)
                                        .startsWith(
                                                "Can't be restored: journal line 4 and 2 lines"
                                                        + " after it are damaged: a"));
        damaged.keepWholeLines();
        assertThat(Files.readString(file)).isEqualTo(whole);
        CrashedSession sound = journals().lastIn(HERE, Journal.none()).orElseThrow();
        assertThat(sound.damageMessage()).isEmpty();
        Files.writeString(file, whole + "# re");
        assertThat(journals().lastIn(HERE, Journal.none()).orElseThrow().damageMessage())
                .contains("Can't be restored: journal line 4 is cut off");
    }

    @Test
    void aLineThatCanNotBeRunEndsTheJournal() throws IOException {
        write(GONE, 1);
        Path file = state.resolve("journals/1-" + GONE + ".bbsh");
        Files.writeString(file, Files.readString(file) + "load 'a\nload b\n");
        CrashedSession before = journals().lastIn(HERE, Journal.none()).orElseThrow().before(4);
        assertThat(before.lines()).containsExactly("# bbsh 1", "# in /case", "merge x y");
        assertThat(before.text()).isEqualTo("# bbsh 1\n# in /case\nmerge x y\n");
        assertThat(before.damageMessage())
                .contains(
                        "Can't be restored: journal line 4 and 1 line after it are damaged:"
                                + " load 'a");
    }

    @Test
    void aFileThatIsNoLongerWhatWasReadIsNamed() throws IOException {
        Path read = Files.writeString(state.resolve("a b.json"), "1");
        FileStamp stamp = FileStamp.of(new Location(read)).orElseThrow();
        write(GONE, 1);
        Path file = state.resolve("journals/1-" + GONE + ".bbsh");
        String reads = "# reads " + stamp.size() + " " + stamp.modified() + " " + read + "\n";
        Files.writeString(file, Files.readString(file) + reads + "load a\n");
        CrashedSession lost = journals().lastIn(HERE, Journal.none()).orElseThrow();
        assertThat(lost.changedFile()).isEmpty();
        Files.setLastModifiedTime(read, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(lost.changedFile()).contains(read.toString());
        Files.setLastModifiedTime(read, FileTime.from(stamp.modified()));
        assertThat(lost.changedFile()).isEmpty();
        Files.writeString(read, "12");
        Files.setLastModifiedTime(read, FileTime.from(stamp.modified()));
        assertThat(lost.changedFile()).contains(read.toString());
        Files.delete(read);
        assertThat(lost.changedFile()).contains(read.toString());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(state.resolve("journals").resolve(files().getFirst()));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(state.resolve("journals"))) {
            return files.map((file) -> file.getFileName().toString()).toList();
        }
    }

    private Journals journals() {
        return new Journals(new Location(state.resolve("journals")));
    }

    private Journal write(long process, long began) {
        Journal journal = journals().begin(process, Instant.ofEpochMilli(began), HERE);
        assertThat(journal.add("merge x y", empty, made)).isEmpty();
        return journal;
    }
}
