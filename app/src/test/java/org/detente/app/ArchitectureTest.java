package org.detente.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of docs/architecture.md: what may know what. */
class ArchitectureTest {
  private static final String CODER = "org.detente.coder.";

  private static final JavaClasses DETENTE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.detente");

  /** Each stage may be known only by those after it; what stands before all may be known by all. */
  private static final ArchRule STAGES =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(CODER + "..")
          .layer("edtf")
          .definedBy(CODER + "edtf..")
          .layer("text")
          .definedBy(CODER + "text..")
          .layer("record")
          .definedBy(CODER + "record..")
          .layer("language")
          .definedBy(CODER + "language..")
          .layer("agenda")
          .definedBy(CODER + "agenda..")
          .layer("time")
          .definedBy(CODER + "time..")
          .layer("actor")
          .definedBy(CODER + "actor..")
          .layer("quote")
          .definedBy(CODER + "quote..")
          .layer("event")
          .definedBy(CODER + "event..")
          .layer("diplomacy")
          .definedBy(CODER + "diplomacy..")
          .layer("assembly")
          .definedBy("org.detente.coder")
          .whereLayer("language")
          .mayOnlyBeAccessedByLayers(
              "agenda", "time", "actor", "quote", "event", "diplomacy", "assembly")
          .whereLayer("time")
          .mayOnlyBeAccessedByLayers("actor", "quote", "event", "diplomacy", "assembly")
          .whereLayer("actor")
          .mayOnlyBeAccessedByLayers("quote", "event", "diplomacy", "assembly")
          .whereLayer("quote")
          .mayOnlyBeAccessedByLayers("event", "diplomacy", "assembly")
          .whereLayer("agenda")
          .mayOnlyBeAccessedByLayers("event", "diplomacy", "assembly")
          .whereLayer("event")
          .mayOnlyBeAccessedByLayers("diplomacy", "assembly")
          .whereLayer("diplomacy")
          .mayOnlyBeAccessedByLayers("assembly")
          .ignoreDependency(
              describe(
                  "outside the coder", c -> !c.getPackageName().startsWith("org.detente.coder")),
              describe("anything", c -> true));

  private static final ArchRule VALUES_KNOW_NO_STAGE =
      noClasses()
          .that()
          .resideInAnyPackage(CODER + "edtf..", CODER + "text..", CODER + "record..")
          .should()
          .dependOnClassesThat(
              describe(
                  "belong to a stage",
                  c ->
                      c.getPackageName().startsWith("org.detente.")
                          && !c.getPackageName()
                              .matches("org\\.detente\\.coder\\.(edtf|text|record)(\\..*)?")));

  private static final ArchRule NOTHING_FLOWS_BACK =
      slices().matching("org.detente.coder.(*)..").should().beFreeOfCycles();

  private static final ArchRule THE_CODER_KNOWS_NO_DATABASE_NO_WEB_AND_NO_OTHER_MODULE =
      noClasses()
          .that()
          .resideInAPackage("org.detente.coder..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.detente.app..",
              "org.detente.archive..",
              "org.detente.trainer..",
              "java.sql..",
              "java.net.http..",
              "info.picocli..",
              "picocli..");

  private static final ArchRule THE_ARCHIVE_KNOWS_NO_APP =
      noClasses()
          .that()
          .resideInAPackage("org.detente.archive..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.detente.app..")
          .allowEmptyShould(true);

  private static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..misc..");

  private static final ArchRule ONLY_THE_MAIN_CLASS_ENDS_THE_PROCESS =
      noClasses()
          .that(describe("are not Main", (JavaClass c) -> !c.getSimpleName().equals("Main")))
          .should()
          .callMethod(System.class, "exit", int.class);

  private static final ArchRule RECORD_TYPES_ARE_VALUES =
      classes()
          .that()
          .resideInAPackage(CODER + "record..")
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(
                  describe("final", c -> c.getModifiers().toString().contains("FINAL"))));

  static Stream<ArchRule> rules() {
    return Stream.of(
        STAGES,
        VALUES_KNOW_NO_STAGE,
        NOTHING_FLOWS_BACK,
        THE_CODER_KNOWS_NO_DATABASE_NO_WEB_AND_NO_OTHER_MODULE,
        THE_ARCHIVE_KNOWS_NO_APP,
        NAMES_SAY_WHAT_A_CLASS_IS,
        ONLY_THE_MAIN_CLASS_ENDS_THE_PROCESS,
        RECORD_TYPES_ARE_VALUES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void arrowsAreKept(ArchRule rule) {
    rule.check(DETENTE);
  }

  /** A language is named in data files; code that asks for one is in the language stage. */
  @Test
  void noCodeOutsideTheLanguageStageNamesALanguage() throws IOException {
    Pattern literal = Pattern.compile("\"(nl|en|nld|eng|Dutch|English)\"");
    Path sources = Run.ROOT.resolve("coder/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/coder/language/"))
              .filter(file -> literal.matcher(read(file)).find())
              .map(file -> sources.relativize(file).toString())
              .sorted()
              .toList();
      assertEquals(List.of(), found);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
