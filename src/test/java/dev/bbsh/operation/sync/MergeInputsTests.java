package dev.bbsh.operation.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

class MergeInputsTests {

    private static final DocumentOrigin.Made ORIGIN = new DocumentOrigin.Queried("$", "data");

    private static final Workspace TWO =
            Workspace.empty(Settings.DEFAULT)
                    .made("b", download("ORBIT", "DEPOT"), ORIGIN)
                    .made("config", Document.parse("{\"version\": 1}"), ORIGIN)
                    .made("a", download("DEPOT", "ORBIT"), ORIGIN);

    private static Document download(String project, String partner) {
        return Document.parse(
                "{\"firstConnector\": [{\"localIssueKey\": \"%s-1\", \"remoteIssueKey\": \"%s-1\"}]}"
                        .replaceFirst("%s", project)
                        .replaceFirst("%s", partner));
    }

    private static MergeInputs inputs(Workspace workspace, String... names) {
        return MergeInputs.of(List.of(names), workspace, Progress.NONE);
    }

    @Test
    void namedDocumentsKeepTheirOrder() {
        assertThat(inputs(TWO, "a", "b").names()).containsExactly("a", "b");
    }

    @Test
    void withoutNamesTheOnlyTwoDownloadsAreTaken() {
        assertThat(inputs(TWO).names()).containsExactly("b", "a");
    }

    @Test
    void aMergeTakesTwo() {
        assertThatThrownBy(() -> inputs(TWO, "a")).hasMessage("merge takes two documents, not 1");
        assertThatThrownBy(() -> inputs(Workspace.empty(Settings.DEFAULT)))
                .hasMessage("merge needs two downloads, one of each side, and 0 are open");
    }

    @Test
    void ofThreeDownloadsThePairsAreAdvised() {
        Workspace three = TWO.made("c", download("OTHER", "DEPOT"), ORIGIN);
        assertThatThrownBy(() -> inputs(three)).hasFieldOrPropertyWithValue("advice", "merge b a");
    }
}
