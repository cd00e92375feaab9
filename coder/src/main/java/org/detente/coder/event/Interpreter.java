package org.detente.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.coder.actor.Mention;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/** Composes the predicates of one sentence into readings, by the table. */
final class Interpreter {
  /** Predicates are composed so deep at most. */
  private static final int DEPTH = 6;

  /** Stands for a verb under an auxiliary of necessity: its colour is its meaning. */
  private static final String NECESSITY = "MUST";

  /** The row's name for what a party makes its own act depend on. */
  private static final String DEMANDED = "ONLY-IF";

  /** The row's name for what several parties do together. */
  private static final String SEVERAL = "SEVERAL";

  private final Sentence sentence;
  private final PredicateFinder predicates;
  private final Parties parties;
  private final Speakers speakers;
  private final Composition table = Composition.standard();
  private final Map<Integer, Reading> known = new HashMap<>();

  Interpreter(Sentence sentence, PredicateFinder predicates, Parties parties, Speakers speakers) {
    this.sentence = sentence;
    this.predicates = predicates;
    this.parties = parties;
    this.speakers = speakers;
  }

  /** What the predicate comes to. */
  Reading read(Predicate predicate) {
    return read(predicate, 0);
  }

  private Reading read(Predicate predicate, int depth) {
    Reading reading = known.get(predicate.token());
    if (reading == null) {
      reading = coloured(together(compose(predicate, depth)));
      known.put(predicate.token(), reading);
    }
    return reading;
  }

  private Reading compose(Predicate predicate, int depth) {
    Predicate governed = depth < DEPTH ? governed(predicate) : null;
    if (governed != null && isName(governed) && predicate.concept().is(Concept.Kind.OPERATOR)) {
      Predicate merged = merge(predicate, governed);
      return apply(predicate, composeMerged(merged, depth + 1));
    }
    Reading inner = governed == null ? null : read(governed, depth + 1);
    return apply(predicate, inner);
  }

  /** Whether it names a deed: a noun, or a participle as subject ({@code fighting broke out}). */
  private boolean isName(Predicate predicate) {
    return predicate.isNominal()
        || sentence.relation(predicate.token()) == Relation.NSUBJ
            && predicates.isParticiple(predicate.token())
            && predicate.arguments().isEmpty();
  }

  /** A light verb's noun, read with the verb's arguments; its own colour counts too. */
  private Reading composeMerged(Predicate merged, int depth) {
    Predicate governed = depth < DEPTH ? governed(merged) : null;
    Reading inner =
        governed == null || governed.token() == merged.token() ? null : read(governed, depth + 1);
    return coloured(together(apply(merged, inner)));
  }

  /** The noun takes over the verb's arguments, in the roles that the noun's frame gives. */
  private Predicate merge(Predicate verb, Predicate noun) {
    List<Argument> arguments = new ArrayList<>(noun.arguments());
    boolean hasAgent = noun.first(Role.AGENT) >= 0;
    boolean undergo = verb.concept().name().equals("UNDERGO");
    for (Argument argument : predicates.arguments(verb.clause(), noun.entry(), noun.concept())) {
      if (argument.token() == noun.token()
          || sentence.isUnder(noun.token(), argument.token())
          || argument.slot().equals(Slot.OBJECT) && argument.role() != Role.ADDRESSEE) {
        continue;
      }
      if (argument.slot().equals(Slot.SUBJECT)) {
        if (undergo) {
          arguments.add(new Argument(Role.PATIENT, argument.token(), argument.slot(), true));
        } else if (!hasAgent) {
          arguments.add(argument);
        }
      } else if (!undergo || argument.role() != Role.PATIENT) {
        arguments.add(argument);
      }
    }
    for (Argument argument : verb.arguments()) {
      if (argument.slot().equals(Slot.OBJECT)
          && argument.role() != Role.TOPIC
          && argument.token() != noun.token()) {
        arguments.add(argument);
      }
    }
    return new Predicate(noun.clause(), noun.entry(), noun.concept(), arguments);
  }

