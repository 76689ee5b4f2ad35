package dev.bbsh.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

class JournalsTests {

    private static final Location HERE = Location.of("/case");

    /** A number that no process has. */
    private static final long GONE = 999_999_999_999_999L;

    private final Workspace empty = Workspace.empty(Settings.DEFAULT);

    private final Workspace made =
            empty.made("a", Document.parse("1"), new DocumentOrigin.Queried("$", "data"));

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
        assertThat(journal.add("save a.json", made, made.marked("a", copy))).isEmpty();
        assertThat(journals().lastIn(HERE, Journal.none())).isEmpty();
    }

    @Test
    void whatCanNotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(state.resolve("journals"), "a file, not a folder");
        Journal journal = journals().begin(GONE, Instant.ofEpochMilli(1), HERE);
        assertThat(journal.add("merge a b", empty, made)).isPresent();
        assertThat(journal.add("merge a b", empty, made)).isEmpty();
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
