package dev.bbsh.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class HtmlReportTests {

    private static final String PLAIN = HtmlReport.of(SampleReport.of("plain"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></title></textarea></script><h1>",
                "<!-- --> ]]> <svg/onload=alert(1)>",
                "&lt;b&gt; &amp; &#60;i&#62;",
                "`${alert(1)}`",
                "{{constructor.constructor('alert(1)')()}}",
            })
    void textsFromDataAddNoMarkup(String hostile) {
        String page = HtmlReport.of(SampleReport.of(hostile));
        assertThat(tags(page)).isEqualTo(tags(PLAIN));
        assertThat(page).contains(Html.escaped(hostile)).doesNotContain(">" + hostile);
    }

    /** All tags with the names of their attributes, without the values. */
    private static List<String> tags(String page) {
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map((tag) -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }

    @Test
    void whatIsNotSeenIsAnEscapeThatIs() {
        assertThat(Html.escaped("a\u202eb\u0000\u200b\ud800\u2028\tc"))
                .isEqualTo("a\\u{202e}b\\u{0}\\u{200b}\\u{d800}\\u{2028}\\u{9}c");
        assertThat(Html.escaped("\ud83d\ude80 \u00e9 \u4e2d"))
                .isEqualTo("\ud83d\ude80 \u00e9 \u4e2d");
    }

    @Test
    void aLongTextIsCutAndItsLengthSaid() {
        String page = HtmlReport.of(SampleReport.of("\ud83d\ude80".repeat(3_000)));
        assertThat(page).contains("... (6,000 characters)").hasSizeLessThan(200_000);
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptOfThePageOnly() throws Exception {
        Matcher policy =
                Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                        .matcher(PLAIN);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1).replace("&#39;", "'"))
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-"
                                + digest("style")
                                + "'; script-src 'sha256-"
                                + digest("script")
                                + "'; base-uri 'none'; form-action 'none'");
        assertThat(PLAIN).doesNotContain(" style=", " src=", "@import", "url(http", "<link");
    }

    private static String digest(String element) throws Exception {
        int from = PLAIN.indexOf("<" + element + ">") + element.length() + 2;
        String text = PLAIN.substring(from, PLAIN.indexOf("</" + element + ">", from));
        return Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keysOfIssuesLinkToTheSiteThatIsKnown() {
        String page =
                page("see ORBIT-7, DEPOT-7, XORBIT-7 and ORBIT-7a", "https://orbit.example.net/");
        assertThat(page)
                .contains(
                        "see <a rel=\"noreferrer noopener\""
                                + " href=\"https://orbit.example.net/browse/ORBIT-7\">ORBIT-7</a>,"
                                + " DEPOT-7, XORBIT-7 and ORBIT-7a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://user:secret@example.net",
                "//example.net",
                "not an address",
                "",
            })
    void whatIsNoAddressOfAWebSiteIsNoLink(String address) {
        assertThat(page("ORBIT-7", address)).doesNotContain("/browse/");
    }

    private static String page(String text, String site) {
        return HtmlReport.of(SampleReport.of(List.of(text), Map.of("ORBIT", site)));
    }

    @Test
    void longTablesAreCutAndTheRestIsCounted() {
        List<String> many = IntStream.range(0, 30_000).mapToObj((at) -> "issue A-" + at).toList();
        PageTable table =
                new PageTable("A", false, List.of("x"), many.stream().map(List::of).toList());
        Html page = new Html();
        table.add(page, new IssueLinks(Map.of()));
        assertThat(page.toString())
                .contains("issue A-999<", "... and 29,000 more rows")
                .doesNotContain("issue A-1000<");
    }

    @Test
    void seriesOfAChartDifferWithoutColours() {
        assertThat(PLAIN)
                .contains(
                        "class=\"bar solid\"",
                        "fill=\"url(#f1striped)\"",
                        "fill=\"url(#f1dotted)\"")
                .contains("<summary>Numbers: plain</summary>");
    }
}