  /** The predicate that this one governs: its clause, else its topic, else its object; or null. */
  @Nullable Predicate governed(Predicate predicate) {
    Predicate best = null;
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == Role.TOPIC && argument.slot().equals(Slot.CLAUSE)) {
        best = underlying(argument.token(), predicate);
        if (best != null) {
          return best;
        }
      }
    }
    for (Role role : new Role[] {Role.TOPIC, Role.PATIENT}) {
      for (Argument argument : predicate.arguments()) {
        if (argument.role() == role && (role == Role.TOPIC || !parties.isParty(argument.token()))) {
          best = underlying(argument.token(), predicate);
          if (best != null) {
            return best;
          }
        }
      }
    }
    int subject = predicate.first(Role.AGENT);
    boolean intransitive =
        predicate.concept().is(Concept.Kind.OPERATOR)
            && subject >= 0
            && !Speakers.isSaying(predicate)
            && !parties.isParty(subject);
    return intransitive ? underlying(subject, predicate) : null;
  }

  /** The predicate of a phrase: its head, or what a transparent head stands for. */
  private @Nullable Predicate underlying(int token, Predicate outer) {
    int at = token;
    for (int steps = 0; steps < 4; steps++) {
      if (at == outer.token()) {
        return null;
      }
      Predicate predicate = predicates.at(at);
      if (predicate != null) {
        return predicate;
      }
      int next = next(at);
      if (next < 0) {
        return null;
      }
      at = next;
    }
    return null;
  }

  private int next(int token) {
    boolean transparent = predicates.frames().isTransparent(token);
    int fallback = -1;
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.XCOMP || relation == Relation.CCOMP) {
        return child;
      }
      if (relation == Relation.COMPOUND || relation == Relation.NMOD && transparent) {
        fallback = child;
      }
    }
    return fallback;
  }

  private Reading apply(Predicate predicate, @Nullable Reading inner) {
    Concept concept = predicate.concept();
    Composition.Row row = find(concept.name(), inner, !speakers.of(predicate).isEmpty());
    if (row == null) {
      return new Reading(
          predicate, inner, concept, null, null, Status.ACTUAL, List.of(), List.of(), List.of());
    }
    return jointly(reading(predicate, inner, row, concept));
  }

  /** One side's exercises are a mobilisation, those of several are cooperation. */
  private static Reading jointly(Reading reading) {
    boolean joint =
        reading.type() == EventType.MOBILIZE
            && reading.concept().name().equals("EXERCISE")
            && reading.actors().stream().map(Interpreter::key).distinct().count() > 1;
    return joint ? reading.as(EventType.COOPERATE) : reading;
  }

  private Composition.@Nullable Row find(String outer, @Nullable Reading inner, boolean speaker) {
    if (inner == null) {
      return table.find(outer, null, null, false, speaker);
    }
    Concept concept = inner.concept();
    boolean thing = concept.is(Concept.Kind.THING) || concept.is(Concept.Kind.GOODS);
    return table.find(outer, concept.name(), inner.type(), thing, speaker);
  }

  private Reading reading(
      Predicate predicate, @Nullable Reading inner, Composition.Row row, Concept own) {
    EventType type =
        switch (row.type()) {
          case "none" -> null;
          case "own" -> own.type();
          case "inner" -> inner == null ? null : inner.type();
          default -> EventType.valueOf(row.type());
        };
    List<Mention> actors = side(row.actors(), predicate, inner, List.of());
    List<Mention> recipients = side(row.recipients(), predicate, inner, actors);
    if (isThing(own) && inner == null) {
      recipients = side(Side.parse("addressee|patient"), predicate, null, actors);
    }
    Concept whole = row.type().equals("inner") && inner != null ? inner.concept() : own;
    List<Integer> rows = new ArrayList<>(inner == null ? List.of() : inner.rows());
    rows.add(row.line());
    return new Reading(
        predicate,
        inner,
        whole,
        type,
        mode(row.mode(), inner, own),
        status(row.status(), inner),
        actors,
        recipients,
        rows);
  }

  private static boolean isThing(Concept concept) {
    return concept.is(Concept.Kind.THING) || concept.is(Concept.Kind.GOODS);
  }

  private @Nullable String mode(String word, @Nullable Reading inner, Concept own) {
    return switch (word) {
      case "-" -> null;
      case "own" -> own.mode();
      case "inner" -> inner == null ? null : inner.mode();
      case "asked" -> inner == null ? own.mode() : asked(inner);
      case "threatened" -> inner == null ? null : threatened(inner);
      default -> word;
    };
  }

  private @Nullable String asked(Reading inner) {
    if (inner.concept().asked() != null && inner.inner() == null) {
      return inner.concept().asked();
    }
    Composition.Row row = find("ASKED", inner, true);
    return row == null || row.mode().equals("-") ? null : row.mode();
  }

  private @Nullable String threatened(Reading inner) {
    if (inner.concept().threatened() != null && inner.inner() == null) {
      return inner.concept().threatened();
    }
    Composition.Row row = find("THREATENED", inner, true);
    return row == null || row.mode().equals("-") ? null : row.mode();
  }

  private static Status status(String word, @Nullable Reading inner) {
    Status before = inner == null ? Status.ACTUAL : inner.status();
    return word.equals("same") ? before : Status.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The parties of a side: those of the first alternative that names any who are not excluded. */
  private List<Mention> side(
      Side side, Predicate predicate, @Nullable Reading inner, List<Mention> excluded) {
    for (List<Side.Source> union : side.alternatives()) {
      Map<String, Mention> found = new LinkedHashMap<>();
      for (Side.Source source : union) {
        for (Mention mention : from(source, predicate, inner, excluded)) {
          if (!excluded.contains(mention) && !refersTo(mention, excluded)) {
            found.putIfAbsent(key(mention), mention);
          }
        }
      }
      if (!found.isEmpty()) {
        return others(found, excluded);
      }
    }
    return List.of();
  }

  /**
   * {@code refused talks between its minister and China's}: who acts is not acted upon where
   * somebody else is.
   */
  private static List<Mention> others(Map<String, Mention> found, List<Mention> actors) {
    List<Mention> others = new ArrayList<>();
    for (Map.Entry<String, Mention> entry : found.entrySet()) {
      if (actors.stream().noneMatch(actor -> key(actor).equals(entry.getKey()))) {
        others.add(entry.getValue());
      }
    }
    return others.isEmpty() ? List.copyOf(found.values()) : List.copyOf(others);
  }

  /** {@code closed its border}: the pronoun means who acts. */
  private static boolean refersTo(Mention mention, List<Mention> actors) {
    if (mention.kind() != Mention.Kind.PRONOUN) {
      return false;
    }
    for (Mention actor : actors) {
      if (key(actor).equals(key(mention))) {
        return true;
      }
    }
    return false;
  }

  private static String key(Mention mention) {
    return mention.actor().party() + "/" + mention.actor().country();
  }

  private List<Mention> from(
      Side.Source source, Predicate predicate, @Nullable Reading inner, List<Mention> excluded) {
    return switch (source) {
      case SETTER -> setter(predicate);
      case SUBJECT -> subject(predicate);
      case SCOPE -> scope(predicate, excluded);
      case CAUSE -> cause(predicate);
      case PURPOSE -> purpose(predicate);
      case INNER_ACTORS -> inner == null ? List.of() : inner.actors();
      case INNER_RECIPIENTS -> inner == null ? List.of() : inner.recipients();
      case SAYER -> speakers.of(predicate);
      case SPEAKER -> isSpeaker(predicate.first(Role.AGENT)) ? speakers.of(predicate) : List.of();
      default -> inRole(Role.valueOf(source.name()), predicate);
    };
  }

  /** Nobody, or {@code I} and {@code we} in the speaker's own words. */
  private boolean isSpeaker(int agent) {
    return agent < 0 || sentence.has(agent, Feature.PERSON_1);
  }

  private List<Mention> subject(Predicate predicate) {
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == Role.TOPIC && argument.slot().equals(Slot.CLAUSE)) {
        Clause clause = predicates.clause(argument.token());
        int subject = clause.slot(clause.passive ? Slot.OBJECT : Slot.SUBJECT);
        if (subject >= 0) {
          return parties.of(subject);
        }
      }
    }
    return List.of();
  }

  private List<Mention> scope(Predicate predicate, List<Mention> excluded) {
    for (Role role : new Role[] {Role.TOPIC, Role.PATIENT, Role.GOAL, Role.PLACE}) {
      for (Argument argument : predicate.arguments()) {
        if (argument.role() == role) {
          List<Mention> found = parties.firstUnder(argument.token(), excluded);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private List<Mention> cause(Predicate predicate) {
    for (Argument argument : predicate.arguments()) {
      Role role = argument.role();
      if (role == Role.PLACE || role == Role.TIME || role == Role.INSTRUMENT) {
        Predicate deed = predicates.at(argument.token());
        if (deed != null && deed.isNominal() && deed.concept().is(Concept.Kind.EVENT)) {
          List<Mention> actors = read(deed).actors();
          if (!actors.isEmpty()) {
            return actors;
          }
        }
      }
    }
    return List.of();
  }

  private List<Mention> purpose(Predicate predicate) {
    for (Slot slot : predicate.clause().slots) {
      if (slot.name().equals(Slot.ADVERBIAL_CLAUSE)
          && sentence.has(slot.token(), Feature.VERBFORM_INF)) {
        int object = predicates.clause(slot.token()).slot(Slot.OBJECT);
        List<Mention> found = object < 0 ? List.of() : parties.of(object);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Mention> inRole(Role role, Predicate predicate) {
    List<Mention> all = new ArrayList<>();
    for (Argument argument : predicate.arguments()) {
      if (argument.role() == role) {
        boolean acting = role == Role.AGENT || role == Role.PARTNER;
        all.addAll(acting ? parties.of(argument.token()) : parties.orPlace(argument.token()));
      }
    }
    return all;
  }

  /** Applies what the clause itself says: modality, negation, doubt. */
  private Reading coloured(Reading reading) {
    if (reading.type() == null) {
      return reading;
    }
    if (reading.predicate().concept().name().equals(NECESSITY)) {
      return reading;
    }
    Clause clause = reading.predicate().clause();
    String colour = Colours.of(clause, reading, speakers);
    Reading result = reading;
    if (colour != null && !reading.predicate().concept().name().equals(NECESSITY)) {
      Composition.Row row = find(colour, reading, !speakers.of(reading.predicate()).isEmpty());
      if (row != null) {
        result = wrapped(reading, row);
      }
    }
    if (isCondition(clause) && !setter(reading.predicate()).isEmpty()) {
      Composition.Row row = find(DEMANDED, reading, true);
      boolean another = isAnother(reading.actors(), setter(reading.predicate()));
      return row == null || !another ? result : wrapped(reading, row);
    }
    if (clause.perhaps && result.status() == Status.ACTUAL) {
      Composition.Row row = find("PERHAPS", result, true);
      if (row != null) {
        result = wrapped(result, row);
      }
    }
    return result;
  }

  /** {@code only if the rebels withdraw}: a clause on which another makes its own act depend. */
  private boolean isCondition(Clause clause) {
    int head = sentence.head(clause.token);
    int mark = sentence.child(clause.token, Relation.MARK);
    if (head < 0 || mark < 0 || sentence.relation(clause.token) != Relation.ADVCL) {
      return false;
    }
    return clause.kind == Clause.Kind.VERB
        && predicates.frames().isIf(mark)
        && (isOnlyBefore(clause.token, mark) || isOnlyBefore(head, mark));
  }

  private boolean isOnlyBefore(int verb, int mark) {
    for (int child : sentence.children(verb)) {
      if (child < mark && predicates.frames().isOnly(child)) {
        return true;
      }
    }
    return mark > 0 && predicates.frames().isOnly(mark - 1);
  }

  /** Whether it is a demand made by a condition, which stands whatever becomes of the condition. */
  boolean isDemanded(Reading reading) {
    return reading.type() == EventType.REQUEST && isCondition(reading.predicate().clause());
  }

  /** Who acts in the clause above a condition, or says that he would. */
  private List<Mention> setter(Predicate condition) {
    int head = sentence.head(condition.token());
    if (head < 0) {
      return List.of();
    }
    Clause above = predicates.clause(head);
    int subject = above.slot(above.passive ? Slot.OBJECT : Slot.SUBJECT);
    return subject < 0 ? List.of() : parties.of(subject);
  }

  private static boolean isAnother(List<Mention> actors, List<Mention> setters) {
    return !actors.isEmpty()
        && actors.stream().noneMatch(a -> setters.stream().anyMatch(s -> key(s).equals(key(a))));
  }

  /** What one party does may be another thing when several do it: exercises become joint. */
  private Reading together(Reading reading) {
    if (reading.type() == null || reading.actors().size() < 2) {
      return reading;
    }
    Composition.Row row = find(SEVERAL, reading, true);
    return row == null ? reading : wrapped(reading, row);
  }

  private Reading wrapped(Reading reading, Composition.Row row) {
    return reading(reading.predicate(), reading, row, reading.concept());
  }
}
