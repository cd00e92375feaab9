package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.coder.actor.MentionWriter.Extent;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.NameItem.Reading;
import org.detente.coder.actor.register.NameKind;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Period;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.Term;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Actor;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves persons by name: known to the register, or known from an apposition. */
final class PersonResolution {
  /** How the register's labels of offices no longer held begin. */
  private static final String FORMER = "former ";

  /** Before a label that a noun never means: {@code minister} is no prime minister. */
  private static final String NOT = "!";

  private final Sentence sentence;
  private final Register register;
  private final MentionWriter writer;
  private final NameResolution names;
  private final PronounResolution pronouns;
  private final PlaceOfSentence place;
  private final ReferenceWords words;

  PersonResolution(
      Sentence sentence,
      Register register,
      MentionWriter writer,
      NameResolution names,
      PronounResolution pronouns,
      PlaceOfSentence place,
      ReferenceWords words) {
    this.sentence = sentence;
    this.words = words;
    this.place = place;
    this.register = register;
    this.writer = writer;
    this.names = names;
    this.pronouns = pronouns;
  }

  /** A person with a reading of who it is. */
  private record Choice(Person person, @Nullable Term term, double probability) {}

  void resolve(NameItem item) {
    if (item.reading == Reading.UNKNOWN_PERSON) {
      resolveUnknown(item);
      return;
    }
    boolean surname = !item.has(NameKind.PERSON);
    if (surname) {
      Discourse.Entry known = writer.discourse.personCalled(text(item));
      if (known != null && (item.role == null || item.role.owners().isEmpty())) {
        write(item, Who.like(known), 0.95, ResolvedBy.NAME, "surname of " + known.actor().person());
        return;
      }
      boolean common = sentence.upos(item.last) != Upos.PROPN || isCalendarWord(item);
      if (common && item.role == null) {
        return;
      }
    }
    Choice choice = choose(item);
    if (choice == null) {
      resolveUnknown(item);
      return;
    }
    Who who = writer.who(choice.person, choice.term);
    who = corrected(who, item.role, choice.term);
    double probability = choice.probability * (surname ? 0.75 : 1);
    boolean certain = !surname || item.role != null || isSpokenOf(item, choice);
    if (!certain) {
      return;
    }
    Discourse.Entry entry =
        write(item, who, probability, by(item), "person " + choice.person.name());
    for (String name : choice.person.surnames()) {
      writer.discourse.alias(name, entry);
    }
  }

  /** A day or month is a surname only where somebody of that name was called in full. */
  private boolean isCalendarWord(NameItem item) {
    return item.first == item.last
        && words.is("calendar", sentence.form(item.first).toLowerCase(Locale.ROOT));
  }

  private String text(NameItem item) {
    StringBuilder text = new StringBuilder();
    for (int i = item.first; i <= item.last; i++) {
      text.append(i > item.first ? " " : "").append(sentence.form(i));
    }
    int cut = text.length();
    if (item.genitive && cut > 2) {
      cut -= text.charAt(cut - 2) == '\'' || text.charAt(cut - 2) == '’' ? 2 : 1;
    }
    return text.substring(0, cut);
  }

  /** The bearer of the name who held an office on the document's date, or the nearest to it. */
  private @Nullable Choice choose(NameItem item) {
    Edtf date = writer.document().date();
    List<Choice> choices = new ArrayList<>();
    for (Person person : item.persons()) {
      choices.add(choice(person, date, item.role));
    }
    Choice best = null;
    for (Choice choice : choices) {
      boolean better = best == null || choice.probability > best.probability;
      boolean same = best != null && choice.probability == best.probability;
      if (better || (same && item.isCalledSo(choice.person))) {
        best = choice;
      }
    }
    if (best == null) {
      return null;
    }
    double total = 0;
    for (Choice choice : choices) {
      total += choice.probability;
    }
    double probability = Math.min(1, best.probability) * best.probability / total;
    return new Choice(best.person, best.term, probability);
  }

  /**
   * Whether a bare surname can be meant: the party or country of its bearer is spoken of in the
   * text, or it has one bearer, who is in office.
   */
  private boolean isSpokenOf(NameItem item, Choice choice) {
    Term term = choice.term;
    if (term == null) {
      return false;
    }
    Who body = writer.whoIs(term.party());
    boolean named =
        writer.isNamed(term.party())
            || (body.country() != null && writer.isNamed(body.country()))
            || (choice.person.country() != null && writer.isNamed(choice.person.country()));
    boolean held = term.period().overlaps(Period.of(writer.document().date()));
    return named || (held && item.persons().size() == 1);
  }

