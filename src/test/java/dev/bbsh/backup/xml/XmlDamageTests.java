package dev.bbsh.backup.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

class XmlDamageTests {

    private static XmlDamage damage(byte[] text) {
        try {
            XMLStreamReader xml = XmlParser.of(new ByteArrayInputStream(text));
            while (xml.hasNext()) {
                xml.next();
            }
            throw new AssertionError("well-formed");
        } catch (XMLStreamException broken) {
            try {
                return XmlDamage.of(new ByteArrayInputStream(text), broken);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static XmlDamage damage(String text) {
        return damage(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'<a>\n<b x=\"äü\u001B\"/></a>', FORBIDDEN_CHARACTER, 2, 9",
        "'<a>\r\n<b x=\"1 &#x1B;\"/></a>', FORBIDDEN_CHARACTER, 2, 9",
        "'<a>\r<b x=\"\uFFFE\"/></a>', FORBIDDEN_CHARACTER, 2, 7",
        "'<a>\n\n<b x=\"é &\n\"/></a>', AMPERSAND, 3, 9",
        "'<a><b x=\"&nbsp;\"/></a>', AMPERSAND, 1, 10",
        "'<a><b x=\"&#12 \"/></a>', AMPERSAND, 1, 10",
        "'<a><b x=\"1\"', CUT_OFF, 1, 12",
        "'<a>\n<b>\n', CUT_OFF, 3, 1",
        "'', CUT_OFF, 1, 1",
        "'<a><b></a>        ', OTHER, 1, 12",
        "'<a><b x=\"1\" x=\"2\"/></a>', OTHER, 1, 19",
        "'<a>\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD<</a>', REPLACED_TEXT, 1, 10",
    })
    void saysTheLikelyCauseAndItsPlace(String text, DamageCause.Kind kind, long line, long column) {
        XmlDamage damage = damage(text);
        assertThat(damage.cause().kind()).isEqualTo(kind);
        assertThat(damage.line()).isEqualTo(line);
        assertThat(damage.column()).isEqualTo(column);
    }

    @Test
    void pointsAtTheCharacterWithItsOffset() {
        XmlDamage damage = damage("<a>\n<b x=\"äü\u001B\"/></a>");
        assertThat(damage.offset()).isEqualTo(14);
        assertThat(damage.cause().words()).isEqualTo("U+001B is not allowed in XML");
        assertThat(damage.excerpt()).isEqualTo("<b x=\"äü\u001B\"/></a>");
        assertThat(damage.caret()).isEqualTo(8);
    }

    @Test
    void showsBytesThatAreNotUtf8InHexadecimal() {
        XmlDamage damage = damage("<a>caf\u00e9 au</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(damage.cause().kind()).isEqualTo(DamageCause.Kind.FORBIDDEN_CHARACTER);
        assertThat(damage.excerpt()).isEqualTo("<a>caf\\xe9 au</a>");
        assertThat(damage.caret()).isEqualTo(6);
    }

    @Test
    void showsOnlyWhatIsNearInALongLine() {
        String text = "<a>" + "ä".repeat(200_000) + "\u001b" + "b".repeat(1_000) + "</a>";
        XmlDamage damage = damage(text);
        assertThat(damage.column()).isEqualTo(200_004);
        assertThat(damage.offset()).isEqualTo(400_003);
        assertThat(damage.excerpt().length()).isBetween(40, 120);
        assertThat(damage.excerpt().charAt(damage.caret())).isEqualTo('\u001b');
    }

    @Test
    void advisesWhatHelps() {
        String cleaning = "backup clean e.xml out.xml";
        assertThat(damage("<a>\u001b</a>").error("e.xml", cleaning).advice()).isEqualTo(cleaning);
        assertThat(damage("<a>").error("e.xml", cleaning).advice())
                .startsWith("ask for the file again");
        assertThat(damage("<a>x & y</a>").error("e.xml", cleaning).advice()).contains("&amp;");
    }
}
