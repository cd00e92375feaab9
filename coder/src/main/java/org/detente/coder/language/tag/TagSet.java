package org.detente.coder.language.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.detente.coder.language.Upos;

/**
 * The tags of one language: each is a part of speech with a set of features.
 *
 * @param upos ordinals of {@link Upos}, by tag
 * @param features bits of {@link org.detente.coder.language.Feature}, by tag
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; arrays for speed.
public record TagSet(byte[] upos, long[] features) {
  /** The number of tags. */
  public int size() {
    return upos.length;
  }

  /** Writes the tags; {@link #read} gives them back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(size());
    for (int i = 0; i < size(); i++) {
      out.writeByte(upos[i]);
      out.writeLong(features[i]);
    }
  }

  /** Reads tags that {@link #write} wrote. */
  public static TagSet read(DataInputStream in) throws IOException {
    int size = in.readInt();
    byte[] upos = new byte[size];
    long[] features = new long[size];
    for (int i = 0; i < size; i++) {
      upos[i] = in.readByte();
      features[i] = in.readLong();
    }
    return new TagSet(upos, features);
  }
}
