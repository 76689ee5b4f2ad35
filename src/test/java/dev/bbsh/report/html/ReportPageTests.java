package dev.bbsh.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.report.Report;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The page in a browser: it opens, filters and sorts, and nothing of the data has an effect. */
class ReportPageTests {

    private static final List<String> HOSTILE =
            List.of(
                    "<script>window.hacked = 1</script>",
                    "\"><img src=https://example.invalid/x onerror=window.hacked=1>",
                    "</style></script><iframe src=https://example.invalid/></iframe>",
                    "' autofocus onfocus='window.hacked=1",
                    "<svg/onload=window.hacked=1>",
                    "javascript:window.hacked=1",
                    "\u202eright to left\u202c",
                    "W".repeat(3_000),
                    "Z\u0351\u036b\u0343".repeat(100),
                    "<a href=https://example.invalid>link</a><base href=https://example.invalid>",
                    "<form action=https://example.invalid><input name=x><button>go</button></form>",
                    "<meta http-equiv=refresh content='0;url=https://example.invalid'>");

    /** The least contrast of a text and what is behind it, with the text itself. */
    private static final String CONTRAST =
            """
            (() => {
              const parts = (color) => color.match(/[0-9.]+/g).map(Number);
              const light = (color) => {
                const [r, g, b] = parts(color).map((part) => part / 255)
                  .map((part) => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const color = getComputedStyle(at).backgroundColor;
                  if (color !== 'rgba(0, 0, 0, 0)') return color;
                }
                return 'rgb(255, 255, 255)';
              };
              let worst = [99, ''];
              for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
                if (!own || !element.getClientRects().length) continue;
                const style = getComputedStyle(element);
                const ink = element.closest('svg') ? style.fill : style.color;
                const [a, b] = [light(ink), light(behind(element))].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < worst[0]) worst = [contrast, element.outerHTML.slice(0, 100)];
              }
              return worst;
            })()
            """;

    /** The elements that make the page wide. */
    private static final String TOO_WIDE =
            """
            [...document.querySelectorAll('body *')]
              .filter((e) => !e.closest('.wide, pre, svg'))
              .filter((e) => e.getBoundingClientRect().right > 400)
              .map((e) => e.outerHTML.slice(0, 200)).slice(0, 5)
            """;

    @TempDir private static Path profile;

    private static Chromium.@Nullable Browser program;

    @TempDir Path folder;

    @BeforeAll
    static void begin() throws IOException {
        program = Chromium.Browser.begin(profile);
    }

    @AfterAll
    static void end() {
        if (program != null) {
            program.close();
        }
    }

    private static Chromium.Browser program() {
        return Objects.requireNonNull(program);
    }

    private Path page(Report report) throws Exception {
        return Files.writeString(folder.resolve("page.html"), HtmlReport.of(report));
    }

    private static Report plain() {
        return SampleReport.of(
                IntStream.range(0, 12).mapToObj((at) -> "text " + at).toList(),
                Map.of("ORBIT", "https://orbit.example.net"));
    }

    @Test
    void nothingOfHostileTextsHasAnEffect() throws Exception {
        assertHarmless(HOSTILE);
    }

