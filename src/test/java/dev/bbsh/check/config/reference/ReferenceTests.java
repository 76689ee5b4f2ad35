package dev.bbsh.check.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.Place;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class ReferenceTests {

    @Test
    void anotherIdGetsTheSameDress() {
        assertThat(field("customfield_10100").tokenFor("customfield_10201"))
                .isEqualTo("customfield_10201");
        assertThat(field("cf[10100]").tokenFor("customfield_10201")).isEqualTo("cf[10201]");
        assertThat(field("${customfield_10100}").tokenFor("customfield_10201"))
                .isEqualTo("${customfield_10201}");
        assertThat(field("10100").tokenFor("customfield_10201")).isEqualTo("10201");
    }

    @Test
    void quotesStayQuotes() {
        assertThat(field("\"Cost Center\"").tokenFor("a \"b\"")).isEqualTo("\"a \\\"b\\\"\"");
        assertThat(field("'It\\'s'").tokenFor("it's")).isEqualTo("'it\\'s'");
    }

    private static Reference field(String token) {
        return new Reference(
                Place.root().child("field"),
                Reference.Part.TEXT,
                token,
                0,
                ReferenceKind.FIELD,
                "customfield_10100",
                Optional.of(SideName.FIRST),
                Optional.empty(),
                Optional.empty(),
                Confidence.HIGH);
    }
}
