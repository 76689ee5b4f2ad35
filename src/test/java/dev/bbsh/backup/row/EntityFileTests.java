package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** The comment at the beginning is in the language of the server. */
class EntityFileTests {

    private static final String ENGLISH =
            """

            ___ Exported on _____________________________

                 on                            : Monday, June 3, 2024 9:00:00 AM CEST
                 by                            : kim ( Kim (QA) )

            ___ Environment ____________________________

                 JIRA Build                    : 9.12.4#9120004-sha1:0000
                 Build Date                    : Thu Feb 22 00:00:00 CET 2024
                 Current Working Directory     : /home/jira

            ___ Plugins ____________________________

                 by                            : 1.2.3#4
            """;

    private static EntityFile file(String comment) {
        return EntityFile.of(RowReader.ROOT, "", List.of(comment), Map.of());
    }

    private static void assertRead(EntityFile file) {
        assertThat(file.build()).isEqualTo("9.12.4#9120004");
        assertThat(file.exporter()).isEqualTo("kim");
        assertThat(file.zone()).isEqualTo("CET");
    }

    @Test
    void anEnglishCommentIsReadByItsLabels() {
        assertRead(file(ENGLISH));
    }

    @Test
    void aCommentInAnotherLanguageIsReadByPlaces() {
        assertRead(
                file(
                        ENGLISH.replace("Exported on", "Exportiert am")
                                .replace("     on ", "     am ")
                                .replace("     by  ", "     von ")
                                .replace("Environment", "Umgebung")
                                .replace("JIRA Build", "JIRA-Build")
                                .replace("Build Date", "Builddatum")));
        assertRead(
                file(
                        ENGLISH.replace("Exported on", "Экспортировано")
                                .replace("     on ", "     дата")
                                .replace("     by  ", "     автор")
                                .replace("JIRA Build", "Сборка JIRA")
                                .replace("Build Date", "Дата сборки")));
    }

    @Test
    void nobodyIsNamedWhereTheFirstSectionIsAnother() {
        String without =
                ENGLISH.substring(
                        ENGLISH.indexOf("___ Environment"), ENGLISH.indexOf("     by  ", 300));
        assertThat(file(without).exporter()).isEmpty();
        assertThat(file(without.replaceAll("(?m)^( +\\S.*) : .*$", "$1 : x ( y )")).exporter())
                .isEmpty();
        assertThat(file("").build()).isEmpty();
    }
}
