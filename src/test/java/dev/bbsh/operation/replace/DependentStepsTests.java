package dev.bbsh.operation.replace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.Omission;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that are done again follow from the origins of documents, also of closed ones. */
class DependentStepsTests {

    private static final Document CONTENT = Document.parse("{}");

    private History history = History.of(Workspace.empty(Settings.DEFAULT));

    private void make(String name, DocumentOrigin.Made origin) {
        history = history.then(name, history.present().made(name, CONTENT, origin));
    }

    /** A document that nothing open was made from. */
    private void load(String name) {
        make(name, new DocumentOrigin.Queried("$", "elsewhere"));
    }

    private void merge(String name, String... inputs) {
        make(name, new DocumentOrigin.Merged(List.of(inputs), "B", "A", target(name)));
    }

    private void swap(String name, String input) {
        make(name, new DocumentOrigin.Swapped(input, true, List.of(), target(name)));
    }

    private void edit(String name) {
        Workspace now = history.present();
        OpenDocument open = now.document(name);
        DocumentEdit edit =
                new DocumentEdit.ByHand(now.saved().next(), "put", open.content(), List.of());
        history = history.then("put", now.changed(open, open.content(), edit));
    }

    private void close(String name) {
        Workspace now = history.present();
        history = history.then("close", now.closed(now.document(name)));
    }

    private static DocumentOrigin.Target target(String name) {
        return new DocumentOrigin.Target(name, Set.of());
    }

    private List<String> steps(String root) {
        return DependentSteps.of(history.present().document(root), history).steps().stream()
                .map(DependentStepsTests::word)
                .toList();
    }

    private static String word(RepeatableStep step) {
        return switch (step) {
            case RepeatableStep.Operation made -> made.line();
            case RepeatableStep.HandEdit edit -> "edit " + edit.document();
            case RepeatableStep.Fixes fixes -> "fix " + fixes.documents();
        };
    }

    private void drop(String input) {
        var omission = new Omission("drop " + input, input, Map.of(), true, List.of());
        make("rest", new DocumentOrigin.Partial(omission, true));
        make("dropped", new DocumentOrigin.Partial(omission, false));
    }

    @Test
    void theSameDropAgainIsAStepOfItsOwn() {
        load("a");
        drop("a");
        close("rest");
        close("dropped");
        drop("a");
        assertThat(DependentSteps.of(history.present().document("a"), history).steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        RepeatableStep.Operation.class,
                        (step) -> assertThat(step.names()).containsExactly("rest", "dropped"));
    }

    @Test
    void editsAndOperationsComeInTheOrderInWhichTheyWereDone() {
        load("a");
        load("b");
        edit("a");
        merge("m", "a", "b");
        edit("a");
        swap("s", "m");
        edit("m");
        edit("b");
        assertThat(steps("a"))
                .containsExactly(
                        "edit a",
                        "merge a b --moving A --as m",
                        "edit a",
                        "swap m --as s",
                        "edit m");
        assertThat(steps("b"))
                .containsExactly(
                        "merge a b --moving A --as m", "swap m --as s", "edit m", "edit b");
        assertThat(steps("m")).containsExactly("swap m --as s", "edit m");
    }

    @Test
    void aNameThatMeansAnotherDocumentNowLeadsToNone() {
        load("a");
        load("b");
        merge("m", "a", "b");
        close("a");
        load("a");
        assertThat(steps("a")).isEmpty();
        assertThat(steps("b")).containsExactly("merge a b --moving A --as m");
    }

    @Test
    void aClosedDocumentCountsWhenAnOpenOneWasMadeFromIt() {
        load("a");
        load("b");
        merge("m", "a", "b");
        close("m");
        assertThat(steps("a")).isEmpty();
        history = history.undone(1);
        swap("s", "m");
        close("m");
        assertThat(steps("a")).containsExactly("merge a b --moving A --as m", "swap m --as s");
        close("s");
        assertThat(steps("a")).isEmpty();
    }

    @Test
    void theDocumentAsLoadedIsTheSameDocument() {
        load("a");
        swap("s", "a@0");
        assertThat(steps("a")).containsExactly("swap a@0 --as s");
    }

    @Test
    void aNameMeansTheDocumentThatHadItThen() {
        load("a");
        load("b");
        merge("m", "a", "b");
        swap("s", "m");
        close("m");
        load("m");
        assertThat(steps("a")).containsExactly("merge a b --moving A --as m", "swap m --as s");
        assertThat(steps("m")).isEmpty();
    }

    @Test
    void theResultOfAQueryCountsWhenItIsAPartOfTheDocument() {
        load("a");
        make("q", new DocumentOrigin.Queried("$", "last"));
        Document other = Document.parse("{}");
        history =
                history.then(
                        "r",
                        history.present()
                                .made("r", other, new DocumentOrigin.Queried("$", "last")));
        DependentSteps found = DependentSteps.of(history.present().document("a"), history);
        assertThat(found.documents()).extracting(OpenDocument::name).containsExactly("q");
        assertThat(found.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        RepeatableStep.Operation.class,
                        (step) -> assertThat(step.fromQuery()).isTrue());
    }

    @Test
    void stepsThatWereUndoneAreNotDoneAgain() {
        load("a");
        edit("a");
        swap("s", "a");
        history = history.undone(2);
        assertThat(steps("a")).isEmpty();
    }
}
