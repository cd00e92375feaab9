package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.List;
import org.detente.coder.actor.register.RegisterMatch.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest name at a piece of a sentence in a trie of names by their pieces, wherever the
 * trie is kept. Safe for any number of threads.
 *
 * <p>A name's capitals are asked for: {@code Polish} is not {@code polish}. Abbreviations of up to
 * five letters must be all capitals in the text ({@code US}, not {@code Us}).
 */
abstract class NameMatcher {
  static final int ROOT = 0;

  /** A name at the node where it ends; {@code capitals}: per piece what the text must show. */
  static final class Form {
    final Candidate candidate;
    final byte[] capitals;
    @Nullable Form next;

    Form(Candidate candidate, byte[] capitals) {
      this.candidate = candidate;
      this.capitals = capitals;
    }
  }

  /** The node behind a piece, or -1. */
  abstract int step(int node, String piece);

  /** The first of the names that end at a node, or null. */
  abstract @Nullable Form form(int node);

  /**
   * The longest name that begins at a piece, of the language or usable in it.
   *
   * @param at index of a piece
   * @param language ISO 639-1 code
   */
  @Nullable Found longest(FoldedTokens text, int at, String language) {
    Found best = null;
    int node = ROOT;
    for (int i = at; i < text.size(); i++) {
      String piece = text.piece(i);
      int next = step(node, piece);
      String lemma = text.lemma(i);
      if (next < 0 && lemma != null) {
        next = step(node, lemma);
      }
      best = genitive(text, at, i, node, language, best);
      if (next < 0) {
        break;
      }
      best = whole(text, at, i, next, language, best);
      node = next;
    }
    return best;
  }

  /**
   * Names that end in a piece without its s, if it is capitalised: {@code Ruslands}, but {@code
   * RTS} is not RT's.
   */
  private @Nullable Found genitive(
      FoldedTokens text, int at, int i, int node, String language, @Nullable Found best) {
    String piece = text.piece(i);
    int last = piece.length() - 1;
    if (last < 2 || piece.charAt(last) != 's' || !text.startsUpper(i) || text.isAllUpper(i)) {
      return best;
    }
    int next = step(node, piece.substring(0, last));
    if (next < 0) {
      return best;
    }
    List<Candidate> candidates = candidates(text, at, next, language, true);
    return candidates.isEmpty() ? best : new Found(i, true, candidates);
  }

  private @Nullable Found whole(
      FoldedTokens text, int at, int i, int node, String language, @Nullable Found best) {
    List<Candidate> candidates = candidates(text, at, node, language, false);
    return candidates.isEmpty() ? best : new Found(i, false, candidates);
  }

  private List<Candidate> candidates(
      FoldedTokens text, int at, int node, String language, boolean genitive) {
    Form first = form(node);
    if (first == null) {
      return List.of();
    }
    List<Candidate> own = new ArrayList<>(4);
    List<Candidate> other = new ArrayList<>(0);
    for (Form form = first; form != null; form = form.next) {
      Candidate candidate = form.candidate;
      boolean usable =
          (!genitive || canBeGenitive(candidate.kind())) && fits(form.capitals, text, at);
      if (usable && isOwn(candidate, language)) {
        own.add(candidate);
      } else if (usable && isName(candidate.kind())) {
        other.add(candidate);
      }
    }
    for (Candidate candidate : other) {
      if (own.stream().noneMatch(c -> c.referent() == candidate.referent())) {
        own.add(candidate);
      }
    }
    return own;
  }

  private static boolean isOwn(Candidate candidate, String language) {
    return candidate.language().equals(language) || candidate.language().equals(PartyName.ANY);
  }

  /** Names of another language are used as they are; adjectives and nouns are not. */
  private static boolean isName(NameKind kind) {
    return switch (kind) {
      case NAME, ABBREVIATION, SEAT, PERSON, SURNAME, PLACE -> true;
      case ADJECTIVE, INHABITANT, INHABITANTS, NOUN -> false;
    };
  }

  private static boolean canBeGenitive(NameKind kind) {
    return isName(kind);
  }

  private static boolean fits(byte[] capitals, FoldedTokens text, int at) {
    for (int i = 0; i < capitals.length; i++) {
      int piece = at + i;
      if (capitals[i] == 1 && !text.startsUpper(piece)
          || capitals[i] == 2 && !text.isAllUpper(piece)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A name found.
   *
   * @param lastPiece index of its last piece
   * @param genitive whether an s was left off
   * @param candidates whom it names
   */
  record Found(int lastPiece, boolean genitive, List<Candidate> candidates) {}
}
