package org.detente.app.output;

import java.util.Arrays;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.RecordWriter;

/**
 * Records as JSON.
 *
 * @param pretty whether to indent
 */
public record JsonFormatter(boolean pretty) implements RecordFormatter {
  @Override
  public byte[] format(CodedDocument coded) {
    byte[] json = pretty ? RecordWriter.pretty(coded) : RecordWriter.line(coded);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
