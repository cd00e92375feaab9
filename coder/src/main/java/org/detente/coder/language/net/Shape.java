package org.detente.coder.language.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The sizes of a network.
 *
 * @param words rows of the table for words of the vocabulary
 * @param buckets rows for hashed features
 * @param pieces length of a word's vector of pieces
 * @param width length of a token's vector, even
 * @param layers recurrent layers
 * @param tagLayer after which layer the tags are read off, 1 or more
 * @param arc length of the vectors that arcs are scored with
 * @param label length of the vectors that relations are scored with
 * @param tags number of tags
 * @param relations number of relations
 * @param treebanks number of treebanks whose habits are told apart; the first is the standard
 */
public record Shape(
    int words,
    int buckets,
    int pieces,
    int width,
    int layers,
    int tagLayer,
    int arc,
    int label,
    int tags,
    int relations,
    int treebanks) {
  /** Distances of head and dependent that have a score of their own. */
  static final int DISTANCES = 33;

  /** Length of one direction's state. */
  public int half() {
    return width / 2;
  }

  /** Writes the sizes. */
  public void write(DataOutputStream out) throws IOException {
    for (int x :
        new int[] {
          words, buckets, pieces, width, layers, tagLayer, arc, label, tags, relations, treebanks
        }) {
      out.writeInt(x);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Shape read(DataInputStream in) throws IOException {
    return new Shape(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }
}
