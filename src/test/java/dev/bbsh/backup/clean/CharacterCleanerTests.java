package dev.bbsh.backup.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backup.clean.scan.ChangedPlace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class CharacterCleanerTests {

    private static final ReplacementCharacter MARK = ReplacementCharacter.of(Optional.of("?"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Cleans a text in which each character is a byte, and answers the result in the same form. */
    private String cleaned(String bytes, ReplacementCharacter by) {
        out.reset();
        found(bytes, by);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private String cleaned(String bytes) {
        return cleaned(bytes, ReplacementCharacter.NONE);
    }

    private CleanedText found(String bytes, ReplacementCharacter by) {
        byte[] text = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return new CharacterCleaner("x.xml", by, out)
                    .copy(new ByteArrayInputStream(text), Progress.NONE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<CharacterChange> changes(String bytes) {
        return found(bytes, ReplacementCharacter.NONE).changes();
    }

    @ParameterizedTest
    @CsvSource({
        "1b, U+001B",
        "00, U+0000",
        "0b, U+000B",
        "efbfbe, U+FFFE",
        "efbfbf, U+FFFF",
        "eda080, U+D800 (half of a surrogate pair)",
        "edbfbf, U+DFFF (half of a surrogate pair)",
        "c0af, bytes 0xC0 0xAF (overlong U+002F)",
        "c080, bytes 0xC0 0x80 (overlong U+0000)",
        "e0809f, bytes 0xE0 0x80 0x9F (overlong U+001F)",
        "f08080af, bytes 0xF0 0x80 0x80 0xAF (overlong U+002F)",
        "f4908080, bytes 0xF4 0x90 0x80 0x80 (no character)",
        "e282, bytes 0xE2 0x82 (cut-off UTF-8)",
        "f09f98, bytes 0xF0 0x9F 0x98 (cut-off UTF-8)",
        "93, byte 0x93 (Windows-1252: “)",
        "fc, byte 0xFC (Windows-1252: ü)",
        "81, byte 0x81 (not UTF-8)",
        "a0, byte 0xA0 (not UTF-8)",
        "26237831423b, &#x1B; (U+001B)",
        "262332373b, &#27; (U+001B)",
        "2623303030303032373b, &#0000027; (U+001B)",
        "262378443830303b, &#xD800; (U+D800)",
        "262378464646453b, &#xFFFE; (U+FFFE)",
        "26233939393939393939393939393b, &#999999999999; (no character)",
        "26235831423b, &#X1B; (U+001B)"
    })
    void findsWhatXmlForbids(String hex, String words) {
        String bytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        String xml = "<r><A id=\"7\" x=\"a" + bytes + "b\"/></r>";
        assertThat(cleaned(xml)).isEqualTo("<r><A id=\"7\" x=\"ab\"/></r>");
        assertThat(cleaned(xml, MARK)).isEqualTo("<r><A id=\"7\" x=\"a?b\"/></r>");
        assertThat(changes(xml))
                .singleElement()
                .satisfies((each) -> assertThat(each.found()).isEqualTo(words))
                .satisfies((each) -> assertThat(each.offset()).isEqualTo(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t\n\r\u007f",
                "\u00c2\u0085",
                "\u00ef\u00bf\u00bd",
                "\u00ee\u0080\u0080",
                "\u00f4\u008f\u00bf\u00bf",
                "\u00ed\u009f\u00bf",
                "&#9;&#xA;&#xd;&#x10FFFF;&#xE000;",
                "&amp;&lt;&x1B;&#;&#x;&#xG;&#27&#x1B",
            })
    void leavesEverythingElse(String text) {
        String xml = "<r a='" + text + "'>" + text + "</r>";
        assertThat(cleaned(xml)).isEqualTo(xml);
    }

    @Test
    void writesTheXOfALegalReferenceInLowerCase() {
        assertThat(cleaned("<r><A x='&#X41;'/></r>", MARK)).isEqualTo("<r><A x='&#x41;'/></r>");
        assertThat(changes("<r><A x='&#X41;'/></r>"))
                .singleElement()
                .satisfies((each) -> assertThat(each.found()).isEqualTo("&#X41; (upper-case X)"))
                .satisfies((each) -> assertThat(each.became()).isEqualTo("&#x41;"));
    }

    @Test
    void knowsNoReferencesInCdataCommentsAndInstructions() {
        String xml = "<!-- &#27; --><r><A><b><![CDATA[&#27;]]></b></A><?x &#27;?></r><!--&#X1B;-->";
        assertThat(cleaned(xml)).isEqualTo(xml);
    }

    @Test
    void saysTheRowTheIdAndThePart() {
        String xml =
                """
                <?xml version="1.0"?><!-- \u001b -->
                <e date="1">
                    <Action id="1" body="x"/>
                    <Action id="22" issue = '5' body="\u001b"/>
                    <Action body="\u001b" id="3"/>
                    <Issue id="4"><description><![CDATA[]]\u001b]]></description></Issue>\u001b
                    <Node \u001bsource="1"/>
                </e>
                <!-- Total: \u001b -->\0\0\0
                """;
        assertThat(changes(xml))
                .extracting((each) -> words(each))
                .containsExactly(
                        " 0  leading comment",
                        "Action 2 22 body",
                        "Action 3 3 body",
                        "Issue 1 4 description",
                        " 0  between rows",
                        "Node 1  tag",
                        " 0  trailing comment",
                        " 0  outside the rows");
        assertThat(changes(xml).getLast().count()).isEqualTo(3);
    }

    private static String words(CharacterChange each) {
        ChangedPlace place = each.place();
        return String.join(
                " ", place.entity(), Long.toString(place.number()), place.id(), place.part());
    }

    @Test
    void replacesOnlyWhereTextMayBe() {
        assertThat(
                        cleaned(
                                "<!--\u001b--><r>\u001b<A\u001b \u001bid='1'>\u001b<b>\u001b</b>"
                                        + "<![CDATA[\u001b]]></A\u001b></r>\0",
                                MARK))
                .isEqualTo("<!--?--><r><A id='1'>?<b>?</b><![CDATA[?]]></A></r>");
    }

    @Test
    void readsMarkupThatIsCutApartByForbiddenCharacters() {
        String xml =
                "<\u001b?x ?\u001b><!\u001b-- --\u001b><r><\u001bA\u001bB"
                        + " i\u001bd='1'\u001b/\u001b>"
                        + "<AB><!\u001b[CD\u001bATA[<x>]\u001b]\u001b><\u001b/AB></r>";
        assertThat(cleaned(xml, MARK))
                .isEqualTo("<?x ?><!-- --><r><AB id='1'/><AB><![CDATA[<x>]]></AB></r>");
        assertThat(found(xml, MARK).rows().byName()).containsExactly(Map.entry("AB", 2L));
    }

    @Test
    void countsEqualCharactersInARowOnce() {
        assertThat(changes("<r><A x='\u001b\u001b\u001b\u0001'/></r>"))
                .extracting(CharacterChange::count)
                .containsExactly(3, 1);
    }

    @Test
    void worksAcrossTheBlocksInWhichItReads() {
        String rows = "<A id='1' text='ab\u00c3\u00a4 &amp;'/><B><c><![CDATA[x]]></c></B>\n";
        for (int shift = 0; shift < 80; shift += 7) {
            String xml = "<r>" + " ".repeat(shift) + rows.repeat(9_000) + "</r>";
            String damaged = xml.replace("ab", "a\u001b\u00ff&#27;b").replace("[x]", "[x\u0001]");
            assertThat(cleaned(damaged)).isEqualTo(xml);
            CleanedText found = found(damaged, ReplacementCharacter.NONE);
            assertThat(found.changes()).hasSize(4 * 9_000);
            assertThat(found.changes())
                    .extracting((each) -> each.place().part())
                    .containsOnly("text", "c");
            assertThat(found.rows().byName().values()).containsExactly(9_000L, 9_000L);
        }
    }

    @Test
    void keepsTheNameOfAnAttributeThatIsLongerThanABlock() {
        String xml = "<r><A id='5' long='" + "x".repeat(700_000) + "\u001b'/></r>";
        assertThat(changes(xml)).extracting((each) -> words(each)).containsExactly("A 1 5 long");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "UTF-16"})
    void refusesOtherEncodingsByName(String encoding) {
        assertThatThrownBy(() -> cleaned("<?xml version='1.0' encoding='" + encoding + "'?><r/>"))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "'x.xml' is in " + encoding.toUpperCase(Locale.ROOT) + ", not in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00fe\u00ff\0<", "\u00ff\u00fe<\0", "\0<\0r", "<\0r\0"})
    void refusesUtf16ByItsFirstBytes(String bytes) {
        assertThatThrownBy(() -> cleaned(bytes)).hasMessage("'x.xml' is in UTF-16, not in UTF-8");
    }

    @Test
    void acceptsUtf8InAnySpellingAndWithAMark() {
        String xml = "\u00ef\u00bb\u00bf<?xml version='1.0' encoding=\"utf-8\"?><r/>";
        assertThat(cleaned(xml)).isEqualTo(xml);
    }
}
