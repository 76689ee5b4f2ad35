package dev.bbsh.shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** TAB knows the kinds of rows of an open backup, and the columns of a kind. */
class BackupCompletionTests {

    private static final String TAB = "\t";

    private static final String CTRL_U = "\u0015";

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void open() throws IOException {
        session = new TypedSession(own).untilLast("bbsh>");
        session.type("backup load src/test/resources/sessions/files/site --as site\r")
                .until("AO_2C4E5C")
                .untilLast("bbsh>");
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void aKindOfRowIsCompleted() {
        session.type("backup rows s" + TAB).untilLast("backup rows site");
        session.type("CustomFieldO" + TAB).untilLast("backup rows site CustomFieldOption");
        session.type(CTRL_U + "backup rows site AO" + TAB).until("AO_2C4E5C_");
        session.type(CTRL_U + "backup rows site " + TAB).until("Component").until("CustomField");
    }

    @Test
    void theOnlyOpenBackupNeedsNoName() {
        session.type("backup rows " + TAB).until("site").until("ApplicationUser");
        session.type(CTRL_U + "backup rows Proje" + TAB + "K" + TAB)
                .untilLast("backup rows ProjectKey");
        session.type(" --columns projectK" + TAB).untilLast("--columns projectKey");
        session.type(CTRL_U + "backup users " + TAB).until("site").until("src/");
    }

    @Test
    void theColumnsOfThatKindAreCompleted() {
        session.type("backup rows site User --columns userN" + TAB).untilLast("--columns userName");
        session.type(",emailA" + TAB).untilLast("--columns userName,emailAddress");
        session.type(" --limit 3 --sort disp" + TAB).untilLast("--sort displayName");
        session.type(CTRL_U + "backup rows site Project --sort original" + TAB)
                .untilLast("--sort originalkey");
    }

    @Test
    void theAttributesInAConditionAreCompleted() {
        session.type("backup rows site User --where '@.act" + TAB).untilLast("--where '@.active");
        session.type(" == \"0\" && @.emailA" + TAB).untilLast("== \"0\" && @.emailAddress");
        session.type("'\r").until("kim@orbit.org");
        session.type("backup rows site User --where @.act" + TAB).untilLast("--where @.active");
        session.type(CTRL_U + "backup rows site Status --where '@.s" + TAB)
                .untilLast("'@.statuscategory");
    }
}
