package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.coder.edtf.Edtf;
import org.junit.jupiter.api.Test;

class RegisterStandardTest {
  /** Nanoseconds of processor time: what else runs on the machine does not count. */
  private static final long LIMIT = 150_000_000;

  private static final Path FOLDER =
      Path.of(System.getProperty("detente.root", ".."), "coder/src/main/resources/register");

  @Test
  void readsWithoutFaults() {
    assertEquals(List.of(), Register.readEntries().faults());
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    TreeSet<String> indexed = new TreeSet<>();
    for (String line : Register.resource("index.txt").split("\n")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        indexed.add(line.strip());
      }
    }
    TreeSet<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".tsv"))
          .forEach(file -> there.add(FOLDER.relativize(file).toString().replace('\\', '/')));
    }
    there.remove("cameo.tsv"); // read only with dictionaries
    assertEquals(there, indexed, "register/index.txt must name the files of its folder");
  }

  @Test
  void officesAreHeldAtADate() {
    Register register = Register.standard();
    Edtf day = Edtf.parse("2022-01");
    assertEquals(
        "foreign minister", register.peopleCalled("Lavrov").get(0).termsAt(day).get(0).office());
    assertTrue(
        register.holders("RUS", "foreign minister", day).stream()
            .anyMatch(person -> person.name().endsWith("Lavrov")));
  }

  @Test
  void readsInTimeOfTheProcessor() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      long start = threads.getCurrentThreadCpuTime();
      Register.withFiles(List.of(FOLDER.resolve("names.tsv")));
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    assertTrue(least < LIMIT, "register read in " + least / 1_000_000 + " ms");
  }

  /** In a process of its own, where nothing is warm and no class is loaded. */
  @Test
  void loadsInTimeOfTheProcessorAsTheFirstThing() throws IOException, InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FirstLoad.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertEquals(0, process.waitFor());
      least = Math.min(least, Long.parseLong(said));
    }
    assertTrue(least < LIMIT, "register loaded in " + least / 1_000_000 + " ms");
  }

  /** Says how many nanoseconds of the processor the first load took. */
  static final class FirstLoad {
    private FirstLoad() {}

    public static void main(String[] arguments) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      if (Register.standard().party("NATO").isEmpty()) {
        throw new IllegalStateException("the register is empty");
      }
      System.out.println(threads.getCurrentThreadCpuTime() - start);
    }
  }
}