  private Choice choice(Person person, @Nullable Edtf date, @Nullable NounPhrase role) {
    List<Term> held = person.termsAt(date);
    PartyNoun office = role == null ? null : role.noun;
    Party owner = owner(role);
    Term best = null;
    double probability = 0.97;
    for (Term term : held) {
      if (best == null
          || fits(person, term, office, owner, date != null)
              > fits(person, best, office, owner, date != null)) {
        best = term;
      }
    }
    if (best == null) {
      probability = 0.7;
      best = nearest(person, date, office, owner);
    }
    if (best == null) {
      return new Choice(person, null, 0.3);
    }
    probability += 0.01 * fits(person, best, office, owner, date != null);
    if (owner != null && !matches(best, owner) && !owner.id().equals(person.country())) {
      probability *= 0.6;
    }
    if (writer.discourse.count(best.party()) > 0) {
      probability += 0.01;
    }
    return new Choice(person, best, probability);
  }

  private static @Nullable Term nearest(
      Person person, @Nullable Edtf date, @Nullable PartyNoun office, @Nullable Party owner) {
    Period day = Period.of(date);
    Term best = null;
    int least = Integer.MAX_VALUE;
    for (Term term : person.terms()) {
      int distance =
          term.period().last() < day.first()
              ? day.first() - term.period().last()
              : term.period().first() - day.last();
      distance -= 100000 * fits(person, term, office, owner, date != null);
      if (distance < least) {
        least = distance;
        best = term;
      }
    }
    return best;
  }

  /** How well a term fits what the text says; of equals the office at home goes first. */
  private static int fits(
      Person person, Term term, @Nullable PartyNoun noun, @Nullable Party owner, boolean dated) {
    int score = 0;
    if (noun != null && isOffice(noun, term.office())) {
      score += 2;
    }
    if (owner != null && matches(term, owner)) {
      score += 3;
    }
    if (owner == null && dated && term.party().equals(person.country())) {
      score += 1;
    }
    return score;
  }

  private static ResolvedBy by(NameItem item) {
    return item.isOwn() ? ResolvedBy.DICTIONARY : ResolvedBy.NAME;
  }

  /** Whether the noun means an office no longer held. */
  static boolean isFormer(PartyNoun noun) {
    String office = noun.office();
    return office != null && office.startsWith(FORMER);
  }

