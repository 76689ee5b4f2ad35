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
        "日本.json, 日本",
        "müller-über.json, müller-über",
        "mu\u0308ller.json, m\u00fcller",
        "Влад (1).json, Влад-1",
        "\u202eevil.json, evil",
        "\u0301.json, document",
        "✓.json, document",
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

    @Test
    void aNameIsOneWordThatMeansNothingElse() {
        for (String wrong : new String[] {"last", "-a", "a b", "", "a/b", "\u0301a", "a\u202e"}) {
            assertThat(DocumentNames.valid(wrong)).as(wrong).isFalse();
            org.assertj.core.api.Assertions.assertThatExceptionOfType(
                            dev.bbsh.work.BbshException.class)
                    .isThrownBy(() -> DocumentNames.checked(wrong));
        }
        assertThat(DocumentNames.checked("a.b_c-1")).isEqualTo("a.b_c-1");
    }
}
