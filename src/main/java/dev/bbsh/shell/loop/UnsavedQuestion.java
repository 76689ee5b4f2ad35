package dev.bbsh.shell.loop;

import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The question that is asked before changes are lost. */
final class UnsavedQuestion {

    private UnsavedQuestion() {}

    /** Asks what to do with the changes of a workspace that has some. */
    static Question question(Workspace workspace) {
        List<OpenDocument> unsaved = workspace.unsaved();
        String names = unsaved.stream().map(OpenDocument::name).collect(Collectors.joining(", "));
        List<Question.Choice> choices = new ArrayList<>();
        choices.add(new Question.Choice("leave, and lose the changes", "exit --discard"));
        return new Question(
                (unsaved.size() == 1
                                ? "not saved: "
                                : unsaved.size() + " documents are not saved: ")
                        + names
                        + "     (save NAME FILE saves one)",
                choices);
    }
}
