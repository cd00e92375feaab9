package org.detente.coder.actor;

import java.util.List;
import org.detente.coder.actor.MentionWriter.Extent;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.ReferenceWords.Pronoun;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves personal and possessive pronouns to whoever was last in mind and agrees with them. */
final class PronounResolution {
  private static final int WINDOW = 3;

  private final Sentence sentence;
  private final ReferenceWords words;
  private final MentionWriter writer;

  PronounResolution(Sentence sentence, ReferenceWords words, MentionWriter writer) {
    this.sentence = sentence;
    this.words = words;
    this.writer = writer;
  }

  /** Writes the mention that a token is, if it is a pronoun for somebody known. */
  void resolve(int token) {
    if (isPair(token)) {
      List<Discourse.Entry> pair =
          writer.discourse.distinct(sentence.index(), WINDOW, 2, e -> !e.place());
      if (pair.size() == 2) {
        pair.forEach(entry -> write(token, entry, 0.6));
      }
      return;
    }
    Pronoun pronoun = pronounAt(token);
    if (pronoun == null) {
      return;
    }
    Discourse.Entry entry = antecedent(token, pronoun);
    if (entry == null || entry.actor().party() == null) {
      return;
    }
    double probability = pronoun.persons() ? 0.75 : 0.55;
    List<Discourse.Entry> group =
        means(pronoun, token, false) ? List.of(entry) : writer.discourse.group(entry);
    group.forEach(member -> write(token, member, probability));
  }

  /**
   * Whether the word stands alone for two parties: {@code both refused}, {@code beide weigeren}.
   */
  private boolean isPair(int token) {
    String form = sentence.form(token);
    boolean argument = sentence.relation(token).universal() == Relation.NSUBJ;
    boolean two =
        words.is("two", form) && token > 0 && words.is("definite", sentence.form(token - 1));
    return argument && (words.is("both", form) || two);
  }

  private void write(int token, Discourse.Entry entry, double probability) {
    writer.write(
        Extent.of(sentence, token, token),
        Who.like(entry),
        Mention.Kind.PRONOUN,
        ResolvedBy.COREFERENCE,
        probability,
        entry.plural(),
        List.of(
            "pronoun “" + sentence.form(token) + "”",
            "antecedent “" + entry.actor().mention() + "” in sentence " + entry.sentence()));
  }

  private @Nullable Pronoun pronounAt(int token) {
    Pronoun pronoun = words.pronoun(sentence.form(token));
    if (pronoun == null || !isPronoun(token, pronoun)) {
      return null;
    }
    Relation relation = sentence.relation(token);
    boolean possessive = isPossessive(token);
    if (possessive ? !pronoun.possessive() : !pronoun.personal()) {
      return null;
    }
    if (relation.universal() == Relation.EXPL
        || relation.universal() == Relation.DET && !possessive) {
      return null;
    }
    if (!pronoun.persons() && !possessive && !canMeanParty(token)) {
      return null;
    }
    return pronoun;
  }

  /** What is tagged as one; other tags are only doubted for words that can mean a person. */
  private boolean isPronoun(int token, Pronoun pronoun) {
    return switch (sentence.upos(token)) {
      case PRON, DET -> true;
      case VERB, AUX, ADP -> false;
      default -> pronoun.persons();
    };
  }

  private boolean isPossessive(int token) {
    Relation relation = sentence.relation(token);
    return sentence.has(token, Feature.POSS)
        || relation == Relation.NMOD_POSS
        || relation.universal() == Relation.DET
        || (relation.universal() == Relation.NMOD && sentence.head(token) > token);
  }

  /** A thing's pronoun stands for a party only where it does something. */
  private boolean canMeanParty(int token) {
    int verb = sentence.head(token);
    return sentence.relation(token) == Relation.NSUBJ
        && verb >= 0
        && sentence.upos(verb) == Upos.VERB
        && sentence.child(verb, Relation.COP) < 0
        && sentence.child(verb, Relation.CSUBJ) < 0
        && !words.is("impersonal", sentence.lemma(verb));
  }

  /** Whom a possessive or personal pronoun stands for, or null. */
  Discourse.@Nullable Entry antecedent(int token) {
    Pronoun pronoun = words.pronoun(sentence.form(token));
    return pronoun == null ? null : antecedent(token, pronoun);
  }

