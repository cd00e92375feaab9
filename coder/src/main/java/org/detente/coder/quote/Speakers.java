package org.detente.coder.quote;

import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Actor;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds who speaks: the subject of a verb of saying, the source of an attribution. */
final class Speakers {
  private final Mentions mentions;
  private final CueLexicon lexicon;
  private final SpeakerPhrases phrases;

  Speakers(Document document, Mentions mentions, CueLexicon lexicon) {
    this.mentions = mentions;
    this.lexicon = lexicon;
    phrases = new SpeakerPhrases(document, mentions, lexicon);
  }

  /** Tokens between which a quotation stands, so that its own words are never the speaker. */
  record Zone(int first, int last) {
    static final Zone NONE = new Zone(Integer.MAX_VALUE, -1);

    boolean has(int token) {
      return token >= first && token <= last;
    }
  }

  /** The head of the phrase that speaks by this verb, or -1. */
  int subject(Sentence sentence, int verb, Zone quoted) {
    int subject = anySubject(sentence, verb, quoted);
    boolean nobody = subject >= 0 && lexicon.is("no-speaker", sentence.form(subject));
    return nobody ? -1 : subject;
  }

  private int anySubject(Sentence sentence, int verb, Zone quoted) {
    int subject = subjectInTree(sentence, verb, quoted);
    if (subject >= 0 && known(sentence, subject) == null) {
      int inverted = personBehind(sentence, verb, quoted);
      return inverted >= 0 ? inverted : subject;
    }
    return subject >= 0 ? subject : beside(sentence, verb, quoted);
  }

