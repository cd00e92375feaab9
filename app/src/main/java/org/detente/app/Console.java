package org.detente.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: the process's streams, or a test's.
 *
 * <p>All output is UTF-8 with line feeds, whatever the platform's defaults.
 */
public final class Console {
  private static final int BUFFER = 1 << 16;

  private final InputStream input;
  private final OutputStream output;
  private final PrintWriter printer;
  private final PrintWriter errors;
  private final boolean terminal;
  private final boolean errorsToTerminal;
  private final boolean colour;
  private final int width;

  /**
   * A console on these streams.
   *
   * @param terminal whether the output is read by a person at a terminal
   * @param errorsToTerminal whether the errors are
   * @param colour whether to colour what a person reads
   * @param width columns of the terminal
   */
  public Console(
      InputStream input,
      OutputStream output,
      OutputStream errors,
      boolean terminal,
      boolean errorsToTerminal,
      boolean colour,
      int width) {
    this.input = input;
    this.output = output;
    this.printer = new LinePrinter(output);
    this.errors = new LinePrinter(errors);
    this.terminal = terminal;
    this.errorsToTerminal = errorsToTerminal;
    this.colour = colour;
    this.width = width;
  }

  /**
   * The process's own streams. The launcher says through {@code DETENTE_TERMINAL} which of them are
   * a terminal ({@code out}, {@code err}, {@code out,err}) and through {@code COLUMNS} how wide it
   * is; {@code NO_COLOR} (no-color.org) turns colour off.
   */
  @WritesConsole
  public static Console ofProcess() {
    String terminals = System.getenv("DETENTE_TERMINAL");
    boolean out = terminals == null ? System.console() != null : terminals.contains("out");
    boolean err = terminals == null ? System.console() != null : terminals.contains("err");
    String noColour = System.getenv("NO_COLOR");
    boolean colour = out && (noColour == null || noColour.isEmpty());
    return new Console(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new FileOutputStream(FileDescriptor.err),
        out,
        err,
        colour,
        widthOf(System.getenv("COLUMNS")));
  }

  private static int widthOf(@org.jspecify.annotations.Nullable String columns) {
    int usual = 100;
    if (columns == null || columns.isEmpty() || !columns.chars().allMatch(Character::isDigit)) {
      return usual;
    }
    return columns.length() > 4 ? usual : Math.max(40, Integer.parseInt(columns));
  }

  /** Standard input. */
  public InputStream input() {
    return input;
  }

  /** Standard output for people. */
  public PrintWriter printer() {
    return printer;
  }

  /** Standard error; every line goes out at once. */
  public PrintWriter errors() {
    return errors;
  }

  /** Whether a person reads the output at a terminal. */
  public boolean terminal() {
    return terminal;
  }

  /** Whether a person sees the errors at a terminal. */
  public boolean errorsToTerminal() {
    return errorsToTerminal;
  }

  /** Whether to colour what a person reads. */
  public boolean colour() {
    return colour;
  }

  /** Columns of the terminal. */
  public int width() {
    return width;
  }

  /** Writes bytes to standard output. */
  public void write(byte[] bytes) {
    try {
      output.write(bytes);
    } catch (IOException e) {
      throw new BrokenPipe(e);
    }
  }

  /** Standard output for programs, as a stream; closing it does nothing. */
  public OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        Console.this.write(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        try {
          output.write(bytes, offset, length);
        } catch (IOException e) {
          throw new BrokenPipe(e);
        }
      }
    };
  }

  /** Sends everything written on its way. */
  public void flush() {
    printer.flush();
    errors.flush();
    try {
      output.flush();
    } catch (IOException e) {
      throw new BrokenPipe(e);
    }
  }

  /** Ends lines with a line feed on every platform. */
  private static final class LinePrinter extends PrintWriter {
    LinePrinter(OutputStream stream) {
      super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    @Override
    public void println() {
      write('\n');
      flush();
    }

    @Override
    public void println(String line) {
      write(line);
      println();
    }
  }
}