  /** Whether the noun can mean the office: {@code leader} means any that ends in leader. */
  static boolean isOffice(PartyNoun noun, String office) {
    if (noun.offices().contains(NOT + office)) {
      return false;
    }
    for (String offered : noun.offices()) {
      String label = offered.startsWith(FORMER) ? offered.substring(FORMER.length()) : offered;
      if (office.equals(label) || office.startsWith(label + " ") || office.endsWith(" " + label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Term term, Party owner) {
    return term.party().equals(owner.party()) || term.party().equals(owner.id());
  }

  private @Nullable Party owner(@Nullable NounPhrase role) {
    if (role == null || role.owners().isEmpty()) {
      return null;
    }
    return names.party(role.owners().get(0));
  }

  /** What the text says goes before the register, where it names a body and no former office. */
  private Who corrected(Who who, @Nullable NounPhrase role, @Nullable Term term) {
    Party owner = owner(role);
    if (role == null || owner == null || role.former || owner.party().equals(who.party())) {
      return who;
    }
    boolean strong = !role.compounds.isEmpty() || role.of != null || !role.names.isEmpty();
    boolean body = owner.country() == null || !owner.party().equals(owner.country());
    boolean held = term != null && term.period().overlaps(Period.of(writer.document().date()));
    if (term == null || (strong && body) || (strong && !held) || (!held && !body)) {
      Who body2 = writer.who(owner);
      return new Who(
          body2.party(),
          body2.country(),
          role.noun.sector() == null ? body2.sector() : sector(role.noun, body2),
          who.person(),
          role.noun.office(),
          null,
          who.nationality(),
          who.gender(),
          Set.of());
    }
    return who;
  }

  /** The sector of a role: what the noun says, but whoever speaks for a body has the body's. */
  static @Nullable String sector(PartyNoun noun, Who owner) {
    boolean body = owner.country() == null || !owner.country().equals(owner.party());
    return body && owner.sector() != null ? owner.sector() : noun.sector();
  }

  /** A name that the register does not know: introduced before, or with a role, or in passing. */
  private void resolveUnknown(NameItem item) {
    String name = text(item);
    Discourse.Entry known = writer.discourse.personCalled(name);
    if (known == null && item.last > item.first) {
      known = writer.discourse.personCalled(sentence.form(item.last));
      if (known != null && !contains(known, sentence.form(item.first))) {
        known = null;
      }
    }
    if (known != null && item.role == null) {
      Who who = Who.like(known);
      if (who.party() == null) {
        keep(item, who);
      } else {
        write(item, who, 0.9, ResolvedBy.NAME, "named before: " + who.person());
      }
      return;
    }
    if (item.role != null) {
      Who owner = ownerOf(item.role);
      if (owner != null) {
        Who who =
            new Who(
                owner.party(),
                owner.country(),
                OfficeResolution.officeSector(item.role, owner),
                known != null ? known.actor().person() : name,
                item.role.noun.office(),
                null,
                null,
                null,
                Set.of());
        write(item, who, 0.85, ResolvedBy.ROLE, "apposition: " + item.role.noun.lemma());
        return;
      }
    }
    boolean runOfNames = item.last > item.first;
    boolean subject =
        sentence.relation(Extent.of(sentence, item).head()).universal() == Relation.NSUBJ;
    if (item.role != null || (runOfNames && subject)) {
      keep(item, new Who(null, null, null, name, null, null, null, null, Set.of()));
    }
  }

  private static boolean contains(Discourse.Entry entry, String firstName) {
    String person = entry.actor().person();
    return person != null
        && person.toLowerCase(Locale.ROOT).contains(firstName.toLowerCase(Locale.ROOT));
  }

  /** Whom a role phrase belongs to: what it says, else whoever the text is about. */
  @Nullable Who ownerOf(NounPhrase role) {
    for (NameItem owner : role.owners()) {
      Party party = names.party(owner);
      if (party != null) {
        return writer.who(party);
      }
    }
    if (role.of != null && role.of.place() != null) {
      String country = role.of.place().country();
      return country == null ? null : writer.whoIs(country);
    }
    if (role.possessive >= 0) {
      Discourse.Entry owner = pronouns.antecedent(role.possessive);
      if (owner != null) {
        return Who.like(owner);
      }
    }
    if (role.indefinite) {
      return null;
    }
    Discourse.Entry topic =
        writer.discourse.salient(
            sentence.index(),
            4,
            e ->
                e.actor().party() != null
                    && e.actor().country() != null
                    && !e.isPerson()
                    && !Discourse.isBystander(e.actor()));
    if (topic == null) {
      return mainCountry();
    }
    String country = topic.actor().country();
    return role.noun.type() == PartyNoun.Type.PERSON || country == null
        ? Who.like(topic).withPerson(null, null)
        : writer.whoIs(country);
  }

  private @Nullable Who mainCountry() {
    String country = writer.discourse.mainCountry();
    if (country == null) {
      country = place.country();
    }
    if (country == null) {
      country = place.first();
    }
    return country == null ? null : writer.whoIs(country);
  }

  /** Whom a name stands for, without writing it down. */
  @Nullable Who who(NameItem item) {
    Discourse.Entry known = writer.discourse.personCalled(text(item));
    if (known != null) {
      return Who.like(known);
    }
    Choice choice = choose(item);
    return choice == null ? null : writer.who(choice.person, choice.term);
  }

  private Discourse.Entry write(
      NameItem item, Who who, double probability, ResolvedBy by, String step) {
    Extent extent = Extent.of(sentence, item);
    if (item.genitive || !item.whole) {
      extent =
          new Extent(sentence, item.first, item.last, extent.head(), extent.begin(), extent.end());
    }
    Mention mention =
        writer.write(extent, who, Mention.Kind.PERSON, by, probability, false, List.of(step));
    for (int i = item.first; i <= item.last; i++) {
      writer.standsFor(sentence, i, mention);
    }
    if (item.role != null) {
      writer.standsFor(sentence, item.role.item.last, mention);
    }
    Discourse.Entry entry =
        Optional.ofNullable(writer.discourse.last(sentence.index(), 0, e -> true)).orElseThrow();
    writer.discourse.alias(sentence.form(item.last), entry);
    return entry;
  }

  private void keep(NameItem item, Who who) {
    Extent extent = Extent.of(sentence, item);
    Actor actor =
        new Actor(
            text(item),
            extent.begin(),
            extent.end(),
            null,
            null,
            null,
            who.person(),
            null,
            null,
            ResolvedBy.NAME);
    writer.remember(extent, who, actor, false, false);
    Discourse.Entry entry = writer.discourse.last(sentence.index(), 0, e -> true);
    if (entry != null) {
      writer.discourse.alias(sentence.form(item.last), entry);
    }
  }

  /** Who held an office of a party on the document's date, if it was one person. */
  @Nullable Person holder(String party, PartyNoun noun) {
    List<Person> holders = register.holders(party, noun, writer.document().date());
    return holders.size() == 1 ? holders.get(0) : null;
  }

  /** Who held an office of a party on the document's date, if it was one person. */
  @Nullable Person holder(String party, String office) {
    List<Person> holders = register.holders(party, office, writer.document().date());
    return holders.size() == 1 ? holders.get(0) : null;
  }
}
