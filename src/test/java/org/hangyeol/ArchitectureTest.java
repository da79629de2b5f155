package org.hangyeol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The house as the README describes it: packages in one order, each importing only packages above it. Every rule says
 * why it is there; who breaks one either moves the class or changes the rule and its reason.
 */
class ArchitectureTest {
    private static final String ROOT = "org.hangyeol";

    /** A package may import only packages before it. */
    private static final List<String> ORDER = List.of(
            "korean",
            "segment",
            "analysis",
            "matching",
            "api",
            "access",
            "memory",
            "glossary",
            "check",
            "suggest",
            "exchange",
            "cat",
            "cli",
            "web");

    private static final List<String> PURE = List.of("korean", "segment", "analysis", "matching");

    /** Packages of the order without a class so far. Take a package out with its first class. */
    private static final Set<String> NOT_BUILT = Set.of();

    /** A little under what there is; raise it now and then. Guards against rules that pass because nothing was read. */
    private static final int FEWEST_CLASSES = 120;

    private static final Path SOURCES = Path.of("src/main/java/org/hangyeol");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("order")
    void packageImportsOnlyPackagesBeforeIt(String name) {
        String[] later = ORDER.stream()
                .skip(ORDER.indexOf(name) + 1L)
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .because("the order of the packages is the order in which the house is read and built;"
                        + " what two packages share moves up")
                .allowEmptyShould(NOT_BUILT.contains(name))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("pure")
    void purePackageKnowsNoFramework(String name) {
        noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
                .because("the engine must be testable with plain JUnit in milliseconds and usable without a server")
                .check(CLASSES);
    }

    @Test
    void fileFormatsDoNotKnowEachOther() {
        slices().matching(ROOT + ".exchange.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a format must be added or removed without touching another")
                .allowEmptyShould(NOT_BUILT.contains("exchange"))
                .check(CLASSES);
    }

    @Test
    void wireProtocolsDoNotKnowEachOther() {
        slices().matching(ROOT + ".cat.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each CAT tool's protocol is a thin adapter of its own, added or removed without the others")
                .allowEmptyShould(NOT_BUILT.contains("cat"))
                .check(CLASSES);
    }

    @Test
    void commandLineIsAClientLikeAnyOther() {
        noClasses()
                .that()
                .resideInAPackage(in("cli"))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(in(ROOT))
                        .and(JavaClass.Predicates.resideOutsideOfPackage(in("cli"))))
                .because("what the command line can do, everyone must be able to do over the API")
                .allowEmptyShould(NOT_BUILT.contains("cli"))
                .check(CLASSES);
    }

    @Test
    void nothingImportsTheWebPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("web"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("web"))
                .because("pages and error pages are the outermost layer: features work without them")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package, or the shared part moves up")
                .check(CLASSES);
    }

    /** The rules above see dependencies at all: matching does stand on analysis. */
    @Test
    void anAllowedDependencyIsSeen() {
        ArchRule forbidden = noClasses()
                .that()
                .resideInAPackage(in("matching"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("analysis"));
        assertTrue(forbidden.evaluate(CLASSES).hasViolation());
    }

    @Test
    void everyClassLiesInAPackageOfTheOrder() {
        Set<String> inNoPackage = classes()
                .filter(type -> !ORDER.contains(topPackage(type)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), inNoPackage, "a new package takes its place in the order, here and in the README");
    }

    @Test
    void everyPackageHasClassesUnlessListedAsNotBuilt() {
        Set<String> withoutClasses = new TreeSet<>(ORDER);
        classes().forEach(type -> withoutClasses.remove(topPackage(type)));
        assertEquals(new TreeSet<>(NOT_BUILT), withoutClasses, "the list of packages not built yet must be true");
    }

    @Test
    void packageNotBuiltHasNoFolder() {
        Set<String> empty = NOT_BUILT.stream()
                .filter(name -> Files.exists(SOURCES.resolve(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), empty, "no empty packages: a package comes with its first class");
    }

    @Test
    void enoughClassesWereSeen() {
        long seen = classes().count();
        assertTrue(seen >= FEWEST_CLASSES, "only " + seen + " classes were read");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<Path> folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(folders.size() > PURE.size(), "sources were not found");
            folders.removeIf(folder -> Files.exists(folder.resolve("package-info.java")));
            assertEquals(Set.of(), folders, "a package without a sentence about it");
        }
    }

    static List<String> order() {
        // The last one has no later package to import.
        return ORDER.subList(0, ORDER.size() - 1);
    }

    static List<String> pure() {
        return PURE;
    }

    /** Every class but those that the compiler makes of package-info.java. */
    private static Stream<JavaClass> classes() {
        return CLASSES.stream().filter(type -> !type.getSimpleName().equals("package-info"));
    }

    /** The package and those below it, as ArchUnit writes it. */
    private static String in(String name) {
        return name.startsWith(ROOT) ? name + ".." : ROOT + "." + name + "..";
    }

    /** The first part of a class's package below the root; empty for a class in the root itself. */
    private static String topPackage(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
