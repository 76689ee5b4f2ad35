package dev.bbsh;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of packages in src/docs/architecture.md, as a test. */
@AnalyzeClasses(packages = "dev.bbsh", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.bbsh.";

    private static final int CLASSES = 15;

    private static final int LINES = 300;

    /** The packages that every other one may know. */
    private static final Set<String> EVERYBODYS = Set.of("work", "text");

    /** The packages that each may know besides those; {@code shell} may know all. */
    static final Map<String, Set<String>> TABLE =
            Map.ofEntries(
                    Map.entry("work", Set.of()),
                    Map.entry("text", Set.of()),
                    Map.entry("file", Set.of()),
                    Map.entry("json", Set.of("file")),
                    Map.entry("repair", Set.of("json", "file")),
                    Map.entry("query", Set.of("json")),
                    Map.entry("backbone", Set.of("query", "json")),
                    Map.entry("jira", Set.of("repair", "json", "file")),
                    Map.entry("backup", Set.of("jira", "file")),
                    Map.entry("check", Set.of("backbone", "jira", "backup", "query", "json")),
                    Map.entry("migrate", Set.of("backbone", "jira", "json")),
                    Map.entry("report", Set.of("json", "file")),
                    Map.entry("guide", Set.of("check", "backbone", "report")),
                    Map.entry(
                            "session",
                            Set.of(
                                    "check",
                                    "backbone",
                                    "jira",
                                    "backup",
                                    "repair",
                                    "json",
                                    "file")),
                    Map.entry("sample", Set.of()),
                    Map.entry(
                            "operation",
                            Set.of(
                                    "session",
                                    "check",
                                    "migrate",
                                    "guide",
                                    "report",
                                    "backbone",
                                    "jira",
                                    "backup",
                                    "query",
                                    "repair",
                                    "json",
                                    "file",
                                    "script",
                                    "sample")),
                    Map.entry("script", Set.of()),
                    Map.entry("render", Set.of("json")));

    @ArchTest
    static final ArchRule packagesKnowOnlyWhatTheTableAllows =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("know only what the table allows") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    type.getDirectDependenciesFromSelf().stream()
                                            .filter((arrow) -> !allowed(arrow))
                                            .forEach((arrow) -> violated(arrow, events));
                                }
                            });

    @ArchTest
    static final ArchRule arrowsNeverRunInACircle =
            slices().matching("dev.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsInTheTableAndNullMarked =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("be in a known, @NullMarked package") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    String area = area(type);
                                    boolean known = area.equals("shell") || TABLE.containsKey(area);
                                    boolean marked =
                                            type.getPackage().isAnnotatedWith(NullMarked.class);
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type, known && marked, type.getName()));
                                }
                            });

    @ArchTest
    static void noSimpleNameStandsForTwoClasses(JavaClasses all) {
        Map<String, List<String>> names =
                all.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter((type) -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::getName, Collectors.toList())));
        names.values().removeIf((same) -> same.size() == 1);
        assertThat(names).isEmpty();
    }

    @ArchTest
    static void noPackageHasMoreThanFifteenClasses(JavaClasses all) {
        Map<String, Long> sizes =
                all.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter((type) -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.counting()));
        sizes.values().removeIf((size) -> size <= CLASSES);
        assertThat(sizes).isEmpty();
    }

    @ArchTest
    static void noFileHasMoreThanThreeHundredLines(JavaClasses all) throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > LINES) {
                    tooLong.add(file + ": " + lines);
                }
            }
        }
        assertThat(all).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }

    @ArchTest
    static final ArchRule theSessionHoldsDataAndNoFunctions =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage(ROOT + "session..")
                    .should()
                    .haveRawType(annotatedWith(FunctionalInterface.class));

    @ArchTest
    static final ArchRule onlyQueryKnowsJayway =
            outside("query").should().dependOnClassesThat(resideInAPackage("com.jayway.."));

    @ArchTest
    static final ArchRule onlyOnePackageReadsTables =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "jira.table")
                    .should()
                    .dependOnClassesThat(resideInAPackage("de.siegmar.."));

    @ArchTest
    static final ArchRule onlyTheShellKnowsSpring =
            outside("shell")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.springframework.."));

    @ArchTest
    static final ArchRule onlyTheShellKnowsJLine =
            outside("shell")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.jline..")
                                    .and(DescribedPredicate.not(name("org.jline.utils.WCWidth"))));

    @ArchTest
    static final ArchRule onlyRenderMeasuresCells =
            outside("shell")
                    .and(resideOutsideOfPackage(ROOT + "render.."))
                    .should()
                    .dependOnClassesThat(name("org.jline.utils.WCWidth"));

    @ArchTest
    static final ArchRule onlyFileTouchesFiles =
            outside("file")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("java.nio.file..")
                                    .or(
                                            nameMatching(
                                                    "java\\.io\\.(File[^N].*|File|RandomAccessFile)"))
                                    .or(nameMatching("java\\.nio\\.channels\\..*FileChannel")));

    @ArchTest
    static final ArchRule onlyTheLiveClientsOpenConnections =
            outside("jira.live")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("java.net.http..")
                                    .or(resideInAPackage("javax.net.."))
                                    .or(resideInAPackage("com.sun.net.."))
                                    .or(
                                            nameMatching(
                                                    "java\\.net\\.(.*Socket.*|.*Connection|Proxy.*"
                                                            + "|InetAddress|Authenticator)"))
                                    .or(nameMatching("java\\.nio\\.channels\\..*Socket.*")));

    private static boolean allowed(Dependency arrow) {
        String from = area(arrow.getOriginClass());
        String to = area(arrow.getTargetClass().getBaseComponentType());
        return to.isEmpty()
                || to.equals(from)
                || EVERYBODYS.contains(to)
                || from.equals("shell")
                || TABLE.getOrDefault(from, Set.of()).contains(to);
    }

    private static void violated(Dependency arrow, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription()));
    }

    /** The first name below the root package, empty for what is not ours. */
    private static String area(JavaClass type) {
        String rest = type.getPackageName() + ".";
        return rest.startsWith(ROOT) ? rest.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    private static GivenClassesConjunction outside(String area) {
        return noClasses().that(resideOutsideOfPackage(ROOT + area + ".."));
    }
}
