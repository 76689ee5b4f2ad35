package dev.bbsh.session;

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

class OnDiskTests {

    private static final Document TEXT = Document.parse("{\"id\": 7}\n");

    @TempDir Path folder;

    @Test
    void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
        for (String name : new String[] {"a.json", "a.json.gz"}) {
            OnDisk written = write(name);
            assertThat(written.fate(Progress.NONE)).isEqualTo(OnDisk.Fate.SAME);
            touch(written);
            assertThat(written.fate(Progress.NONE)).isEqualTo(OnDisk.Fate.SAME);
        }
    }

    @Test
    void anotherByteAnotherKindOrAnotherSizeIsAChange() throws IOException {
        OnDisk written = write("a.json");
        for (String other : new String[] {"{\"id\": 8}\n", "<html>...\n", "{\"id\"", ""}) {
            Files.writeString(written.file().path(), other);
            touch(written);
            assertThat(written.fate(Progress.NONE)).as(other).isEqualTo(OnDisk.Fate.CHANGED);
        }
    }

    @Test
    void ofAMendedFileOnlySizeAndTimeAreKnown() throws IOException {
        OnDisk sound = write("a.json");
        OnDisk mended = new OnDisk(sound.file(), sound.stamp(), Optional.empty());
        assertThat(mended.fate(Progress.NONE)).isEqualTo(OnDisk.Fate.SAME);
        touch(mended);
        assertThat(mended.fate(Progress.NONE)).isEqualTo(OnDisk.Fate.CHANGED);
    }

    @Test
    void aFileThatVanishedIsGone() throws IOException {
        OnDisk written = write("a.json");
        Files.delete(written.file().path());
        assertThat(written.fate(Progress.NONE)).isEqualTo(OnDisk.Fate.GONE);
    }

    private OnDisk write(String name) {
        Location file = new Location(folder.resolve(name));
        byte[] text = "{\"id\": 7}\n".getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file, AtomicFile.Permission.BOTH, (out) -> out.write(text, 0, text.length));
        return new OnDisk(file, FileStamp.of(file).orElseThrow(), Optional.of(TEXT));
    }

    private static void touch(OnDisk file) throws IOException {
        Files.setLastModifiedTime(
                file.file().path(), FileTime.from(Instant.parse("2026-11-21T08:59:00Z")));
    }
}