  /** A person named right behind a verb whose subject the tree sees in something unknown. */
  private int personBehind(Sentence sentence, int verb, Zone quoted) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
      if (quoted.has(i) || sentence.upos(i) == Upos.ADP || sentence.upos(i) == Upos.PUNCT) {
        return -1;
      }
      Actor actor = best(sentence, i);
      if (actor != null && actor.person() != null) {
        return i;
      }
    }
    return -1;
  }

  /** The head of the phrase that the tree gives as the subject of a verb of saying, or -1. */
  int subjectInTree(Sentence sentence, int verb, Zone quoted) {
    int at = verb;
    for (int steps = 0; steps < 5 && at >= 0; steps++) {
      int subject = ownSubject(sentence, at, quoted);
      if (subject >= 0) {
        return antecedent(sentence, subject, at);
      }
      Relation relation = sentence.relation(at);
      if (relation == Relation.ACL) {
        int noun = sentence.head(at);
        return noun >= 0 && !quoted.has(noun) ? noun : -1;
      }
      boolean shares =
          switch (relation.universal()) {
            case CONJ, XCOMP, ADVCL, AUX, CCOMP, COP -> true;
            default -> false;
          };
      if (!shares) {
        break;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  private int ownSubject(Sentence sentence, int verb, Zone quoted) {
    boolean passive = sentence.child(verb, Relation.AUX_PASS) >= 0;
    int subject = -1;
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      if (quoted.has(child)) {
        continue;
      }
      if (relation == Relation.OBL_AGENT || (passive && isAgent(sentence, child))) {
        return child;
      }
      if (child > verb && isBareParticiple(sentence, verb)) {
        continue;
      }
      boolean speaks = relation == Relation.NSUBJ || (relation == Relation.NSUBJ_PASS && !passive);
      if (speaks && subject < 0 && !isExpletive(sentence, child)) {
        subject = child;
      }
    }
    return subject;
  }

  /** {@code calling the move “illegal”}: what stands behind the participle does not speak. */
  private static boolean isBareParticiple(Sentence sentence, int verb) {
    boolean participle =
        sentence.has(verb, Feature.VERBFORM_GER) || sentence.has(verb, Feature.VERBFORM_PART);
    return participle && sentence.child(verb, Relation.AUX) < 0;
  }

  private boolean isAgent(Sentence sentence, int token) {
    if (sentence.relation(token).universal() != Relation.OBL) {
      return false;
    }
    int preposition = sentence.child(token, Relation.CASE);
    return preposition >= 0 && lexicon.is("agent", sentence.form(preposition));
  }

  private boolean isExpletive(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.PRON
        && mentions.at(sentence.index(), token).isEmpty()
        && lexicon.is("expletive", sentence.form(token));
  }

  /** The noun that a relative pronoun stands for, else the token itself. */
  private int antecedent(Sentence sentence, int subject, int verb) {
    boolean relative =
        sentence.upos(subject) == Upos.PRON && lexicon.is("relative", sentence.form(subject));
    if (!relative) {
      return subject;
    }
    boolean clause = sentence.relation(verb) == Relation.ACL_RELCL;
    int noun = sentence.head(verb);
    return clause && noun >= 0 ? noun : subject;
  }

  /** The nearest noun, name or pronoun beside a verb whose subject the tree does not give. */
  private int beside(Sentence sentence, int verb, Zone quoted) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 5); i++) {
      if (quoted.has(i) || sentence.upos(i) == Upos.VERB || isStop(sentence, i)) {
        break;
      }
      boolean argument = sentence.head(i) == verb && sentence.child(i, Relation.CASE) < 0;
      if (isNominal(sentence, i) && argument) {
        return isExpletive(sentence, i) ? -1 : top(sentence, i, verb);
      }
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
      boolean otherVerb = sentence.upos(i) == Upos.VERB && sentence.head(i) != verb;
      if (quoted.has(i) || otherVerb || isStop(sentence, i)) {
        break;
      }
      boolean nominal = isNominal(sentence, i) && sentence.child(i, Relation.CASE) < 0;
      if (nominal && !isExpletive(sentence, i)) {
        return top(sentence, i, -1);
      }
    }
    return -1;
  }

  /** The head of the name or noun phrase around a token. */
  private static int top(Sentence sentence, int token, int after) {
    int at = token;
    for (int steps = 0; steps < 4; steps++) {
      Relation relation = sentence.relation(at).universal();
      boolean inside =
          relation == Relation.FLAT || relation == Relation.COMPOUND || relation == Relation.APPOS;
      if (!inside || sentence.head(at) <= after || sentence.upos(sentence.head(at)) == Upos.DET) {
        return at;
      }
      at = sentence.head(at);
    }
    return at;
  }

  private static boolean isStop(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.PUNCT && ":;.!?".contains(sentence.form(token));
  }

  private static boolean isNominal(Sentence sentence, int token) {
    return switch (sentence.upos(token)) {
      case NOUN, PROPN, PRON -> true;
      default -> false;
    };
  }

  /** The head of the phrase behind a token ({@code volgens ‹X›}), or -1. */
  int phraseBehind(Sentence sentence, int from, Zone quoted) {
    int end = Math.min(sentence.size(), from + 8);
    for (int i = from; i < end; i++) {
      if (quoted.has(i) || isStop(sentence, i)) {
        return -1;
      }
      boolean determined =
          i > from
              && sentence.upos(i - 1) == Upos.DET
              && sentence.upos(i) != Upos.ADJ
              && sentence.upos(i) != Upos.PUNCT;
      if (determined || isNominal(sentence, i) || !mentions.at(sentence.index(), i).isEmpty()) {
        if (sentence.upos(i) == Upos.ADJ && i + 1 < end && isNominal(sentence, i + 1)) {
          continue;
        }
        return top(sentence, headWithin(sentence, i, from), from - 1);
      }
      if (sentence.upos(i) == Upos.NUM && i + 1 < end && sentence.upos(i + 1) == Upos.ADP) {
        return i;
      }
      if (sentence.upos(i) == Upos.VERB && i > from) {
        return -1;
      }
    }
    return -1;
  }

  private static int headWithin(Sentence sentence, int token, int from) {
    int head = sentence.head(token);
    boolean modifier =
        head > token
            && head <= token + 4
            && (sentence.relation(token).universal() == Relation.COMPOUND
                || sentence.relation(token).universal() == Relation.AMOD
                || sentence.relation(token).universal() == Relation.NMOD);
    return modifier && head >= from ? head : token;
  }

  /** Whether the phrase can be a source: a party, a person, or a noun for a source. */
  boolean isSource(Sentence sentence, int head) {
    return phrases.isSource(sentence, head);
  }

  /** The phrase as an actor: whom the register knows, else its words alone. */
  Actor actor(Sentence sentence, int head) {
    return phrases.actor(sentence, head);
  }

  private @Nullable Actor known(Sentence sentence, int head) {
    return phrases.known(sentence, head);
  }

  private @Nullable Actor best(Sentence sentence, int token) {
    return phrases.best(sentence, token);
  }

  static int leftmost(Sentence sentence, int token) {
    int first = token;
    for (int child : sentence.children(token)) {
      if (child < token) {
        first = Math.min(first, leftmost(sentence, child));
      }
    }
    return first;
  }

  static int rightmost(Sentence sentence, int token) {
    int last = token;
    for (int child : sentence.children(token)) {
      if (child > token && sentence.relation(child) != Relation.ACL_RELCL) {
        last = Math.max(last, rightmost(sentence, child));
      }
    }
    return last;
  }
}
