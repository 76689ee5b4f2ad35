package dev.bbsh.check.config.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gaps of a catalog: an ID that is missing in an incomplete list proves nothing, and makes no fix
 * sure.
 */
class CatalogGapsTests {

    private static final String SIZE = field("customfield_1", "Size");

    @TempDir private Path folder;

    @Test
    void whatACompleteListLacksIsMissing() throws IOException {
        assertThat(verdict(SIZE, page(1, field("customfield_9", "Width"))))
                .isEqualTo(IdVerdict.MISSING);
    }

    @Test
    void whatAnIncompleteListLacksIsNotDecided() throws IOException {
        assertThat(verdict(SIZE, page(40, field("customfield_9", "Width"))))
                .isEqualTo(IdVerdict.UNVERIFIABLE);
    }

    @Test
    void aFixIsSureOnlyOfACompleteList() throws IOException {
        String there = field("customfield_9", "Size");
        assertThat(judged(SIZE, page(1, there)).sure()).isTrue();
        IdAssessment doubtful = judged(SIZE, page(40, there));
        assertThat(doubtful.sure()).isFalse();
        assertThat(doubtful.verdict()).isEqualTo(IdVerdict.UNVERIFIABLE);
        assertThat(doubtful.suggestions()).hasSize(1);
    }

    @Test
    void whatIsThereStaysThere() throws IOException {
        assertThat(verdict(SIZE, page(40, field("customfield_1", "Size")))).isEqualTo(IdVerdict.OK);
        assertThat(verdict(SIZE, page(40, field("customfield_1", "Width"))))
                .isEqualTo(IdVerdict.CHANGED_MEANING);
    }

    @Test
    void aTypeThatPowerShellHasCutIsNotAnotherType() throws IOException {
        String cut =
                "[{'id':'customfield_1','name':'Size','custom':true,'schema':'@{type=number}'}]";
        assertThat(verdict(SIZE, cut)).isEqualTo(IdVerdict.UNVERIFIABLE);
    }

    @Test
    void anIncompleteOldJiraDoesNotLackWhatItsListLacks() throws IOException {
        String other = field("customfield_7", "Width");
        assertThat(verdict(page(1, other), "[" + other + "]"))
                .isEqualTo(IdVerdict.UNKNOWN_IN_SOURCE);
        assertThat(verdict(page(9, other), "[" + other + "]")).isEqualTo(IdVerdict.UNVERIFIABLE);
    }

    @Test
    void fieldsOfAScreenAreNotAllFields() throws IOException {
        String shown =
                "{'fields':[{'fieldId':'customfield_9','name':'Width','schema':{'custom':'x:y'},"
                        + "'allowedValues':[]}]}";
        assertThat(verdict(SIZE, shown)).isEqualTo(IdVerdict.UNVERIFIABLE);
    }

    private IdVerdict verdict(String old, String young) throws IOException {
        return judged(old, young).verdict();
    }

    private IdAssessment judged(String old, String young) throws IOException {
        Migration migration =
                new Migration(
                        Optional.of(
                                catalog("old", old.startsWith("{'id'") ? "[" + old + "]" : old)),
                        catalog("young", young),
                        Optional.empty(),
                        new MovedProject("ORBIT", "ORBIT", false),
                        Map.of());
        return new IdAssessor(migration).of(ReferenceKind.FIELD, "customfield_1");
    }

    private Catalog catalog(String name, String answer) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("field.json");
        Files.writeString(file, answer.replace('\'', '"'));
        return CatalogFiles.read(List.of(Location.of(file.toString())), Progress.NONE).catalog();
    }

    private static String page(int total, String field) {
        return "{'startAt':0,'maxResults':50,'total':%d,'values':[%s]}".formatted(total, field);
    }

    private static String field(String id, String name) {
        return "{'id':'%s','name':'%s','custom':true,'schema':{'type':'number','custom':'x:float'}}"
                .formatted(id, name);
    }
}