    @Test
    @NeedsSharedData("naughty-strings")
    void nothingOfTheNaughtyStringsHasAnEffect() throws Exception {
        List<String> strings = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(SharedData.path("naughty-strings/blns.json")))
                .forEach((each) -> strings.add(each.asString()));
        assertThat(strings).hasSizeGreaterThan(400);
        assertHarmless(strings);
    }

    private void assertHarmless(List<String> texts) throws Exception {
        Report report = SampleReport.of(texts, Map.of("ORBIT", "https://orbit.example.net"));
        try (Chromium browser = program().page()) {
            browser.emulate(400, 800, "light");
            Path page = page(report);
            browser.open(page);
            assertThat(browser.problems()).isEmpty();
            assertThat(browser.requests()).containsExactly(page.toUri().toString());
            assertThat(browser.evaluate("window.hacked === undefined").asBoolean()).isTrue();
            assertThat(count(browser, "h1")).isEqualTo(1);
            assertThat(count(browser, "main > section")).isEqualTo(4);
            assertThat(count(browser, "img, iframe, form, base, object, embed, link")).isZero();
            assertThat(count(browser, "script, style, title")).isEqualTo(2 + 1 + 1);
            assertThat(count(browser, "article.finding")).isEqualTo(texts.size());
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(browser.evaluate(TOO_WIDE).toString())
                    .isLessThanOrEqualTo(400);
            browser.evaluate("document.querySelectorAll('button').forEach((b) => b.click())");
            assertThat(browser.problems()).isEmpty();
            assertThat(browser.requests()).containsExactly(page.toUri().toString());
            assertThat(browser.evaluate("window.hacked === undefined").asBoolean()).isTrue();
        }
    }

    private static int count(Chromium browser, String selector) throws Exception {
        return browser.evaluate("document.querySelectorAll('" + selector + "').length").asInt();
    }

    @Test
    void countersFilterTheFindings() throws Exception {
        try (Chromium browser = program().page()) {
            browser.open(page(plain()));
            assertThat(shown(browser, "article")).isEqualTo(12);
            browser.evaluate("document.querySelector('[data-value=error]').click()");
            assertThat(shown(browser, "article")).isEqualTo(6);
            assertThat(shown(browser, "tr[data-rule]")).isEqualTo(6);
            assertThat(text(browser, ".shown")).isEqualTo("6 of 12 kinds of findings shown");
            browser.evaluate("document.querySelector('[data-value=\"text 4\"]').click()");
            assertThat(shown(browser, "article")).isEqualTo(1);
            browser.evaluate("document.querySelector('.all').click()");
            assertThat(shown(browser, "article")).isEqualTo(12);
            browser.evaluate(
                    "(() => { const find = document.querySelector('.find'); find.value = 'of"
                            + " ORBIT-11'; find.dispatchEvent(new Event('input')); })()");
            assertThat(shown(browser, "article")).isEqualTo(1);
            assertThat(browser.problems()).isEmpty();
        }
    }

    private static int shown(Chromium browser, String selector) throws Exception {
        return browser.evaluate(
                        "[...document.querySelectorAll('"
                                + selector
                                + "')].filter((e) => e.getClientRects().length).length")
                .asInt();
    }

    private static String text(Chromium browser, String selector) throws Exception {
        return browser.evaluate("document.querySelector('" + selector + "').textContent")
                .asString();
    }

    @Test
    void aColumnSortsByNumberAndBack() throws Exception {
        try (Chromium browser = program().page()) {
            browser.open(page(plain()));
            String numbers =
                    "[...document.querySelectorAll('#c2 tbody tr')]"
                            + ".map((row) => row.cells[1].textContent).join(' ')";
            browser.evaluate("document.querySelectorAll('#c2 th button')[1].click()");
            assertThat(browser.evaluate(numbers).asString())
                    .isEqualTo("0 1 2 3 4 5 7 8 9 10 11 12");
            assertThat(browser.evaluate(sorted()).asString()).isEqualTo("ascending");
            browser.evaluate("document.querySelectorAll('#c2 th button')[1].click()");
            assertThat(browser.evaluate(numbers).asString()).startsWith("12 11 10 9 8 7 5");
            assertThat(browser.evaluate(sorted()).asString()).isEqualTo("descending");
            assertThat(browser.problems()).isEmpty();
        }
    }

    private static String sorted() {
        return "document.querySelectorAll('#c2 th')[1].getAttribute('aria-sort')";
    }

    @Test
    void bothThemesHaveEnoughContrast() throws Exception {
        try (Chromium browser = program().page()) {
            browser.open(page(plain()));
            for (String theme : List.of("light", "dark")) {
                browser.emulate(1_000, 800, theme);
                var worst = browser.evaluate(CONTRAST);
                assertThat(worst.get(0).asDouble()).as(theme + worst).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(
                            browser.evaluate("getComputedStyle(document.body).backgroundColor")
                                    .asString())
                    .isEqualTo("rgb(20, 23, 27)");
        }
    }

    @Test
    void withoutAScriptEverythingIsThereToRead() throws Exception {
        try (Chromium browser = program().page()) {
            browser.withoutScripts();
            browser.open(page(plain()));
            assertThat(shown(browser, "article")).isEqualTo(12);
            assertThat(shown(browser, ".counters")).isZero();
            assertThat(count(browser, "th button")).isZero();
            assertThat(text(browser, "h1")).isEqualTo("Report text 0");
        }
    }

    @Test
    void theKeyboardReachesWhatAMouseDoes() throws Exception {
        try (Chromium browser = program().page()) {
            browser.open(page(plain()));
            browser.press("Tab", "");
            assertThat(browser.evaluate("document.activeElement.className").asString())
                    .isEqualTo("skip");
            browser.evaluate("document.querySelector('[data-value=error]').focus()");
            browser.press("Enter", "\r");
            browser.await("document.querySelector('[data-value=error]').ariaPressed === 'true'");
            assertThat(shown(browser, "article")).isEqualTo(6);
            browser.press("Enter", "\r");
            browser.await("document.querySelector('[data-value=error]').ariaPressed === 'false'");
        }
    }

    @Test
    void itPrintsWithItsNumbers() throws Exception {
        try (Chromium browser = program().page()) {
            browser.open(page(plain()));
            assertThat(new String(browser.pdf(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            browser.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            assertThat(count(browser, "details:not([open])")).isZero();
            browser.evaluate("window.dispatchEvent(new Event('afterprint'))");
            assertThat(count(browser, "details[open]")).isZero();
        }
    }

    /** With {@code -Daxe.file=axe.min.js}; the file is no part of this project. */
    @Test
    void axeFindsNoViolation() throws Exception {
        String axe = System.getProperty("axe.file", "");
        if (axe.isEmpty()) {
            throw new TestAbortedException("no axe-core (-Daxe.file=axe.min.js)");
        }
        try (Chromium browser = program().page()) {
            browser.ignorePolicy();
            for (Path page : List.of(page(plain()))) {
                for (String theme : List.of("light", "dark")) {
                    browser.emulate(1_000, 800, theme);
                    browser.open(page);
                    browser.evaluate(Files.readString(Path.of(axe)) + "; true");
                    assertThat(
                                    browser.evaluate(
                                                    "axe.run().then((found) =>"
                                                        + " JSON.stringify(found.violations.map((v)"
                                                        + " => [v.id, v.nodes.map((n) =>"
                                                        + " n.html)])))")
                                            .asString())
                            .isEqualTo("[]");
                }
            }
        }
    }
}
