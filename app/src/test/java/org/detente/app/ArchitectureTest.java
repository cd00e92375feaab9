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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What each package of the coder may know besides itself and the values before all stages. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "language", Set.of(),
          "agenda", Set.of("language"),
          "time", Set.of("language"),
          "actor", Set.of("language", "time"),
          "quote", Set.of("language", "time", "actor"),
          "event", Set.of("language", "time", "actor", "quote", "agenda"),
          "diplomacy", Set.of("language", "time", "actor", "quote", "agenda", "event"));

  private static final Set<String> VALUES = Set.of("edtf", "text", "record");

  private static ArchRule stageRule(String stage) {
    return noClasses()
        .that()
        .resideInAPackage(CODER + stage + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "come after the stage",
                (JavaClass c) -> {
                  String name = c.getPackageName();
                  if (!name.startsWith("org.detente.")) {
                    return false;
                  }
                  if (!name.startsWith(CODER)) {
                    return true;
                  }
                  String other = name.substring(CODER.length()).split("\\.")[0];
                  return !other.equals(stage)
                      && !VALUES.contains(other)
                      && !MAY_KNOW.getOrDefault(stage, Set.of()).contains(other);
                }));
  }

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
    Stream<ArchRule> stages =
        Stream.concat(MAY_KNOW.keySet().stream(), VALUES.stream())
            .sorted()
            .map(ArchitectureTest::stageRule);
    return Stream.concat(
        stages,
        Stream.of(
            NOTHING_FLOWS_BACK,
            THE_CODER_KNOWS_NO_DATABASE_NO_WEB_AND_NO_OTHER_MODULE,
            THE_ARCHIVE_KNOWS_NO_APP,
            NAMES_SAY_WHAT_A_CLASS_IS,
            ONLY_THE_MAIN_CLASS_ENDS_THE_PROCESS,
            RECORD_TYPES_ARE_VALUES));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void arrowsAreKept(ArchRule rule) {
    rule.check(DETENTE);
  }

  /** A language is named in data files; code that asks “is this Dutch?” is a defect. */
  @Test
  void noCodeOutsideTheLanguageStageAsksForALanguage() throws IOException {
    Pattern literal =
        Pattern.compile("equals\\(\"(nl|en)\"\\)|\"(nl|en)\"\\.equals|case \"(nl|en)\"");
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
