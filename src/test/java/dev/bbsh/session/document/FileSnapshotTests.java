package dev.bbsh.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

class FileSnapshotTests {

    private static final Document TEXT = Document.parse("{\"id\": 7}\n");

    @TempDir Path folder;

    @Test
    void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
        for (String name : new String[] {"a.json", "a.json.gz"}) {
            FileSnapshot written = write(name);
            assertThat(written.state(Progress.NONE)).isEqualTo(FileSnapshot.State.SAME);
            touch(written);
            assertThat(written.state(Progress.NONE)).isEqualTo(FileSnapshot.State.SAME);
        }
    }

    @Test
    void anotherByteAnotherKindOrAnotherSizeIsAChange() throws IOException {
        FileSnapshot written = write("a.json");
        for (String other : new String[] {"{\"id\": 8}\n", "<html>...\n", "{\"id\"", ""}) {
            Files.writeString(written.file().path(), other);
            touch(written);
            assertThat(written.state(Progress.NONE))
                    .as(other)
                    .isEqualTo(FileSnapshot.State.CHANGED);
        }
    }

    @Test
    void ofAMendedFileOnlySizeAndTimeAreKnown() throws IOException {
        FileSnapshot sound = write("a.json");
        FileSnapshot mended = new FileSnapshot(sound.file(), sound.stamp(), Optional.empty());
        assertThat(mended.state(Progress.NONE)).isEqualTo(FileSnapshot.State.SAME);
        touch(mended);
        assertThat(mended.state(Progress.NONE)).isEqualTo(FileSnapshot.State.CHANGED);
    }

    @Test
    void aFileThatVanishedIsGone() throws IOException {
        FileSnapshot written = write("a.json");
        Files.delete(written.file().path());
        assertThat(written.state(Progress.NONE)).isEqualTo(FileSnapshot.State.GONE);
    }

    private FileSnapshot write(String name) {
        Location file = new Location(folder.resolve(name));
        byte[] text = "{\"id\": 7}\n".getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file, AtomicFile.Permission.BOTH, (out) -> out.write(text, 0, text.length));
        return new FileSnapshot(file, FileStamp.of(file).orElseThrow(), Optional.of(TEXT));
    }

    private static void touch(FileSnapshot file) throws IOException {
        Files.setLastModifiedTime(
                file.file().path(), FileTime.from(Instant.parse("2026-11-21T08:59:00Z")));
    }
}
