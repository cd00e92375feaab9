package org.detente.coder.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.detente.coder.language.lemma.EditScript;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.net.Network;
import org.detente.coder.language.tag.TagSet;

/**
 * All that was learned of one language.
 *
 * @param tagSet the language's tags
 * @param network tags and parses
 * @param scripts the lemmatiser's classes
 * @param lemmatiser scores edit scripts
 * @param relations ordinals of {@link Relation}, by the network's number of the relation
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record LanguageModel(
    TagSet tagSet,
    Network network,
    EditScript[] scripts,
    LinearModel lemmatiser,
    byte[] relations) {
  private static final int MAGIC = 0xDE7E0002;

  /** Writes the model; {@link #read} gives it back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    tagSet.write(out);
    network.write(out);
    out.writeInt(scripts.length);
    for (EditScript script : scripts) {
      out.writeUTF(script.encode());
    }
    lemmatiser.write(out);
    out.writeInt(relations.length);
    out.write(relations);
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException also when it is no model of this version
   */
  public static LanguageModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a language model of this version");
    }
    TagSet tagSet = TagSet.read(in);
    Network network = Network.read(in);
    EditScript[] scripts = new EditScript[in.readInt()];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] = EditScript.parse(in.readUTF());
    }
    LinearModel lemmatiser = LinearModel.read(in);
    byte[] relations = in.readNBytes(in.readInt());
    return new LanguageModel(tagSet, network, scripts, lemmatiser, relations);
  }
}
