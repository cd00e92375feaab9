package org.detente.coder.actor;

import org.detente.coder.language.Sentence;

/** Tells which tokens stand between quotation marks, roughly: enough to prefer what does not. */
final class QuotedTokens {
  private final ReferenceWords words;
  private boolean open;
  private int since;

  QuotedTokens(ReferenceWords words) {
    this.words = words;
  }

  /** One flag a token; sentences must be asked for in text order. */
  boolean[] of(Sentence sentence) {
    boolean[] quoted = new boolean[sentence.size()];
    if (open && sentence.index() - since > 3) {
      open = false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.form(i);
      if (form.equals("\"")) {
        turn(!open, sentence);
      } else if (words.is("opening", form)) {
        turn(true, sentence);
      } else if (words.is("closing", form)) {
        turn(false, sentence);
      }
      quoted[i] = open;
    }
    return quoted;
  }

  private void turn(boolean opens, Sentence sentence) {
    open = opens;
    since = sentence.index();
  }
}
