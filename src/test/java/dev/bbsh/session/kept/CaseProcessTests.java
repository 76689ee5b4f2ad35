package dev.bbsh.session.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.UnfinishedFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Two programs in one folder, each a process of its own. */
class CaseProcessTests {

    @TempDir private Path folder;

    private CaseFolder created() {
        CaseFolder kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(new KeptEvent.Opened(Instant.EPOCH, "acme"));
        return kept;
    }

    private List<String> names(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anotherProcessIsNamedAsLongAsItRuns() throws Exception {
        CaseFolder kept = created();
        CaseLock lock = new CaseLock(kept);
        try (CaseProcess other = CaseProcess.started(folder.resolve("acme"), "hold").ready()) {
            assertThat(lock.others())
                    .extracting(CaseLock.Holder::process)
                    .containsExactly(String.valueOf(other.pid()));
        }
        assertThat(lock.others()).isEmpty();
        try (CaseProcess killed = CaseProcess.started(folder.resolve("acme"), "hold").ready()) {
            killed.kill();
            assertThat(names(folder.resolve("acme"))).hasSize(2);
            assertThat(lock.others()).isEmpty();
            assertThat(names(folder.resolve("acme"))).containsExactly("bbsh.case");
        }
    }

    @Test
    void notesOfTwoProcessesAreBothKept() throws Exception {
        CaseFolder kept = created();
        int each = 40;
        String count = String.valueOf(each);
        Path place = folder.resolve("acme");
        try (CaseProcess one = CaseProcess.started(place, "note", "one", count);
                CaseProcess other = CaseProcess.started(place, "note", "other", count)) {
            one.ready();
            other.ready();
        }
        KeptCase read = kept.read();
        assertThat(read.damaged()).isEmpty();
        assertThat(read.notes()).hasSize(2 * each).doesNotHaveDuplicates();
    }

    @Test
    void anUnfinishedFolderIsRemovedOnlyWhenItsProcessIsGone() throws Exception {
        Location target = new Location(folder.resolve("acme"));
        try (CaseProcess other = CaseProcess.started(target.path(), "unpack").ready()) {
            assertThat(names(folder)).hasSize(2);
            UnfinishedFolder.removeLeft(target);
            assertThat(names(folder)).as("it is still at work").hasSize(2);
            other.kill();
            assertThat(names(folder)).hasSize(2);
            UnfinishedFolder.removeLeft(target);
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void anyWriteThereRemovesAnUnfinishedFolder() throws Exception {
        Location target = new Location(folder.resolve("acme"));
        try (CaseProcess other = CaseProcess.started(target.path(), "unpack").ready()) {
            other.kill();
        }
        try (UnfinishedFolder next = UnfinishedFolder.of(target)) {
            next.finish();
        }
        assertThat(names(folder)).containsExactly("acme");
        Files.createDirectories(folder.resolve(".b.1-1.bbsh-part-files/files"));
        AtomicFile.write(
                new Location(folder.resolve("out.json")),
                new AtomicFile.Permission(false, false),
                (out) -> out.write(new byte[] {1}, 0, 1));
        assertThat(names(folder)).containsExactly("acme", "out.json");
    }
}
