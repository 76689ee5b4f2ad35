package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class WrappedTextTests {

    private static final String PRETTY =
            """
            {
              "firstConnector": [
                {
                  "id": 311,
                  "localIssueKey": "ORBIT-12",
                  "note": "a = b & c, \\"q\\" <i> 100% {x} [y] C:\\\\dir",
                  "comments": [ { "localId": "20419" }, { "localId": "20426" } ]
                }
              ]
            }
            """;

    private static final String COMPACT = PRETTY.replaceAll("\\n *", "");

    private record Case(String name, String expected, String wrapped) {}

    private static String eachLine(String text, UnaryOperator<String> change) {
        return text.lines().map(change).collect(Collectors.joining("\n")) + "\n";
    }

    private static String numbered(String text, String format) {
        int[] number = new int[1];
        return eachLine(
                text, (line) -> String.format(java.util.Locale.ROOT, format, ++number[0], line));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(String text) {
        return html(text).replace("\"", "&quot;");
    }

    private static String jsonString(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String coloured(String text) {
        return text.replaceAll("([{}\\[\\],:]+)(\\s)", "\u001B[1;39m$1\u001B[0m$2");
    }

    private static String quotedPrintable(String text) {
        StringBuilder result = new StringBuilder();
        for (String line : text.replace("=", "=3D").split("\n", -1)) {
            String rest = line;
            while (rest.length() > 75) {
                int cut = rest.charAt(73) == '=' ? 73 : rest.charAt(74) == '=' ? 74 : 75;
                result.append(rest, 0, cut).append("=\r\n");
                rest = rest.substring(cut);
            }
            result.append(rest).append("\r\n");
        }
        return result.toString();
    }

    private static String chunked(String text, int size) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < text.length(); at += size) {
            String part = text.substring(at, Math.min(text.length(), at + size));
            result.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return result + "0\r\n\r\n";
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String mail(String headers, String body) {
        return ("From: kim@example.com\nTo: help@example.com\nSubject: export\nMIME-Version: 1.0\n"
                        + headers
                        + "\n\n"
                        + body)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private static String multipart(String... parts) {
        return mail(
                "Content-Type: multipart/mixed;\n boundary=\"=_b1\"",
                "This is MIME.\n--=_b1\n" + String.join("\n--=_b1\n", parts) + "\n--=_b1--\n");
    }

    private static String attachment(String text) {
        return "Content-Type: application/json; name=\"export.json\"\nContent-Transfer-Encoding:"
                + " base64\nContent-Disposition: attachment; filename=export.json\n\n"
                + base64(text);
    }

    private static final String TEXT_PART =
            "Content-Type: text/plain; charset=utf-8\n\nHi,\nsee the file [1].\n";

    private static List<Case> wrapped() {
        List<Case> all = new ArrayList<>();
        for (String text : List.of(PRETTY, COMPACT)) {
            all.add(new Case("code-block", text, "{code:json}\n" + text + "\n{code}\n"));
            all.add(new Case("code-block", text, "{code}" + text + "{code}"));
            all.add(
                    new Case(
                            "code-block",
                            text,
                            "Hi,\n{code:title=a.json|borderStyle=solid}\n"
                                    + text
                                    + "{code}\nThanks, Kim"));
            all.add(new Case("code-block", text, "{noformat}\n" + text + "{noformat}"));
            all.add(new Case("code-block", text, "{noformat}\n" + text));
            all.add(new Case("code-block", text, "the export:\n~~~json\n" + text + "\n~~~\nbye"));
            all.add(new Case("code-block", text, "[code=json]\n" + text + "\n[/code]"));
            all.add(
                    new Case(
                            "code-block",
                            text,
                            "{panel:title=x}{code:json}" + text + "{code}{panel}"));
            all.add(new Case("html-entities", text, quoted(text)));
            all.add(
                    new Case(
                            "html-entities",
                            text,
                            text.replace("&", "&#38;").replace("\"", "&#34;")));
            all.add(
                    new Case(
                            "html-entities",
                            text,
                            text.replace("&", "&amp;")
                                    .replace("\"", "&#x22;")
                                    .replace("{", "&#123;")));
            all.add(new Case("html-entities+html-entities", text, quoted(quoted(text))));
            all.add(
                    new Case(
                            "html-page",
                            text,
                            "<html><head><meta name=\"color-scheme\"></head><body><pre style=\"x\">"
                                    + html(text)
                                    + "</pre></body></html>"));
            all.add(
                    new Case(
                            "html-page",
                            text,
                            "<!DOCTYPE html>\n<html><body><PRE>"
                                    + quoted(text)
                                    + "</PRE><div"
                                    + " class=\"json-formatter-container\"></div></body></html>"));
            all.add(
                    new Case(
                            "html-page",
                            text,
                            "<pre>"
                                    + html(text).replaceAll("(\\d+)", "<span class='n'>$1</span>")
                                    + "</pre>"));
            all.add(
                    new Case(
                            "html-page",
                            text,
                            "<html><body><textarea rows=2>"
                                    + html(text)
                                    + "</textarea></body></html>"));
            all.add(
                    new Case(
                            "markup",
                            text,
                            "<?xml version=\"1.0\"?>\n<string xmlns=\"http://x/\">"
                                    + quoted(text)
                                    + "</string>"));
            all.add(
                    new Case(
                            "markup",
                            text,
                            "<html><head><script>var x = \"no JSON\";</script></head>\n<!-- a -->"
                                    + "<body>&nbsp;&#10;<b>"
                                    + html(text).replace("{", "&#123;")
                                    + "</b></body></html>"));
            all.add(
                    new Case(
                            "code-block",
                            text,
                            "see `a`, [b] and {c}\n \t```json\n" + text + "\n```\n"));
            all.add(
                    new Case(
                            "mail",
                            text,
                            mail(
                                    "Content-Type: text/plain; charset=UTF-8\n"
                                            + "Content-Transfer-Encoding: quoted-printable",
                                    quotedPrintable(text))));
            all.add(
                    new Case(
                            "mail",
                            text,
                            mail(
                                    "Content-Type: application/json\n"
                                            + "Content-Transfer-Encoding: base64",
                                    base64(text))));
            all.add(new Case("mail", text, multipart(TEXT_PART, attachment(text))));
            all.add(
                    new Case(
                            "mail",
                            text,
                            multipart(
                                    TEXT_PART,
                                    attachment(text),
                                    "Content-Type: text/html\n\n<p>Hi</p>")));
            all.add(
                    new Case(
                            "mail",
                            text,
                            "From kim Mon Nov 20 10:00:00 2026\n" + multipart(attachment(text))));
            all.add(
                    new Case(
                            "mail",
                            text,
                            multipart(
                                    "Content-Type: message/rfc822\n\n"
                                            + multipart(attachment(text))
                                                    .replace("=_b1", "=_b2"))));
            all.add(
                    new Case(
                            "mail",
                            text,
                            "------WebKitFormBoundary7\r\n"
                                    + "Content-Disposition: form-data; name=\"file\";"
                                    + " filename=\"a.json\"\r\n"
                                    + "Content-Type: application/json\r\n\r\n"
                                    + text
                                    + "\r\n------WebKitFormBoundary7--\r\n"));
            all.add(
                    new Case(
                            "mail+html-page",
                            text,
                            mail(
                                    "Content-Type: text/html; charset=utf-8",
                                    "<html><body><pre>" + html(text) + "</pre></body></html>")));
            all.add(
                    new Case(
                            "mail+code-block",
                            text,
                            mail("Content-Type: text/plain", "{code}\n" + text + "{code}")));
            all.add(new Case("chunked", text, chunked(text, 60)));
            all.add(new Case("chunked", text, chunked(text, 100_000)));
            all.add(new Case("chunked", text, chunked(text, 60).replace("0\r\n\r\n", "")));
            all.add(
                    new Case(
                            "http-headers",
                            text,
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + text));
            all.add(
                    new Case(
                            "http-headers",
                            text,
                            "HTTP/2 200 \ndate: Mon\ncontent-type: application/json\n\n" + text));
            all.add(
                    new Case(
                            "http-headers",
                            text,
                            "HTTP/1.1 100 Continue\r\n\r\n"
                                    + "HTTP/1.1 302 Found\r\n"
                                    + "Location: /x\r\n\r\n"
                                    + "HTTP/1.1 200 OK\r\n"
                                    + "Server: x\r\n\r\n"
                                    + text));
            all.add(
                    new Case(
                            "http-headers+chunked",
                            text,
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    + chunked(text, 40)));
            all.add(
                    new Case(
                            "http-headers",
                            text,
                            "*   Trying 10.0.0.1:443...\n"
                                    + "* Connected to x\n"
                                    + "> GET /rest HTTP/1.1\n"
                                    + "> Host: x\n"
                                    + ">\n"
                                    + "{ [5 bytes data]\n"
                                    + "< HTTP/1.1 200 OK\n"
                                    + "< Content-Type: application/json\n"
                                    + "<\n"
                                    + "{ [1200 bytes data]\n"
                                    + text
                                    + "* Connection #0 to host x left intact\n"));
            all.add(
                    new Case(
                            "http-headers",
                            text,
                            "Content-Type: application/json\nDate: Mon, 20 Nov 2026\n\n" + text));
            all.add(
                    new Case(
                            "colours",
                            text,
                            "\u001B[1;39m{"
                                    + coloured(text)
                                            .substring(
                                                    text.startsWith("{\n")
                                                            ? coloured(text).indexOf('\n')
                                                            : 1)));
            all.add(new Case("script-guard", text, ")]}'\n" + text));
            all.add(new Case("script-guard", text, ")]}',\n" + text));
            all.add(new Case("script-guard", text, "while(1);" + text));
            all.add(new Case("script-guard", text, "for(;;);" + text));
            all.add(new Case("script-call", text, "callback(" + text + ");"));
            all.add(new Case("json-string", text, jsonString(text)));
            all.add(new Case("json-string+json-string", text, jsonString(jsonString(text))));
            all.add(
                    new Case(
                            "json-string", text, text.replace("\\", "\\\\").replace("\"", "\\\"")));
            all.add(new Case("csv-cell", text, "\"" + text.replace("\"", "\"\"") + "\""));
            all.add(
                    new Case(
                            "csv-cell",
                            text,
                            "id,body\r\n7,\"" + text.replace("\"", "\"\"") + "\"\r\n"));
            all.add(
                    new Case(
                            "csv-cell",
                            text,
                            "id;body;x\n7;\"" + text.replace("\"", "\"\"") + "\";\"\"\n"));
            all.add(new Case("csv-cell", text, text.replace("\"", "\"\"")));
            all.add(
                    new Case(
                            "shell-quotes",
                            text,
                            "'" + text.replace("\\\"q\\\" ", "").replace("C:\\\\dir", "x") + "'"));
            all.add(
                    new Case(
                            "shell-quotes",
                            text,
                            "curl -X POST -d '"
                                    + text.replace("\\\"q\\\" ", "").replace("C:\\\\dir", "x")
                                    + "' https://x/rest"));
            all.add(
                    new Case(
                            "shell-quotes",
                            text,
                            "b'" + text.replace("\\", "\\\\").replace("\n", "\\n") + "'"));
            all.add(
                    new Case(
                            "shell-quotes",
                            text,
                            "$'" + text.replace("\\", "\\\\").replace("\n", "\\n") + "'"));
            all.add(
                    new Case(
                            "url-encoding",
                            text,
                            java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                                    .replace("+", "%20")));
            all.add(
                    new Case(
                            "url-encoding",
                            text,
                            "payload="
                                    + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                                            .replace("+", "%20")));
            all.add(new Case("base64", text, base64(text)));
            all.add(
                    new Case(
                            "base64",
                            text,
                            "data:application/json;base64," + base64(text).replaceAll("\\s", "")));
            all.add(new Case("nul-padding", text, text + "\0".repeat(300)));
            all.add(new Case("nul-padding", text, "\0".repeat(3) + text + "\n\0"));
            all.add(new Case("line-numbers", text, numbered(text, "%6d\t%s").repeat(1)));
            all.add(
                    new Case(
                            "diff-new",
                            text,
                            "diff --git a/x b/x\n"
                                    + "new file mode 100644\n"
                                    + "index 000..1\n"
                                    + "--- /dev/null\n"
                                    + "+++ b/x.json\n"
                                    + "@@ -0,0 +1,"
                                    + text.lines().count()
                                    + " @@\n"
                                    + eachLine(text, (line) -> "+" + line)));
            all.add(new Case("diff-new", text, eachLine(text, (line) -> "+" + line)));
            all.add(new Case("diff-old", text, eachLine(text, (line) -> "-" + line)));
            all.add(new Case("quote-marks", text, eachLine(text, (line) -> "> " + line)));
            all.add(
                    new Case(
                            "quote-marks",
                            text,
                            "Kim wrote:\n\n"
                                    + eachLine(text, (line) -> "> " + line)
                                    + "\nThanks!\n"));
            all.add(new Case("line-end-marks", text, eachLine(text, (line) -> line + "$")));
            all.add(new Case("line-end-marks", text, eachLine(text, (line) -> line + "^M$")));
            all.add(
                    new Case(
                            "log",
                            text,
                            "2026-11-20 10:00:00,123 INFO [main] c.x.Y - starting\n"
                                    + "2026-11-20 10:00:01,123 INFO [main] c.x.Y - body: "
                                    + text.strip()
                                    + "\n2026-11-20 10:00:02,123 INFO [main] c.x.Y - done\n"));
            all.add(new Case("full-width", text, wide(text)));
        }
        all.addAll(lines());
        return all;
    }

    private static String wide(String text) {
        return text.replace("{\n", "\uFF5B\n")
                .replace("\": ", "\"\uFF1A ")
                .replace("\",", "\"\uFF0C");
    }

    private static List<Case> lines() {
        List<Case> all = new ArrayList<>();
        for (String format :
                List.of(
                        "%d: %s",
                        "%3d  %s",
                        "%d. %s",
                        "%4d | %s",
                        "%4d|%s",
                        "%d) %s",
                        "%7d %s",
                        "L%d: %s",
                        "[%d] %s",
                        "%d\t%s",
                        "%5d \u2502 %s")) {
            all.add(new Case("line-numbers|grep-lines", PRETTY, numbered(PRETTY, format)));
        }
        for (String format :
                List.of(
                        "export.json:%d:%s",
                        "a/b-2.json:%d:%s", "%d:%s", "C:\\x\\e.json:%d:%s", "export.json-%d-%s")) {
            all.add(new Case("grep-lines", PRETTY, numbered(PRETTY, format)));
        }
        for (String prefix :
                List.of(
                        "export.json:",
                        "// ",
                        "# ",
                        "| ",
                        "web-1  | ",
                        "* ",
                        "-- ",
                        "[pod/x] ",
                        "INFO: ")) {
            all.add(
                    new Case(
                            "line-prefix|comment-marks",
                            PRETTY,
                            eachLine(PRETTY, (line) -> prefix + line)));
        }
        for (String time :
                List.of(
                        "2026-11-20T10:00:0%d.123Z ",
                        "2026-11-20 10:00:0%d,123 INFO  [main] c.x.Body - ",
                        "[2026-11-20 10:00:0%d] ",
                        "Nov 20 10:00:0%d host app[12]: ",
                        "10:00:0%d.12 ",
                        "20/Nov/2026:10:00:0%d +0000 ",
                        "2026-11-20T10:00:0%d.123456789Z stdout F ",
                        "INFO 2026-11-20 10:00:0%d ",
                        "2026/11/20 10:00:0%d ")) {
            all.add(
                    new Case(
                            "log",
                            PRETTY,
                            numbered(
                                    PRETTY,
                                    time.replace("%d", "%d").replace("0%d", "%1$02d") + "%2$s")));
        }
        all.add(
                new Case(
                        "colours+line-numbers",
                        PRETTY,
                        numbered(
                                PRETTY,
                                "\u001B[38;5;246m%4d\u001B[0m \u001B[38;5;246m\u2502\u001B[0m"
                                        + " %s")));
        all.add(new Case("line-numbers", PRETTY, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n" + PRETTY));
        all.add(new Case("line-numbers", PRETTY, numbered(PRETTY, "%d\n%s")));
        all.add(
                new Case(
                        "diff-new",
                        PRETTY,
                        "--- a.json\n+++ b.json\n@@ -1,11 +1,11 @@\n"
                                + eachLine(PRETTY, (line) -> " " + line)
                                        .replaceFirst("\n ( +\"id\": 311)", "\n+$1")));
        all.add(new Case("quote-marks", PRETTY, eachLine(PRETTY, (line) -> ">> " + line)));
        all.add(
                new Case(
                        "quote-marks",
                        PRETTY,
                        eachLine(PRETTY, (line) -> ("> > " + line).stripTrailing())));
        all.add(
                new Case(
                        "json-string",
                        COMPACT,
                        "\"" + COMPACT.replace("\\", "\\\\").replace("\"", "\\u0022") + "\""));
        all.add(
                new Case(
                        "json-string",
                        COMPACT,
                        COMPACT.replace("\\", "\\x5C").replace("\"", "\\x22")));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> takesOffEachWrapping() {
        int[] number = new int[1];
        return wrapped().stream()
                .map(
                        (each) ->
                                DynamicTest.dynamicTest(
                                        ++number[0] + " " + each.name(), () -> check(each)));
    }

    private static void check(Case each) {
        byte[] text = each.wrapped().getBytes(StandardCharsets.UTF_8);
        Optional<Wrapping> found = WrappedText.recognise(text, Progress.NONE);
        assertThat(found).as(each.wrapped()).isPresent();
        assertThat(found.get()).as(each.wrapped()).isInstanceOf(Wrapping.Unwrapped.class);
        Wrapping.Unwrapped unwrapped = (Wrapping.Unwrapped) found.get();
        assertThat(unwrapped.name()).as(each.wrapped()).matches(each.name().replace("+", "\\+"));
        assertThat(plain(unwrapped.text())).contains("\"localIssueKey\":\"ORBIT-12\"");
        if (!each.name().equals("shell-quotes")) {
            assertThat(plain(unwrapped.text())).isEqualTo(plain(each.expected()));
        }
    }

    /** The text without the white space between tokens. */
    private static String plain(byte[] text) {
        return plain(new String(text, StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return text.strip()
                .replaceAll("\\r?\\n\\s*", "")
                .replaceAll("(?<=[\\[{:,\\]}]) (?=[\\[{\"\\]}0-9])", "")
                .replaceAll(" (?=[\\]}])", "");
    }

    @Test
    void leavesJsonAsItIs() {
        String json = "{\"a\": \"&quot;&amp; {code} =3D \\u001b[0m\", \"b\": \"> 1: x\"}";
        assertThat(recognise(json)).isEmpty();
        assertThat(recognise("[1,\n2,\n3]")).isEmpty();
        assertThat(recognise("7")).isEmpty();
        assertThat(recognise("\"hello\"")).isEmpty();
    }

    @Test
    void linesThatLookLikeHeadersAndNeverEndAreNone() {
        String lines = "date: %s\n".formatted("x".repeat(8_000));
        String headers = "HTTP/1.1 200 OK\n" + lines.repeat(100) + "\n";
        assertThat(recognise(headers + PRETTY)).isPresent();
        assertThat(recognise(headers.repeat(10) + PRETTY)).isEmpty();
        String mail = "Subject: export\n" + lines.repeat(100) + "\n";
        assertThat(recognise(mail + PRETTY)).isPresent();
        assertThat(recognise("Subject: export\n" + lines.repeat(1_000) + "\n" + PRETTY)).isEmpty();
    }

    @Test
    void namesTheLikelyEncoding() {
        String german =
                "{\"firstConnector\": [{\"localIssueKey\": \"ORBIT-12 \u2013 M\u00FCller\"}]}";
        assertThat(in(german, "windows-1252").name()).isEqualTo("windows-1252");
        assertThat(in(german, "windows-1252").sure()).isFalse();
        assertThat(new String(in(german, "windows-1252").text(), StandardCharsets.UTF_8))
                .isEqualTo(german);
        String latin = "{\"firstConnector\": [{\"localIssueKey\": \"M\u00FCller, Ren\u00E9\"}]}";
        assertThat(in(latin, "ISO-8859-1").steps().toString())
                .contains("ISO-8859-1", "M\u00FCller", "iconv -f WINDOWS-1252 -t UTF-8 FILE");
        assertThat(
                        in(
                                        "{\"firstConnector\": [{\"x\": \"Gr\u00F6\u00DFe"
                                                + " M\u00FCller \u00E4hnlich\"}]}",
                                        "IBM850")
                                .name())
                .isEqualTo("ibm850");
        assertThat(
                        in(
                                        "{\"firstConnector\": [{\"x\":"
                                                + " \"\u8CA0\u8377\u30C6\u30B9\u30C8\"}]}",
                                        "Shift_JIS")
                                .name())
                .isEqualTo("shift_jis");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, M\u00FCller \u2013 Ren\u00E9, windows-1252",
        "IBM850, Gr\u00F6\u00DFe M\u00FCller \u00E4hnlich, ibm850",
        "Shift_JIS, \u8CA0\u8377\u30C6\u30B9\u30C8\u30BD, shift_jis"
    })
    void namesTheEncodingOfALongTextWithFewForeignCharacters(
            String charset, String word, String name) {
        String record = "{\"key\": \"ORBIT-%d\", \"text\": \"" + "plain text ".repeat(30) + "%s\"}";
        String text =
                IntStream.range(0, 200)
                        .mapToObj(
                                (i) ->
                                        String.format(
                                                Locale.ROOT, record, i, i % 9 == 0 ? word : ""))
                        .collect(Collectors.joining(",\n", "[", "]"));

        Wrapping.Unwrapped found = in(text, charset);

        assertThat(found.name()).isEqualTo(name);
        assertThat(new String(found.text(), StandardCharsets.UTF_8)).isEqualTo(text);
        long foreign = text.chars().filter((each) -> each > 127).count();
        assertThat(found.steps().getFirst().extent())
                .startsWith(foreign + " character")
                .contains(word.substring(0, 3));
    }

    private static Wrapping.Unwrapped in(String text, String charset) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        Wrapping found = WrappedText.recognise(bytes, Progress.NONE).orElseThrow();
        return found instanceof Wrapping.Ambiguous several
                ? several.readings().getFirst()
                : (Wrapping.Unwrapped) found;
    }

    private static Optional<Wrapping> recognise(String text) {
        return WrappedText.recognise(text.getBytes(StandardCharsets.UTF_8), Progress.NONE);
    }
}
