package dev.bbsh.operation.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.zip.RawZip;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.FileUse;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

@Execution(ExecutionMode.CONCURRENT)
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
                            new KeptEvent.FileUsed(
                                    NOW,
                                    new KeptFile(
                                            file.toString(),
                                            FileStamp.at(place),
                                            FileDigest.of(place, Progress.NONE).sha256()),
                                    FileUse.DOCUMENT)));
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
                .containsExactly("orbit.json has changed since then", "depot.json is missing");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil", "/evil", "a/../../evil", "C:evil", "files/CON", "files/nul.json",
                "files/a.", "files/a ", "files//a", "files/\u202Ea", "FILES/orbit.json", "."
            })
    void anUnsafeNameIsRefused(String name) throws IOException {
        Path one = Files.writeString(folder.resolve("orbit.json"), "1");
        pack().pack(kept(one), false, Progress.NONE);
        Map<String, byte[]> entries = contents();
        entries.put(name, "x".getBytes(StandardCharsets.UTF_8));
        write(entries);
        assertThatThrownBy(() -> pack().unpack(Progress.NONE))
                .hasMessageContaining(name.startsWith("FILES") ? "capital letters" : "unsafe name");
        assertThat(folders()).containsExactly("acme");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        new RawZip()
                .file(CaseFolder.FILE, CaseFolder.text(List.of()))
                .link("files/orbit.json", "/etc/passwd")
                .write(folder.resolve("acme.zip"));
        assertThatThrownBy(() -> pack().unpack(Progress.NONE)).hasMessageContaining("a link");
        assertThat(folders()).isEmpty();
    }

    @Test
    void aBombIsRefusedAndLeavesNothing() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(CaseFolder.FILE, CaseFolder.text(List.of()).getBytes(StandardCharsets.UTF_8));
        entries.put("files/zeros", new byte[80 << 20]);
        write(entries);
        assertThatThrownBy(() -> pack().unpack(Progress.NONE))
                .hasMessageContaining("unpacks to more than 250 times its size");
        assertThat(folders()).isEmpty();
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int each = 0; each <= 10_000; each++) {
            entries.put("files/" + each, new byte[0]);
        }
        write(entries);
        assertThatThrownBy(() -> pack().unpack(Progress.NONE))
                .hasMessageContaining("10,001 files, more than a case has");
    }

    @Test
    void aCaseThatNamesFilesElsewhereIsRefused() throws IOException {
        for (String path : List.of("/etc/passwd", "../acme.zip", "files/../../x")) {
            KeptFile file = new KeptFile(path, new FileStamp(1, NOW), "ab");
            KeptEvent used = new KeptEvent.FileUsed(NOW, file, FileUse.DOCUMENT);
            String text = CaseFolder.text(List.of(new KeptEvent.Opened(NOW, "acme"), used));
            write(
                    new LinkedHashMap<>(
                            Map.of(CaseFolder.FILE, text.getBytes(StandardCharsets.UTF_8))));
            assertThatThrownBy(() -> pack().unpack(Progress.NONE))
                    .as(path)
                    .hasMessageContaining("names a file outside of it: " + path);
            assertThat(folders()).isEmpty();
        }
    }

    @Test
    void aPackOfFilesWithAnyNamesCanBeOpened() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        CaseFolder kept =
                kept(
                        Files.writeString(folder.resolve("what? (1).json"), "1"),
                        Files.writeString(folder.resolve("con.json"), "2"),
                        Files.writeString(folder.resolve("Orbit.json"), "3"),
                        Files.writeString(folder.resolve("other/orbit.json"), "4"),
                        Files.writeString(folder.resolve("o'brien.json"), "5"));
        assertThat(pack().pack(kept, false, Progress.NONE)).isEmpty();
        CaseFolder there = pack().unpack(Progress.NONE);
        assertThat(there.read().files())
                .extracting((each) -> each.file().path())
                .containsExactly(
                        "files/what_ (1).json",
                        "files/_con.json",
                        "files/Orbit.json",
                        "files/orbit-2.json",
                        "files/o'brien.json");
    }

    @Test
    void aCaseThatIsUnpackedInTheFolderOfATeamIsTheTeams() throws IOException {
        pack().pack(kept(), false, Progress.NONE);
        Files.setAttribute(folder, "unix:mode", 02770);
        Path there = pack().unpack(Progress.NONE).folder().path();
        assertThat(Files.getPosixFilePermissions(there))
                .contains(PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE)
                .doesNotContain(PosixFilePermission.OTHERS_READ);
        assertThat(Files.getPosixFilePermissions(there.resolve("bbsh.case")))
                .contains(PosixFilePermission.GROUP_WRITE);
    }

    @Test
    void filesArePackedAsTheyAre() throws IOException {
        Path packed = folder.resolve("orbit.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        Path wide = folder.resolve("wide.csv");
        Files.writeString(wide, "\uFEFFid;key", StandardCharsets.UTF_16LE);
        assertThat(pack().pack(kept(packed, wide), false, Progress.NONE)).isEmpty();
        pack().unpack(Progress.NONE);
        assertThat(folder.resolve("acme-2/files/orbit.json.gz"))
                .hasBinaryContent(Files.readAllBytes(packed));
        assertThat(folder.resolve("acme-2/files/wide.csv"))
                .hasBinaryContent(Files.readAllBytes(wide));
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(folder.resolve("acme.zip").toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(each)) {
                    entries.put(each.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("acme.zip"));
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                packed.putNextEntry(new ZipEntry(each.getKey()));
                packed.write(each.getValue());
            }
        }
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map((each) -> each.getFileName().toString())
                    .toList();
        }
    }
}
