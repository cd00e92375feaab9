package org.detente.trainer;

import java.io.IOException;
import java.nio.file.Path;
import org.detente.coder.language.FormDictionary;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageModel;
import org.detente.coder.language.net.PieceVectors;

/**
 * From treebanks to a model. The same plan, treebanks, pieces, dictionary and seed give the same
 * bytes, however fast the workers are.
 */
final class Training {
  private static final int LEMMATISER_EPOCHS = 4;

  private Training() {}

  /** Is told of the model after each epoch; the model changes with the next. */
  interface Observer {
    /**
     * After an epoch.
     *
     * @param epoch counted from 0
     * @param model as it stands
     */
    void after(int epoch, LanguageModel model) throws IOException;
  }

  /**
   * Trains a language's model.
   *
   * @param folder where the plan's treebanks lie
   * @param observer told of each epoch
   * @throws IOException where a treebank cannot be read
   */
  static LanguageModel of(Plan plan, Path folder, PieceVectors pieces, long seed, Observer observer)
      throws IOException {
    FormDictionary dictionary = LanguageEngines.standard().dictionary(plan.language());
    TrainingSet set = TrainingSet.read(folder, plan, pieces, dictionary);
    LemmatiserTrainer.Trained lemmatiser =
        LemmatiserTrainer.train(set.trees(), set.tagSet(), dictionary, LEMMATISER_EPOCHS, seed);
    NetworkTrainer trainer = new NetworkTrainer(set.network(), seed);
    LanguageModel model =
        new LanguageModel(
            set.tagSet(),
            trainer.mean(),
            lemmatiser.scripts(),
            lemmatiser.model(),
            set.relations());
    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
      trainer.epoch(set.examples(), epoch, plan.epochs());
      observer.after(epoch, model);
    }
    return model;
  }
}
