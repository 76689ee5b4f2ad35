package dev.bbsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.SmallSync;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Names of open documents, the current document, and unsaved changes. */
class OpenDocumentsTests {

    private static final Document ONE = Document.parse("1");

    private static final Document TWO = Document.parse("2");

    private static final DocumentOrigin.Made MERGED =
            new DocumentOrigin.Merged(
                    List.of("a", "b"),
                    "STAYS",
                    "MOVES",
                    new DocumentOrigin.Target("merged", Set.of()));

    private final Workspace empty = Workspace.empty(Settings.DEFAULT);

    private final Workspace open =
            empty.made("a", ONE, MERGED)
                    .made("orbit-1", Document.parse(SmallSync.ORBIT), MERGED)
                    .made("c", TWO, MERGED);

    @Test
    void theDocumentOpenedLastIsTheCurrentOne() {
        assertThat(open.currentDocument().name()).isEqualTo("c");
        Workspace using = open.using(open.documents().find("a"));
        assertThat(using.currentDocument().name()).isEqualTo("a");
        assertThat(using.closed(using.documents().find("c")).currentDocument().name())
                .as("closing another one changes nothing")
                .isEqualTo("a");
        Workspace closed = using.closed(using.currentDocument());
        assertThat(closed.currentDocument().name()).isEqualTo("c");
        assertThat(closed.documents().names()).containsExactly("orbit-1", "c");
        assertThat(closed.closed(closed.currentDocument()).currentDocument().name())
                .isEqualTo("orbit-1");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(empty::currentDocument)
                .withMessage("no document is open");
    }

    @Test
    void aDocumentIsFoundByNameOrProjectAndAsItWasLoaded() {
        Workspace changed = open.changed(open.documents().find("c"), ONE, HandEdit.ANY);
        assertThat(changed.document("c").content()).isEqualTo(ONE);
        assertThat(changed.document("c@0").content()).isEqualTo(TWO);
        assertThat(open.document("ORBIT").name()).isEqualTo("orbit-1");
        assertThat(open.document("orbit@0").name()).isEqualTo("orbit-1@0");
        assertThat(open.documents().spelled("orbit")).isEqualTo("ORBIT");
        assertThat(open.documents().spelled("orbit@0")).isEqualTo("ORBIT@0");
        assertThat(open.documents().spelled("c@0")).isEqualTo("c@0");
        assertThat(open.documents().spelled("x")).isEqualTo("x");
        assertThat(open.documents().has("c")).isTrue();
        assertThat(open.documents().has("ORBIT")).isFalse();
    }

