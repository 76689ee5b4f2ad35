package dev.bbsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.SmallSync;
import dev.bbsh.file.Location;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.session.SessionProof.Basis;
import dev.bbsh.session.SessionProof.Subject;
import dev.bbsh.session.SessionProof.Verdict;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.session.jira.OpenMapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The proofs of a session: until when they are current, and how many are kept. */
class SessionProofTests {

    private static final Document DATA = Document.parse(SmallSync.ORBIT);

    private static final Document OTHER = Document.parse(SmallSync.ORBIT.replace("10001", "10009"));

    private static final DocumentOrigin.Made MERGED =
            new DocumentOrigin.Merged(
                    List.of("a", "b"),
                    "STAYS",
                    "MOVES",
                    new DocumentOrigin.Target("merged", Set.of()));

    private static final OpenMapping IDS =
            new OpenMapping(
                    "ids",
                    MappingFiles.LoadedMapping.of(
                            new IdMapping.Builder().put(Namespace.COMMENT, "1", "2").build()),
                    "ids.csv");

    private final Workspace open =
            Workspace.empty(Settings.DEFAULT)
                    .made("output", DATA, MERGED)
                    .made("both", OTHER, MERGED)
                    .with(IDS);

    private final OpenDocument output = open.documents().find("output");

    private final OpenDocument both = open.documents().find("both");

    private SessionProof proof(OpenDocument... documents) {
        return proof("verify output", Basis.of(List.of(documents), List.of(IDS), open));
    }

    private static SessionProof proof(String line, Basis basis) {
        return new SessionProof(
                line, new Subject.Prepared(1, 0, 0), Verdict.PROVEN, "Verified", basis);
    }

    private static DocumentEdit edit(long number) {
        return new DocumentEdit.ByHand(number, "put", DATA, List.of());
    }

    @Test
    void aProofIsOutdatedWhenOneOfItsDocumentsWasChangedOrClosed() {
        SessionProof proof = proof(output, both);
        assertThat(proof.outdated(open)).isEmpty();
        assertThat(proof.outdated(open.changed(output, OTHER, edit(9))))
                .contains("output was changed since");
        assertThat(proof.outdated(open.changed(both, DATA, edit(9))))
                .contains("both was changed since");
        assertThat(proof.outdated(open.closed(both))).contains("both was closed since");
        assertThat(proof.outdated(open.closed(both).made("both", OTHER, MERGED)))
                .as("another one of its name")
                .contains("both was closed since");
        assertThat(proof.outdated(open.made("more", DATA, MERGED))).isEmpty();
    }

    @Test
    void itIsCurrentAgainWhenTheChangeIsUndone() {
        SessionProof proof = proof(output);
        History edited = History.of(open).then("put", open.changed(output, OTHER, edit(9)));
        assertThat(proof.outdated(edited.present())).isNotEmpty();
        assertThat(proof.outdated(edited.undone(1).present())).isEmpty();
    }

    @Test
    void aProofAfterAnEditIsOutdatedByTheNextOne() {
        Workspace edited = open.changed(output, OTHER, edit(9));
        OpenDocument then = edited.documents().find("output");
        SessionProof proof = proof("verify", Basis.of(List.of(then), List.of(), edited));
        assertThat(proof.outdated(edited)).isEmpty();
        assertThat(proof.outdated(edited.changed(then, DATA, edit(10)))).isNotEmpty();
        assertThat(proof.outdated(open)).isNotEmpty();
    }

    @Test
    void aDocumentAsLoadedNeverChanges() {
        assertThat(proof(output.loaded()).outdated(open.changed(output, OTHER, edit(9)))).isEmpty();
    }

    @Test
    void aProofIsOutdatedWithoutItsMappingOrWithOtherFacts() {
        SessionProof proof = proof(output);
        assertThat(proof.outdated(open.withoutJira("ids"))).contains("ids was closed since");
        Workspace told = open.with(open.facts(output).withMoving("ORBIT"));
        assertThat(proof.outdated(told)).as("nothing else was known before").isEmpty();
        SessionProof after = proof("verify", Basis.of(List.of(output), List.of(), told));
        assertThat(after.outdated(open)).contains("the facts of the sync were changed since");
    }

    @Test
    void aProofAboutAFileIsOutdatedWithTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("clean.xml"), "<a/>");
        SessionProof proof = proof("clean", Basis.of(List.of(Location.of(file.toString()))));
        assertThat(proof.outdated(open)).isEmpty();
        Files.writeString(file, "<other/>");
        assertThat(proof.outdated(open)).contains("clean.xml was changed or removed since");
    }

    @Test
    void theLastProofsAreKeptAndOneOfEachLine() {
        Workspace many = open;
        for (int i = 0; i < 60; i++) {
            many = with(many, proof("verify " + i, Basis.of(List.of())));
        }
        assertThat(many.results().proofs().last()).hasSize(50);
        assertThat(many.results().proofs().last().getLast().line()).isEqualTo("verify 59");
        Workspace again = with(many, proof("verify 20", Basis.of(List.of())));
        assertThat(again.results().proofs().last()).hasSize(50);
        assertThat(again.results().proofs().last().getLast().line()).isEqualTo("verify 20");
    }

    @Test
    void aProofIsNoChangeOfTheSession() {
        History before = History.of(open);
        History proven = before.withPresent(with(open, proof(output)));
        assertThat(before.isSameWithMoreProofsIn(proven)).isTrue();
        History again = proven.withPresent(with(proven.present(), proof(output)));
        assertThat(proven.isSameWithMoreProofsIn(again)).as("proven again").isTrue();
        assertThat(before.isSameWithMoreProofsIn(before)).as("nothing was proven").isFalse();
        assertThat(before.isSameWithMoreProofsIn(before.then("put", open))).isFalse();
        assertThat(before.isSameWithMoreProofsIn(before.withPresent(open.closed(both)))).isFalse();
    }

    private static Workspace with(Workspace workspace, SessionProof proof) {
        return workspace.withResults(workspace.results().with(proof));
    }
}
