package galley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import galley.ui.window.WaitsForDisk;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floors of the house: who may use whom, and what may be seen through a door. */
class HouseTest {

    private static final JavaClasses GALLEY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("galley");

    /** Libraries that one room hides, and the room. */
    private static final List<List<String>> HIDDEN =
            List.of(
                    List.of("org.yaml..", "galley.yaml.."),
                    List.of("com.vladsch..", "galley.markdown.."),
                    List.of("org.fxmisc..", "galley.ui.editor.."),
                    List.of("org.apache.lucene..", "galley.library.index.."),
                    List.of("picocli..", "galley.cli.."));

    @Test
    void aRoomUsesOnlyRoomsBelowIt() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("galley.text..")
                .layer("yaml")
                .definedBy("galley.yaml..")
                .layer("article")
                .definedBy("galley.article..")
                .layer("store")
                .definedBy("galley.store..")
                .layer("schema")
                .definedBy("galley.schema..")
                .layer("markdown")
                .definedBy("galley.markdown..")
                .layer("check")
                .definedBy("galley.check..")
                .layer("page")
                .definedBy("galley.page..")
                .layer("library")
                .definedBy("galley.library..")
                .layer("audit")
                .definedBy("galley.audit..")
                .layer("session")
                .definedBy("galley.session..")
                .layer("ui")
                .definedBy("galley.ui..")
                .layer("cli")
                .definedBy("galley.cli..")
                .layer("entry")
                .definedBy("galley")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("yaml")
                .mayOnlyAccessLayers("text")
                .whereLayer("article")
                .mayOnlyAccessLayers("yaml", "text")
                .whereLayer("store")
                .mayOnlyAccessLayers("text")
                .whereLayer("schema")
                .mayOnlyAccessLayers("article", "yaml", "text")
                .whereLayer("markdown")
                .mayOnlyAccessLayers("text")
                .whereLayer("check")
                .mayOnlyAccessLayers("schema", "markdown", "article", "yaml", "text")
                .whereLayer("page")
                .mayOnlyAccessLayers("schema", "markdown", "article", "yaml", "text")
                .whereLayer("library")
                .mayOnlyAccessLayers("schema", "markdown", "article", "store", "yaml", "text")
                .whereLayer("audit")
                .mayOnlyAccessLayers(
                        "library",
                        "check",
                        "page",
                        "schema",
                        "markdown",
                        "article",
                        "store",
                        "yaml",
                        "text")
                .whereLayer("session")
                .mayOnlyAccessLayers(
                        "audit",
                        "library",
                        "check",
                        "page",
                        "schema",
                        "markdown",
                        "article",
                        "store",
                        "yaml",
                        "text")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("entry")
                .check(GALLEY);
    }

    @Test
    void noRoomUsesAnotherInACircle() {
        slices().matching("galley.(*)..").should().beFreeOfCycles().check(GALLEY);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("galley.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.kordamp..", "atlantafx..")
                .check(GALLEY);
    }

    @Test
    void eachLibraryStaysBehindItsDoor() {
        for (List<String> hidden : HIDDEN) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(hidden.get(1), "galley", "galley.ui.shot..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(hidden.get(0))
                    .check(GALLEY);
            classes()
                    .that()
                    .resideInAPackage(hidden.get(1))
                    .and()
                    .arePublic()
                    .should(showNothingOf(hidden.get(0).replace("..", "")))
                    .check(GALLEY);
        }
    }

    private static ArchCondition<JavaClass> showNothingOf(String library) {
        return new ArchCondition<>("show nothing of " + library) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethod method : item.getMethods()) {
                    boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
                    boolean shows =
                            method.getRawReturnType().getName().startsWith(library)
                                    || method.getRawParameterTypes().stream()
                                            .anyMatch(t -> t.getName().startsWith(library));
                    boolean picocliDoor = item.getSimpleName().equals("Cli");
                    if (open && shows && !picocliDoor) {
                        events.add(SimpleConditionEvent.violated(item, method.getFullName()));
                    }
                }
            }
        };
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areStatic()
                .and(
                        new DescribedPredicate<JavaMember>("are ours") {
                            @Override
                            public boolean test(JavaMember member) {
                                return !member.getName().startsWith("$");
                            }
                        })
                .should()
                .beFinal()
                .check(GALLEY);
    }

    @Test
    void whatIsStaticIsNoStore() {
        List<String> stores =
                GALLEY.stream()
                        .flatMap(c -> StaticStores.of(c.reflect()).stream())
                        .sorted()
                        .toList();
        assertEquals(List.of(), stores);
    }

    /** What the rule must find, and what it must leave. */
    @SuppressWarnings("unused")
    private static final class Fixture {
        static final List<String> GROWING = new ArrayList<>();
        static final Map<String, String> KEPT = new HashMap<>();
        static final List<String> SEEMS_FIXED = Collections.unmodifiableList(GROWING);
        static final StringBuilder TEXT = new StringBuilder();
        static final AtomicInteger COUNT = new AtomicInteger();
        static final int[] OPEN_NUMBERS = {1};
        static final Counter OURS = new Counter();

        static final List<String> FIXED = List.of("a");
        static final Map<String, String> NONE = Map.of();
        static final String WORD = "a";
        private static final int[] NUMBERS = {1};
        static final Pattern PATTERN = Pattern.compile("a");
        static final Thread.State STATE = Thread.State.NEW;
    }

    @SuppressWarnings("unused")
    private static final class Counter {
        private int count;
    }

    @Test
    void theRuleFindsStores() {
        assertEquals(
                Stream.of("COUNT", "GROWING", "KEPT", "OPEN_NUMBERS", "OURS", "SEEMS_FIXED", "TEXT")
                        .map(name -> Fixture.class.getName() + "." + name)
                        .toList(),
                StaticStores.of(Fixture.class).stream().sorted().toList());
    }

    @Test
    void theWindowDoesNotWaitForTheDisk() {
        noClasses()
                .that()
                .resideInAPackage("galley.ui..")
                .and()
                .areNotAnnotatedWith(WaitsForDisk.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class, FileInputStream.class, FileOutputStream.class)
                .check(GALLEY);
    }
}