  private Discourse.@Nullable Entry antecedent(int token, Pronoun pronoun) {
    boolean singular = means(pronoun, token, false);
    boolean plural = means(pronoun, token, true);
    boolean possessive = isPossessive(token);
    Discourse.Entry own = possessive ? ownSubject(token, pronoun, singular, plural) : null;
    if (own != null) {
      return own;
    }
    return writer.discourse.salient(
        sentence.index(),
        WINDOW,
        entry -> {
          if (entry.place()
              || (entry.quoted() && !writer.isQuoted(token))
              || isCoArgument(entry, token, possessive)) {
            return false;
          }
          if (!entry.isPerson() && !possessive && pronoun.possessive() && pronoun.onlySingular()) {
            return false;
          }
          return entry.isPerson()
              ? singular && pronoun.persons() && agrees(entry, pronoun)
                  || plural && !singular && writer.discourse.group(entry).size() > 1
              : fitsParty(entry, pronoun, singular, plural);
        });
  }

  /** The subject of the clause that a word stands in, or of the one that governs it; or -1. */
  private int clauseSubject(int token) {
    int verb = sentence.head(token);
    for (int steps = 0; verb >= 0 && sentence.upos(verb) != Upos.VERB && steps < 6; steps++) {
      verb = sentence.head(verb);
    }
    int subject = verb < 0 ? -1 : sentence.child(verb, Relation.NSUBJ);
    while (subject < 0 && verb >= 0 && sentence.relation(verb).universal() == Relation.XCOMP) {
      verb = sentence.head(verb);
      subject = verb < 0 ? -1 : sentence.child(verb, Relation.NSUBJ);
    }
    return subject;
  }

  /** The subject of the clause that a possessive stands in, where the two agree; or null. */
  private Discourse.@Nullable Entry ownSubject(
      int token, Pronoun pronoun, boolean singular, boolean plural) {
    int subject = clauseSubject(token);
    if (subject < 0 || sentence.isUnder(token, subject)) {
      return null;
    }
    return writer.discourse.last(
        sentence.index(),
        0,
        e -> {
          if (e.token() != subject || e.actor().party() == null) {
            return false;
          }
          if (e.isPerson()) {
            return singular && pronoun.persons() && agrees(e, pronoun);
          }
          return pronoun.bound() && !e.plural() || fitsParty(e, pronoun, singular, plural);
        });
  }

  private boolean fitsParty(
      Discourse.Entry entry, Pronoun pronoun, boolean singular, boolean plural) {
    if (!pronoun.parties() || entry.actor().party() == null) {
      return false;
    }
    boolean several = entry.plural() || isBody(entry) || writer.discourse.group(entry).size() > 1;
    boolean one = !entry.plural() && ("f".equals(pronoun.gender()) || pronoun.gender() == null);
    return (plural && several) || (singular && one);
  }

  private static boolean isBody(Discourse.Entry entry) {
    String country = entry.actor().country();
    return country == null || !country.equals(entry.actor().party());
  }

  private static boolean agrees(Discourse.Entry entry, Pronoun pronoun) {
    return entry.gender() == null
        || pronoun.gender() == null
        || entry.gender().equals(pronoun.gender());
  }

  /** Whether the two are arguments of one verb: then they are different people. */
  private boolean isCoArgument(Discourse.Entry entry, int token, boolean possessive) {
    return !possessive
        && entry.sentence() == sentence.index()
        && sentence.head(entry.token()) == sentence.head(token)
        && sentence.head(token) >= 0;
  }

  /** Whether the pronoun can mean one, or several, given the verb it is the subject of. */
  private boolean means(Pronoun pronoun, int token, boolean several) {
    if (!(several ? pronoun.plural() : pronoun.singular())) {
      return false;
    }
    if (pronoun.plural() && pronoun.singular() && sentence.head(token) >= 0) {
      int verb = finite(sentence.head(token));
      if (verb >= 0) {
        boolean plural = sentence.has(verb, Feature.NUMBER_PLUR);
        boolean singular = sentence.has(verb, Feature.NUMBER_SING);
        return plural == singular || (several ? plural : singular);
      }
    }
    return true;
  }

  private int finite(int verb) {
    if (sentence.has(verb, Feature.VERBFORM_FIN)) {
      return verb;
    }
    for (int child : sentence.children(verb)) {
      if (sentence.upos(child) == Upos.AUX && sentence.has(child, Feature.VERBFORM_FIN)) {
        return child;
      }
    }
    return -1;
  }
}
