package dev.bbsh;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run says the same on every machine: no default charset, locale, zone or clock, and nobody but
 * the loop prints or ends the program.
 */
@AnalyzeClasses(packages = "dev.bbsh", importOptions = DoNotIncludeTests.class)
class DefaultsTests {

    @ArchTest
    static final ArchRule noDefaultCharset =
            nobodyReaches(
                    """
                    java.lang.String.getBytes()
                    java.lang.String.<init>(byte[])
                    java.lang.String.<init>(byte[], int, int)
                    java.io.InputStreamReader.<init>(java.io.InputStream)
                    java.io.OutputStreamWriter.<init>(java.io.OutputStream)
                    java.io.PrintStream.<init>(java.io.OutputStream)
                    java.io.PrintStream.<init>(java.io.OutputStream, boolean)
                    java.io.PrintWriter.<init>(java.io.OutputStream)
                    java.io.PrintWriter.<init>(java.io.OutputStream, boolean)
                    java.io.FileReader.<init>(java.io.File)
                    java.io.FileReader.<init>(java.lang.String)
                    java.io.FileWriter.<init>(java.io.File)
                    java.io.FileWriter.<init>(java.lang.String)
                    java.io.ByteArrayOutputStream.toString()
                    java.util.Scanner.<init>(java.io.InputStream)
                    java.net.URLEncoder.encode(java.lang.String)
                    java.net.URLDecoder.decode(java.lang.String)
                    java.nio.charset.Charset.defaultCharset()
                    """);

    @ArchTest
    static final ArchRule noDefaultLocale =
            nobodyReaches(
                    """
                    java.lang.String.toLowerCase()
                    java.lang.String.toUpperCase()
                    java.lang.String.formatted(java.lang.Object[])
                    java.lang.String.format(java.lang.String, java.lang.Object[])
                    java.io.PrintStream.format(java.lang.String, java.lang.Object[])
                    java.io.PrintStream.printf(java.lang.String, java.lang.Object[])
                    java.io.PrintWriter.format(java.lang.String, java.lang.Object[])
                    java.io.PrintWriter.printf(java.lang.String, java.lang.Object[])
                    java.util.Formatter.<init>()
                    java.util.Formatter.<init>(java.lang.Appendable)
                    java.util.Locale.getDefault()
                    java.util.Locale.getDefault(java.util.Locale$Category)
                    java.time.format.DateTimeFormatter.ofPattern(java.lang.String)
                    java.time.format.DateTimeFormatterBuilder.toFormatter()
                    java.text.DecimalFormat.<init>()
                    java.text.DecimalFormat.<init>(java.lang.String)
                    java.text.DecimalFormatSymbols.<init>()
                    java.text.DecimalFormatSymbols.getInstance()
                    java.text.NumberFormat.getInstance()
                    java.text.NumberFormat.getIntegerInstance()
                    java.text.NumberFormat.getNumberInstance()
                    java.text.NumberFormat.getPercentInstance()
                    java.text.NumberFormat.getCompactNumberInstance()
                    java.text.MessageFormat.<init>(java.lang.String)
                    java.text.MessageFormat.format(java.lang.String, java.lang.Object[])
                    java.text.Collator.getInstance()
                    java.text.BreakIterator.getCharacterInstance()
                    """);

    /** {@code System.nanoTime} measures, it does not tell the time, and so may be called. */
    @ArchTest
    static final ArchRule noDefaultZoneOrClock =
            nobodyReaches(
                    """
                    java.lang.System.currentTimeMillis()
                    java.time.ZoneId.systemDefault()
                    java.time.Clock.systemUTC()
                    java.time.Clock.systemDefaultZone()
                    java.time.Clock.system(java.time.ZoneId)
                    java.time.Instant.now()
                    java.time.LocalDate.now()
                    java.time.LocalDate.now(java.time.ZoneId)
                    java.time.LocalTime.now()
                    java.time.LocalTime.now(java.time.ZoneId)
                    java.time.LocalDateTime.now()
                    java.time.LocalDateTime.now(java.time.ZoneId)
                    java.time.OffsetDateTime.now()
                    java.time.OffsetDateTime.now(java.time.ZoneId)
                    java.time.ZonedDateTime.now()
                    java.time.ZonedDateTime.now(java.time.ZoneId)
                    java.time.Year.now()
                    java.time.Year.now(java.time.ZoneId)
                    java.time.YearMonth.now()
                    java.time.YearMonth.now(java.time.ZoneId)
                    """);

    /** The JDK tells the validity of a certificate as a Date only, which is an instant there. */
    @ArchTest
    static final ArchRule noTypeWhoseMeaningDependsOnTheMachine =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.bbsh.jira.live.route.TlsPeer")
                    .should()
                    .dependOnClassesThat(
                            nameMatching(
                                    "java\\.util\\.(Date|TimeZone|.*Calendar)"
                                            + "|java\\.text\\.(Simple)?DateFormat"));

    /** The clock is taken where the program starts, and given to all others. */
    @ArchTest
    static final ArchRule onlyTheShellTakesTheClock =
            outsideTheShell("java.time.InstantSource.system()");

    @ArchTest
    static final ArchRule onlyTheShellPrintsReadsAndExits =
            outsideTheShell(
                    """
                    java.lang.System.out
                    java.lang.System.err
                    java.lang.System.in
                    java.lang.System.console()
                    java.lang.System.exit(int)
                    java.lang.Runtime.exit(int)
                    java.lang.Runtime.halt(int)
                    java.lang.IO.print(java.lang.Object)
                    java.lang.IO.println()
                    java.lang.IO.println(java.lang.Object)
                    """);

    @ArchTest
    static final ArchRule nobodyPrintsATrace =
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "prints a trace",
                                    (access) ->
                                            access.getTarget()
                                                    .getFullName()
                                                    .endsWith(".printStackTrace()")));

    private static ArchRule nobodyReaches(String members) {
        return noClasses().should().accessTargetWhere(isOneOf(members));
    }

    private static ArchRule outsideTheShell(String members) {
        return noClasses()
                .that(resideOutsideOfPackage("dev.bbsh.shell"))
                .should()
                .accessTargetWhere(isOneOf(members));
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(String members) {
        Set<String> names =
                members.lines().map(DefaultsTests::binaryName).collect(Collectors.toSet());
        return describe(
                "is one of " + names, (access) -> names.contains(access.getTarget().getFullName()));
    }

    private static String binaryName(String member) {
        return member.replace("byte[]", "[B").replace("java.lang.Object[]", "[Ljava.lang.Object;");
    }
}
