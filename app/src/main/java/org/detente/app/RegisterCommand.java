package org.detente.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.coder.actor.register.FoldedTokens;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyName;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.Referent;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.RegisterLint;
import org.detente.coder.actor.register.RegisterMatch;
import org.detente.coder.actor.register.RegisterPrinter;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente register}: who is who, and who speaks for whom, when. */
@Command(
    name = "register",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look into the register of parties, people and places; check its files.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RegisterCommand implements Runnable {
  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which: show, search or check");
  }

  private PrintWriter out() {
    return detente.console().printer();
  }

  @Command(name = "show", description = "Show a party or a person: names, offices, members.")
  int show(
      @Parameters(paramLabel = "ID|NAME", description = "A party's id, or a name.") String name,
      @Option(
              names = "--date",
              paramLabel = "DATE",
              description = "As it was then: YYYY, YYYY-MM or YYYY-MM-DD.")
          @Nullable String date,
      @Mixin RegisterOption option) {
    Register register = option.register();
    Edtf day = date == null ? null : date(date);
    List<Referent> found = named(register, name);
    if (found.isEmpty()) {
      out().println("nobody is called '" + name + "'; try: detente register search " + name);
      return 1;
    }
    for (Referent referent : found) {
      RegisterPrinter.lines(register, referent, day).forEach(line -> out().println(line));
    }
    return 0;
  }

  private Edtf date(String date) {
    try {
      return Edtf.parse(date);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--date: give YYYY, YYYY-MM or YYYY-MM-DD, not " + date);
    }
  }

  /** By id, else by whatever name in any language. */
  private static List<Referent> named(Register register, String name) {
    Set<Referent> found = new LinkedHashSet<>();
    register.party(name.toUpperCase(Locale.ROOT)).ifPresent(found::add);
    if (found.isEmpty()) {
      FoldedTokens tokens = FoldedTokens.of(List.of(name.split(" ")));
      for (String language : register.languages()) {
        register.longestMatch(tokens, 0, language).stream()
            .filter(match -> match.lastToken() == name.split(" ").length - 1)
            .flatMap(match -> match.candidates().stream())
            .map(RegisterMatch.Candidate::referent)
            .forEach(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  @Command(name = "search", description = "Find parties and persons by a part of a name.")
  int search(
      @Parameters(paramLabel = "TEXT", description = "A part of a name.") String text,
      @Mixin RegisterOption option) {
    Register register = option.register();
    String wanted = text.toLowerCase(Locale.ROOT);
    int found = 0;
    for (Party party : register.parties()) {
      for (PartyName name : party.names()) {
        if (name.text().toLowerCase(Locale.ROOT).contains(wanted)) {
          out().println(party.id() + "  " + party.name("en") + "  (" + name.text() + ")");
          found++;
          break;
        }
      }
    }
    for (Person person : register.people()) {
      if (person.name().toLowerCase(Locale.ROOT).contains(wanted)
          || person.aliases().stream()
              .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted))) {
        out().println(RegisterPrinter.line(person));
        found++;
      }
    }
    if (found == 0) {
      out().println("no name contains '" + text + "'");
    }
    return found == 0 ? 1 : 0;
  }

  @Command(
      name = "check",
      description = "Check the register, and files to add to it, for unknown ids and bad dates.")
  int check(
      @Parameters(paramLabel = "FILE", arity = "0..*", description = "Further register files.")
          @Nullable List<Path> files) {
    List<String> faults = RegisterLint.check(files == null ? List.of() : files);
    faults.forEach(fault -> out().println(fault));
    Register register = Register.standard();
    out()
        .println(
            register.parties().size()
                + " parties, "
                + register.people().size()
                + " persons, "
                + register.people().stream().mapToInt(p -> p.terms().size()).sum()
                + " terms of office, "
                + register.places().size()
                + " places, "
                + faults.size()
                + " faults");
    return faults.isEmpty() ? 0 : 1;
  }
}
