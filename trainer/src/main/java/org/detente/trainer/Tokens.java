package org.detente.trainer;

import java.io.IOException;
import java.nio.file.Path;
import org.detente.coder.language.token.TokenRules;
import org.detente.coder.language.token.Tokeniser;

/** Measures tokenisation on a treebank's texts. */
public final class Tokens {
  private Tokens() {}

  /** {@code Tokens LANGUAGE TREEBANK [show]}. */
  public static void main(String[] args) throws IOException {
    Report.line(
        TokenEvaluation.of(
                new Tokeniser(TokenRules.load(args[0])),
                Treebank.sentences(Path.of(args[1])),
                args.length > 2)
            .toString());
  }
}