    @Test
    void whatNoDocumentIsCalledIsRefused() {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> open.document("orbit-2"))
                .withMessage("no document 'orbit-2'")
                .satisfies((e) -> assertThat(e.advice()).contains("orbit-1"));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> empty.document("x"))
                .withMessage("no document 'x', and none is open");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> DocumentLookup.find("last", empty, Progress.NONE))
                .withMessage("no query has been run yet");
        Workspace twice = open.made("d", Document.parse(SmallSync.ORBIT), MERGED);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> twice.document("ORBIT"))
                .withMessage("'ORBIT' matches several documents: orbit-1, d");
    }

    @Test
    void theResultOfTheLastQueryCanOnlyBeLookedAt() {
        LatestResults.QueryResult query =
                new LatestResults.QueryResult(open.document("c"), List.of("$.a"));
        OpenDocument last = query.opened(TWO);
        assertThat(last.content()).isEqualTo(TWO);
        assertThat(last.name()).isEqualTo("last");
        assertThat(open.with(query).last()).contains(query);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(last::requireOwn)
                .withMessage("'last' is read-only");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> open.document("c@0").requireOwn())
                .withMessage("'c@0' is read-only");
        open.document("c").requireOwn();
    }

    @Test
    void documentsCatalogsAndMappingsHaveNamesOfTheirOwn() {
        Workspace mapped = open.with(mapping("ids"));
        assertThat(mapped.names()).containsExactly("a", "orbit-1", "c", "ids");
        assertThat(mapped.isTaken("ids")).isTrue();
        assertThat(mapped.isTaken("a")).isTrue();
        assertThat(mapped.isTaken("b")).isFalse();
        assertThat(mapped.freeName("ids")).isEqualTo("ids-2");
        assertThat(mapped.freeName("b")).isEqualTo("b");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> mapped.made("ids", ONE, MERGED))
                .withMessage("'ids' is already the name of a mapping")
                .satisfies((e) -> assertThat(e.advice()).contains("close ids", "ids-2"));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> mapped.with(mapping("a")))
                .withMessage("'a' is already the name of a document");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> mapped.document("ids"))
                .withMessage("'ids' is a mapping, not a document");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> open.made("a b", ONE, MERGED))
                .withMessage("'a b' can't be used as a name");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> open.made("last", ONE, MERGED))
                .withMessageStartingWith("'last' is reserved");
        assertThat(mapped.withoutJira("ids").names()).doesNotContain("ids");
    }

    @Test
    void aMappingIsFoundByItsName() {
        JiraData jira = open.with(mapping("ids")).with(mapping("more")).jira();
        assertThat(jira.mapping("more").name()).isEqualTo("more");
        assertThat(jira.mappingNames()).containsExactly("ids", "more");
        assertThat(jira.has("ids")).isTrue();
        assertThat(jira.has("a")).isFalse();
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> jira.mapping("idz"))
                .withMessage("no mapping 'idz'")
                .satisfies((e) -> assertThat(e.advice()).startsWith("mapping show ids"));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> jira.catalog("new"))
                .withMessage("no catalog 'new'")
                .satisfies((e) -> assertThat(e.advice()).isEqualTo("catalog load FILE --as new"));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> JiraData.NONE.mapping("-x"))
                .satisfies((e) -> assertThat(e.advice()).isEqualTo("mapping load FILE --as NAME"));
    }

    private static OpenMapping mapping(String name) {
        IdMapping ids = new IdMapping.Builder().put(Namespace.COMMENT, "1", "2").build();
        return new OpenMapping(name, MappingFiles.LoadedMapping.of(ids), "m.csv");
    }

    @Test
    void aLoadedDocumentIsSavedUntilItChanges() {
        DocumentOrigin.Loaded origin = loaded("/case/a.json");
        Workspace now = empty.opened("a", DocumentAnalysis.of(ONE), origin);
        assertThat(now.unsaved()).isEmpty();
        assertThat(now.currentDocument().changed()).isFalse();
        Workspace changed = now.changed(now.currentDocument(), TWO, HandEdit.ANY);
        assertThat(changed.unsaved()).extracting(OpenDocument::name).containsExactly("a");
        assertThat(changed.currentDocument().changed()).isTrue();
        assertThat(changed.changed(changed.currentDocument(), ONE, HandEdit.ANY).unsaved())
                .isEmpty();
        assertThat(open.unsaved()).hasSize(3);
    }

    @Test
    void whatIsMissingInAFileThatWasSavedIsKnownWhenItIsLoadedAgain() {
        Location file = Location.of("/case/a.json");
        FileStamp stamp = new FileStamp(1, Instant.EPOCH);
        Workspace cut = empty.made("a", ONE, MERGED, List.of("cut off"));
        Workspace saved = cut.marked("a", new SaveState.Copy(file, stamp, ONE, List.of("cut off")));
        Workspace again = saved.opened("b", DocumentAnalysis.of(ONE), loaded("/case/a.json"));
        assertThat(again.currentDocument().incomplete()).containsExactly("cut off");
        assertThat(
                        saved.opened("b", DocumentAnalysis.of(ONE), loaded("/case/c.json"))
                                .currentDocument()
                                .incomplete())
                .isEmpty();
    }

    @Test
    void aFileThatTheSessionWroteOverIsNoChange() {
        Workspace now = empty.opened("a", DocumentAnalysis.of(ONE), loaded("/case/a.json"));
        FileStamp later = new FileStamp(2, Instant.EPOCH.plusSeconds(1));
        Workspace saved =
                now.marked("a", new SaveState.Copy(Location.of("/case/a.json"), later, TWO));
        assertThat(now.saved().source(now.currentDocument()).orElseThrow().stamp())
                .isEqualTo(new FileStamp(1, Instant.EPOCH));
        assertThat(saved.saved().source(saved.currentDocument()).orElseThrow().stamp())
                .isEqualTo(later);
        Workspace elsewhere =
                now.marked("a", new SaveState.Copy(Location.of("/case/b.json"), later, TWO));
        assertThat(elsewhere.saved().source(elsewhere.currentDocument()).orElseThrow().stamp())
                .isEqualTo(new FileStamp(1, Instant.EPOCH));
        assertThat(open.saved().source(open.currentDocument())).isEmpty();
    }

    @Test
    void settingsAreChosenOneByOne() {
        Settings settings = Settings.DEFAULT.with(ZoneId.of("Asia/Kathmandu")).withPager(false);
        assertThat(settings).isEqualTo(new Settings(ZoneId.of("Asia/Kathmandu"), false));
        assertThat(open.with(settings).settings()).isEqualTo(settings);
    }

    private static DocumentOrigin.Loaded loaded(String file) {
        return new DocumentOrigin.Loaded(
                Location.of(file), new FileStamp(1, Instant.EPOCH), FileContent.TEXT, List.of());
    }
}
