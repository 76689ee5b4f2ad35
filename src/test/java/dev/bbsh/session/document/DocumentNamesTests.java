package dev.bbsh.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class DocumentNamesTests {

    @ParameterizedTest
    @CsvSource({
        "primary.json, primary",
        "/some/folder/primary.json, primary",
        "export.json.gz, export",
        "EXPORT.JSON, EXPORT",
        "May export (2).json, May-export-2",
        "last.json, document",
        ".json, document",
        "日本.json, document",
        "a.b.c, a.b.c",
    })
    void aFileGivesItsNameToItsDocument(String file, String name) {
        assertThat(DocumentNames.of(file)).isEqualTo(name);
        assertThat(DocumentNames.valid(name)).isTrue();
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(DocumentNames.free("a", Set.of("a", "a-2")::contains)).isEqualTo("a-3");
    }
}
