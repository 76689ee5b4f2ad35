package dev.bbsh.operation.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.SmallSync;
import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a case keeps each change once, and nothing else. */
class CaseKeeperTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    @TempDir private Path folder;

    private CaseFolder kept;

    private Workspace empty;

    @BeforeEach
    void create() {
        kept = new CaseFolder(new Location(folder.resolve("acme")));
        kept.create(new KeptEvent.Opened(NOW, "acme"));
        Workspace plain = Workspace.empty(Settings.DEFAULT);
        empty = plain.withResults(plain.results().withKept(Optional.of(kept)));
    }

    private static Workspace loaded(Workspace workspace, String name, Path file, String text)
            throws IOException {
        Location place = new Location(Files.writeString(file, text));
        return workspace.opened(
                name,
                DocumentAnalysis.of(Document.parse(text)),
                new DocumentOrigin.Loaded(place, FileStamp.at(place), FileContent.TEXT, List.of()));
    }

    private List<String> keep(String line, Workspace before, Workspace after) {
        return CaseKeeper.keep(line, before, after, NOW, Progress.NONE);
    }

    private <E extends KeptEvent> List<E> events(Class<E> kind) {
        return kept.read().events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Workspace both() throws IOException {
        Workspace one = loaded(empty, "orbit", folder.resolve("orbit.json"), SmallSync.ORBIT);
        return loaded(one, "depot", folder.resolve("depot.json"), SmallSync.DEPOT);
    }

    @Test
    void aLineIsKeptWhenItChangesDocumentsFactsOrFilesOnTheDisk() throws IOException {
        Workspace both = both();
        keep("load orbit.json depot.json", empty, both);
        keep("documents", both, both);
        keep("use orbit", both, both.using(both.documents().find("orbit")));
        Workspace moving =
                both.with(Case.of(new ProjectPair("ORBIT", "DEPOT")).withMoving("ORBIT"));
        keep("case --moving ORBIT", both, moving);
        Location file = new Location(Files.writeString(folder.resolve("copy.json"), "{}"));
        SaveState.Copy copy =
                new SaveState.Copy(
                        file,
                        FileStamp.at(file),
                        moving.documents().find("orbit").content(),
                        List.of());
        keep("save orbit copy.json", moving, moving.marked("orbit", copy));
        assertThat(kept.read().lines())
                .extracting(KeptEvent.LineRun::line)
                .containsExactly(
                        "load orbit.json depot.json",
                        "case --moving ORBIT",
                        "save orbit copy.json");
    }

    @Test
    void theLineThatOpensACaseIsNotOneOfItButItsFilesAre() throws IOException {
        Workspace both = both();
        Workspace before = both.withResults(both.results().withKept(Optional.empty()));
        keep("case open acme", before, both);
        assertThat(kept.read().lines()).isEmpty();
        assertThat(kept.read().files()).hasSize(2);
        assertThat(kept.read().open()).hasSize(2);
    }

    @Test
    void factsStepsAndFilesAreKeptOnce() throws IOException {
        Workspace both = both();
        keep("load orbit.json depot.json", empty, both);
        Workspace moving =
                both.with(Case.of(new ProjectPair("ORBIT", "DEPOT")).withMoving("ORBIT"));
        keep("case --moving ORBIT", both, moving);
        List<KeptEvent> then = kept.read().events();
        assertThat(events(KeptEvent.FactsRecorded.class)).hasSize(1);
        assertThat(events(KeptEvent.FileUsed.class)).hasSize(2);
        assertThat(events(KeptEvent.FilesOpen.class)).hasSize(1);
        assertThat(events(KeptEvent.StepMarked.class))
                .isNotEmpty()
                .extracting((each) -> each.step().page())
                .doesNotHaveDuplicates();
        keep("documents", moving, moving);
        assertThat(kept.read().events()).isEqualTo(then);
    }

    @Test
    void aFileInTheFolderIsKeptByItsNameThere() throws IOException {
        Workspace inside =
                loaded(empty, "orbit", folder.resolve("acme/orbit.json"), SmallSync.ORBIT);
        Workspace all = loaded(inside, "depot", folder.resolve("depot.json"), SmallSync.DEPOT);
        keep("load", empty, all);
        assertThat(kept.read().open())
                .containsExactly("orbit.json", folder.resolve("depot.json").toString());
    }

    @Test
    void everyStateOfAFileIsKept() throws IOException {
        Path file = folder.resolve("orbit.json");
        Workspace first = loaded(empty, "orbit", file, SmallSync.ORBIT);
        keep("load orbit.json", empty, first);
        Workspace second = loaded(empty, "orbit", file, SmallSync.ORBIT + "\n");
        keep("load orbit.json", first, second);
        assertThat(events(KeptEvent.FileUsed.class))
                .extracting((each) -> each.file().sha256())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(kept.read().files())
                .hasSize(1)
                .last()
                .isEqualTo(events(KeptEvent.FileUsed.class).getLast());
    }

    @Test
    void aFileThatHasChangedSinceItWasLoadedHasNoDigest() throws IOException {
        Path file = folder.resolve("orbit.json");
        Workspace loaded = loaded(empty, "orbit", file, SmallSync.ORBIT);
        Files.writeString(file, "another text");
        assertThat(keep("load orbit.json", empty, loaded))
                .singleElement()
                .asString()
                .contains("orbit.json", "has changed since it was");
        assertThat(events(KeptEvent.FileUsed.class)).isEmpty();
        Files.delete(file);
        assertThat(keep("documents", loaded, loaded)).hasSize(1);
    }

    @Test
    void aSessionWithoutACaseKeepsNothing() throws IOException {
        Workspace both = both();
        Workspace none = both.withResults(both.results().withKept(Optional.empty()));
        keep("load", Workspace.empty(Settings.DEFAULT), none);
        try (Stream<String> lines = Files.lines(kept.file().path())) {
            assertThat(lines).hasSize(2);
        }
    }
}
