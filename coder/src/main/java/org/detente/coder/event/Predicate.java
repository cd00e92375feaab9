package org.detente.coder.event;

import java.util.List;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Sentence;

/** A clause or a nominal event brought to the one form that coding reads. Immutable. */
public final class Predicate {
  private final Clause clause;
  private final Entry entry;
  private final Concept concept;
  private final List<Argument> arguments;

  Predicate(Clause clause, Entry entry, Concept concept, List<Argument> arguments) {
    this.clause = clause;
    this.entry = entry;
    this.concept = concept;
    this.arguments = List.copyOf(arguments);
  }

  /** Where it stands. */
  public Sentence sentence() {
    return clause.sentence;
  }

  /** The word that names it. */
  public int token() {
    return clause.token;
  }

  /** The lexicon line that applies. */
  public Entry entry() {
    return entry;
  }

  /** What it means. */
  public Concept concept() {
    return concept;
  }

  /** Its arguments with their roles, in the order of the tree. */
  public List<Argument> arguments() {
    return arguments;
  }

  /** Whether it is a noun phrase. */
  public boolean isNominal() {
    return clause.kind == Clause.Kind.NOUN;
  }

  /** Whether its own clause denies it. */
  public boolean isNegated() {
    return clause.negated;
  }

  /** Whether it stands in the passive. */
  public boolean isPassive() {
    return clause.passive;
  }

  /** Token of the first argument in the role, or -1. */
  public int first(Role role) {
    for (Argument argument : arguments) {
      if (argument.role() == role) {
        return argument.token();
      }
    }
    return -1;
  }

  /** One line for people: the word, its concept and entry, its arguments. */
  public String describe() {
    StringBuilder line = new StringBuilder();
    line.append(sentence().form(token())).append("  ").append(concept.name());
    line.append(" (").append(entry.file()).append(':').append(entry.line()).append(')');
    for (Argument argument : arguments) {
      line.append(' ')
          .append(argument.role().name().toLowerCase(java.util.Locale.ROOT))
          .append('=')
          .append(sentence().form(argument.token()));
    }
    if (clause.negated) {
      line.append(" negated");
    }
    if (clause.modality != Clause.Modality.NONE) {
      line.append(' ').append(clause.modality.name().toLowerCase(java.util.Locale.ROOT));
    }
    return line.toString();
  }

  Clause clause() {
    return clause;
  }
}
