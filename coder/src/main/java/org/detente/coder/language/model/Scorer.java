package org.detente.coder.language.model;

/**
 * Gives each class a score for a set of features: a trained model, or one that is being trained.
 */
public interface Scorer {
  /** The number of classes. */
  int classes();

  /**
   * Sets {@code scores} to the sum of the features' weights.
   *
   * @param features hashed features, see {@link FeatureHash}
   * @param count how many of them are filled
   * @param scores at least {@link #classes()} long; overwritten
   */
  void score(long[] features, int count, float[] scores);
}
