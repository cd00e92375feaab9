package org.detente.app;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its status: 0 where all went well, 1 where something
   * in the data did not, 2 where the command was not understood.
   */
  @EndsProcess
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(Console.ofProcess(), arguments));
  }
}
