package dev.bbsh.session.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.HandEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

class UndoBudgetTests {

    private static final long KIB = 1 << 10;

    /** A history of documents of about 180 KiB each, text and index. */
    private final History history = history();

    @Test
    void theOldestStepsGoFirst() {
        assertThat(new UndoBudget(Long.MAX_VALUE).fit(history)).isSameAs(history);
        assertThat(new UndoBudget(1_000 * KIB).fit(history)).isSameAs(history);
        assertThat(titles(new UndoBudget(250 * KIB).fit(history)))
                .isEqualTo("open c, close c, edit a");
        assertThat(titles(new UndoBudget(100 * KIB).fit(history))).isEqualTo("edit a");
        assertThat(new UndoBudget(100 * KIB).fit(history).present()).isSameAs(history.present());
    }

    @Test
    void whatIsOpenAndWhatIsSharedWithItIsNeverTheReason() {
        History edited = History.of(opened(Workspace.empty(Settings.DEFAULT), "a"));
        for (int i = 0; i < 100; i++) {
            edited = edited(edited, i);
        }
        assertThat(new UndoBudget(40 * KIB).fit(edited).past()).hasSize(100);
        assertThat(edited.present().documents().find("a@0").content().length())
                .isGreaterThan(50 * KIB);
    }

    @Test
    void undoStopsAtTheOldestStepThatIsLeft() {
        History fitting = new UndoBudget(250 * KIB).fit(history);
        assertThat(fitting.undone(2).present().documents().names()).containsExactly("a", "c");
    }

    @Test
    void whatRedoHoldsCountsAsWell() {
        History undone = history.undone(1);
        assertThat(new UndoBudget(1_000 * KIB).fit(undone).past()).hasSameSizeAs(undone.past());
        assertThat(new UndoBudget(100 * KIB).fit(undone).past()).isEmpty();
        assertThat(new UndoBudget(100 * KIB).fit(undone).redone(1).present().documents().names())
                .containsExactly("a");
    }

    @Test
    void aChangedDocumentIsHeldAsItWasLoadedAndAsItIs() {
        Workspace now = opened(Workspace.empty(Settings.DEFAULT), "a");
        Document other = Document.parse("[" + "2,".repeat(30_000) + "2]");
        Workspace changed = now.changed(now.currentDocument(), other, HandEdit.ANY);
        History closed =
                History.of(changed).then("close a", changed.closed(changed.currentDocument()));
        assertThat(new UndoBudget(250 * KIB).fit(closed).past()).isEmpty();
        assertThat(new UndoBudget(400 * KIB).fit(closed).past()).hasSize(1);
    }

    /** Each document counts once, where it was closed; so do those that undo and redo move. */
    @Test
    void theSumOfTheStepsIsThatOfTheirDocuments() {
        long each = history.past().get(2).memory();
        assertThat(each).isBetween(170 * KIB, 190 * KIB);
        assertThat(history.past().getLast().total()).isEqualTo(2 * each);
        History moved = history.undone(3).redone(2);
        assertThat(moved.past().getLast().total()).isEqualTo(2 * each);
        assertThat(moved.future().getFirst().total()).isBetween(each, each + KIB);
        History fitting = new UndoBudget(250 * KIB).fit(history);
        assertThat(new UndoBudget(250 * KIB).fit(fitting)).isSameAs(fitting);
    }

    @Test
    void aCheckThatOnlyStepsHoldCounts() {
        Workspace a = opened(Workspace.empty(Settings.DEFAULT), "a");
        History opened = History.of(checked(a, 1_000));
        for (String name : new String[] {"b", "c", "d"}) {
            opened = opened.then("open " + name, opened(opened.present(), name));
        }
        // All three steps and what is open hold one check, and what they hold besides is open.
        assertThat(new UndoBudget(100 * KIB).fit(opened)).isSameAs(opened);
        History again = opened.withPresent(checked(opened.present(), 1));
        assertThat(again.past().getLast().total()).isBetween(1_000 * KIB, 2_000 * KIB);
        assertThat(new UndoBudget(2_000 * KIB).fit(again)).isSameAs(again);
        assertThat(new UndoBudget(1_000 * KIB).fit(again).past()).isEmpty();
    }

    private static Workspace checked(Workspace workspace, int findings) {
        Rule rule = Rule.error("missing", "IDs missing from the new Jira");
        FindingCollector all = new FindingCollector(List.of(rule));
        for (int i = 0; i < findings; i++) {
            all.add(Finding.of(rule, "status:" + i, "status " + i).in("a", "P"));
        }
        CheckResult.Basis basis =
                new CheckResult.Basis(List.of(workspace.documents().find("a")), Case.UNKNOWN);
        return workspace.with(
                new CheckResult("check", basis, all.findings(), new CheckRequest.Connectors("a")));
    }

    @Test
    void theLimitIsAShareOfTheMemoryThatMayBeUsed() {
        assertThat(UndoBudget.ofProcess().bytes()).isEqualTo(Runtime.getRuntime().maxMemory() / 4);
    }

    private static String titles(History history) {
        return String.join(", ", history.past().stream().map(History.Step::title).toList());
    }

    /** Documents b and c are held by steps only. */
    private static History history() {
        History history = History.of(Workspace.empty(Settings.DEFAULT));
        history = history.then("open a", opened(history.present(), "a"));
        for (String name : new String[] {"b", "c"}) {
            history = history.then("open " + name, opened(history.present(), name));
            Workspace now = history.present();
            history = history.then("close " + name, now.closed(now.documents().find(name)));
        }
        return edited(history, 0);
    }

    private static History edited(History history, int index) {
        Workspace now = history.present();
        OpenDocument a = now.documents().find("a");
        Edit put = Edit.put(Place.root().child(index), Span.of("0"));
        Document changed = Change.of("edit a", put).applyTo(a.content(), Progress.NONE);
        return history.then("edit a", now.changed(a, changed, HandEdit.ANY));
    }

    private static Workspace opened(Workspace now, String name) {
        String text = "[" + "1,".repeat(30_000) + "1]";
        return now.made(name, Document.parse(text), new DocumentOrigin.Queried("$", "data"));
    }
}
