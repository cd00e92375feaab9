package org.detente.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.detente.coder.actor.register.FoldedTokens;
import org.detente.coder.actor.register.Register;

/** Times the first load of the register in a fresh process, and the first sentence looked up. */
public final class RegisterLoad {
  private RegisterLoad() {}

  /** Prints wall and processor time of both; takes no arguments. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    Register register = Register.standard();
    long loaded = System.nanoTime();
    long loadedProcessor = threads.getCurrentThreadCpuTime();
    List<String> words = List.of("De", "Russische", "minister", "Sergej", "Lavrov", "in", "Genève");
    int found = register.matches(FoldedTokens.of(words), "nl").size();
    long end = System.nanoTime();
    long endProcessor = threads.getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "load: wall %.0f ms, processor %.0f ms; first sentence (%d names): wall %.0f, processor"
            + " %.0f ms%n",
        (loaded - wall) / 1e6,
        (loadedProcessor - processor) / 1e6,
        found,
        (end - loaded) / 1e6,
        (endProcessor - loadedProcessor) / 1e6);
  }
}
