package dev.bbsh.operation.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class CasePackTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    @TempDir private Path folder;

    private CaseFolder kept(Path... files) throws IOException {
        CaseFolder kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(new KeptEvent.Opened(NOW, "acme"));
        for (Path file : files) {
            Location place = new Location(file);
            kept.add(
                    List.of(
                            new KeptEvent.FileLoaded(
                                    NOW,
                                    new KeptFile(
                                            file.toString(),
                                            FileStamp.at(place),
                                            FileDigest.of(place, Progress.NONE).sha256()))));
        }
        return kept;
    }

    private CasePack pack() {
        return new CasePack(new Location(folder.resolve("acme.zip")));
    }

    @Test
    void aPackedCaseIsUnpackedWithItsFiles() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Path one = Files.writeString(folder.resolve("orbit.json"), "1");
        Path same = Files.writeString(folder.resolve("other/orbit.json"), "22");
        CaseFolder kept = kept(one, same);
        assertThat(pack().pack(kept, false, Progress.NONE)).isEmpty();
        assertThat(CasePack.isOne(pack().zip())).isTrue();
        CaseFolder there = pack().unpack(Progress.NONE);
        assertThat(there.name()).isEqualTo("acme-2");
        assertThat(folder.resolve("acme-2/files/orbit.json")).hasContent("1");
        assertThat(folder.resolve("acme-2/files/orbit-2.json")).hasContent("22");
        assertThat(there.read().files())
                .hasSize(2)
                .allSatisfy(
                        (each) ->
                                assertThat(
                                                CasePack.FileState.of(
                                                        each.file(), there, Progress.NONE, true))
                                        .isEqualTo(CasePack.FileState.AS_KEPT));
        assertThat(pack().unpack(Progress.NONE).name()).isEqualTo("acme-3");
        assertThatThrownBy(() -> pack().pack(kept, false, Progress.NONE))
                .hasMessageContaining("already exists");
    }

    @Test
    void filesThatChangedOrAreMissingAreNotTakenForTheKeptOnes() throws IOException {
        Path one = Files.writeString(folder.resolve("orbit.json"), "1");
        Path other = Files.writeString(folder.resolve("depot.json"), "2");
        CaseFolder kept = kept(one, other);
        Files.writeString(one, "3");
        Files.delete(other);
        assertThat(pack().pack(kept, false, Progress.NONE))
                .containsExactly(
                        "orbit.json has changed since it was loaded", "depot.json is missing");
        CaseFolder there = pack().unpack(Progress.NONE);
        assertThat(there.read().files())
                .hasSize(2)
                .allSatisfy(
                        (each) ->
                                assertThat(
                                                CasePack.FileState.of(
                                                        each.file(), there, Progress.NONE, true))
                                        .isEqualTo(CasePack.FileState.MISSING));
    }

    @Test
    void aChangedFileOfThePackIsFoundByItsDigest() throws IOException {
        Path one = Files.writeString(folder.resolve("orbit.json"), "1");
        CaseFolder kept = kept(one);
        FileStamp before = FileStamp.at(new Location(one));
        Files.writeString(one, "2");
        Files.setLastModifiedTime(one, FileTime.from(before.modified()));
        KeptFile file = kept.read().files().getFirst().file();
        assertThat(CasePack.FileState.of(file, kept, Progress.NONE, true))
                .isEqualTo(CasePack.FileState.CHANGED);
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        for (String name : List.of("../evil", "/evil", "a/../../evil", "C:evil")) {
            Path zip = folder.resolve("acme.zip");
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                packed.putNextEntry(new ZipEntry(CaseFolder.FILE));
                packed.putNextEntry(new ZipEntry(name));
                packed.write("x".getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> pack().unpack(Progress.NONE))
                    .as(name)
                    .hasMessageContaining("unsafe name");
            assertThat(folder.resolve("acme")).doesNotExist();
        }
    }
}
