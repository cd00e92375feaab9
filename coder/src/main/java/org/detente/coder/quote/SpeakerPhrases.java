package org.detente.coder.quote;

import java.util.List;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Actor;
import org.detente.coder.record.ResolvedBy;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/** Turns the phrase that speaks into an actor: whom the register knows, else its words alone. */
final class SpeakerPhrases {
  private final Document document;
  private final Mentions mentions;
  private final CueLexicon lexicon;

  SpeakerPhrases(Document document, Mentions mentions, CueLexicon lexicon) {
    this.document = document;
    this.mentions = mentions;
    this.lexicon = lexicon;
  }

  /** Whether the phrase can be a source: a party, a person, or a noun for a source. */
  boolean isSource(Sentence sentence, int head) {
    if (lexicon.is("third-person", sentence.form(head))) {
      return true;
    }
    if (sentence.upos(head) == Upos.PRON) {
      return !mentions.at(sentence.index(), head).isEmpty();
    }
    return known(sentence, head) != null
        || lexicon.isSource(sentence.lemma(head))
        || lexicon.isSource(sentence.form(head))
        || sentence.upos(head) == Upos.PROPN
        || sentence.upos(head) == Upos.NUM;
  }

  /** The phrase as an actor: whom the register knows, else its words alone. */
  Actor actor(Sentence sentence, int head) {
    Actor known = known(sentence, head);
    if (known == null || known.person() == null) {
      Actor named = namedBeside(sentence, head);
      if (named != null) {
        return named;
      }
    }
    if (known != null) {
      return known.person() == null ? withName(sentence, head, known) : known;
    }
    int first = head;
    int last = head;
    for (int child : sentence.children(head)) {
      boolean name =
          switch (sentence.relation(child).universal()) {
            case DET, AMOD, COMPOUND, FLAT, NUMMOD -> true;
            case NMOD -> true;
            case APPOS -> child == last + 1;
            default -> false;
          };
      if (name && lexicon.attribution(sentence, child) == null) {
        first = Math.min(first, Speakers.leftmost(sentence, child));
        last = Math.max(last, Speakers.rightmost(sentence, child));
      }
    }
    if (sentence.upos(head) == Upos.PROPN || sentence.upos(head) == Upos.NOUN) {
      last = Math.max(last, nameEnd(sentence, last + 1));
    }
    int begin = sentence.begin(first);
    int end = sentence.end(last);
    return new Actor(
        document.text().slice(begin, end),
        begin,
        end,
        null,
        null,
        null,
        null,
        null,
        null,
        ResolvedBy.NAME);
  }

  /** A role with the name of somebody whom the register does not know right behind it. */
  private Actor withName(Sentence sentence, int head, Actor role) {
    if (sentence.upos(head) == Upos.PRON || sentence.begin(head) < role.begin()) {
      return role;
    }
    int first = head;
    while (first < sentence.size() && sentence.begin(first) < role.end()) {
      first++;
    }
    if (first + 1 < sentence.size() && sentence.form(first).equals(",")) {
      first++;
    }
    int last = nameEnd(sentence, first);
    boolean comma = first > 0 && sentence.form(first - 1).equals(",");
    boolean closed = last + 1 >= sentence.size() || sentence.upos(last + 1) == Upos.PUNCT;
    if (last < first || (comma && (!closed || last == first))) {
      return role;
    }
    int begin = sentence.begin(first);
    int end = sentence.end(last);
    return new Actor(
        document.text().slice(role.begin(), end),
        role.begin(),
        end,
        role.party(),
        role.country(),
        role.sector(),
        document.text().slice(begin, end),
        role.role(),
        role.forum(),
        role.resolvedBy());
  }

  /** The last token of the unknown name that begins at a token; the one before where none does. */
  private int nameEnd(Sentence sentence, int first) {
    int last = first - 1;
    for (int i = first; i < sentence.size(); i++) {
      if (isName(sentence, i)) {
        last = i;
      } else if (i == first || !lexicon.is("name-particle", sentence.form(i))) {
        break;
      }
    }
    return last;
  }

  private boolean isName(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.PROPN
        && Character.isUpperCase(sentence.form(token).charAt(0))
        && mentions.at(sentence.index(), token).isEmpty();
  }

  @Nullable Actor known(Sentence sentence, int head) {
    Actor best = best(sentence, head);
    if (best != null && best.person() != null) {
      return best;
    }
    for (int child : sentence.children(head)) {
      boolean same =
          switch (sentence.relation(child).universal()) {
            case APPOS, FLAT, COMPOUND -> true;
            case NMOD -> sentence.child(child, Relation.CASE) < 0;
            default -> false;
          };
      Actor actor = same ? best(sentence, child) : null;
      if (actor != null && actor.person() != null) {
        return actor;
      }
    }
    return best;
  }

  /** The person named right behind a role, or between commas behind its phrase. */
  private @Nullable Actor namedBeside(Sentence sentence, int head) {
    if (sentence.upos(head) == Upos.PRON) {
      return null;
    }
    for (int i = head + 1; i < Math.min(sentence.size(), head + 9); i++) {
      boolean comma = sentence.form(i - 1).equals(",");
      Actor actor = i == head + 1 || comma ? best(sentence, i) : null;
      if (actor != null && actor.person() != null) {
        int behind = i + 1;
        while (behind < sentence.size() && sentence.begin(behind) < actor.end()) {
          behind++;
        }
        boolean closed = behind >= sentence.size() || sentence.upos(behind) == Upos.PUNCT;
        return !comma || closed ? actor : null;
      }
      boolean passes =
          switch (sentence.upos(i)) {
            case ADP, DET, ADJ, NOUN, PROPN -> !comma;
            default -> sentence.form(i).equals(",");
          };
      if (!passes) {
        return null;
      }
    }
    return null;
  }

  @Nullable Actor best(Sentence sentence, int token) {
    List<Mention> here = mentions.at(sentence.index(), token);
    for (Mention mention : here) {
      if (mention.actor().person() != null) {
        return mention.actor();
      }
    }
    for (Mention mention : here) {
      if (mention.kind() != Mention.Kind.PLACE && mention.kind() != Mention.Kind.ADJECTIVE) {
        return mention.actor();
      }
    }
    return null;
  }
}
