package org.detente.coder.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.detente.coder.language.lemma.EditScript;
import org.detente.coder.language.model.LinearModel;
import org.detente.coder.language.tag.TagSet;

/**
 * All that was learned of one language.
 *
 * @param tagSet the language's tags
 * @param tagger scores tags
 * @param scripts the lemmatiser's classes
 * @param lemmatiser scores edit scripts
 * @param relations ordinals of {@link Relation}, by the parser's number of the relation
 * @param parser scores the parser's actions
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record LanguageModel(
    TagSet tagSet,
    LinearModel tagger,
    EditScript[] scripts,
    LinearModel lemmatiser,
    byte[] relations,
    LinearModel parser) {
  private static final int MAGIC = 0xDE7E0001;

  /** Writes the model; {@link #read} gives it back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    tagSet.write(out);
    tagger.write(out);
    out.writeInt(scripts.length);
    for (EditScript script : scripts) {
      out.writeUTF(script.encode());
    }
    lemmatiser.write(out);
    out.writeInt(relations.length);
    out.write(relations);
    parser.write(out);
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
    LinearModel tagger = LinearModel.read(in);
    EditScript[] scripts = new EditScript[in.readInt()];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] = EditScript.parse(in.readUTF());
    }
    LinearModel lemmatiser = LinearModel.read(in);
    byte[] relations = in.readNBytes(in.readInt());
    return new LanguageModel(tagSet, tagger, scripts, lemmatiser, relations, LinearModel.read(in));
  }
}
