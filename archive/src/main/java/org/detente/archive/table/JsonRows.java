package org.detente.archive.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object a row: in an array, or one a line. */
public final class JsonRows implements RowSink {
  private final JsonGenerator json;
  private final boolean array;
  private List<String> columns = List.of();

  /**
   * A table.
   *
   * @param array whether all stand in one array; else one a line
   */
  public JsonRows(OutputStream stream, boolean array) throws IOException {
    this.array = array;
    this.json =
        new JsonFactory().createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void head(List<String> names) throws IOException {
    columns = List.copyOf(names);
    if (array) {
      json.writeStartArray();
    }
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i));
      write(cells.get(i));
    }
    json.writeEndObject();
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number) {
      json.writeNumber(Values.text(value));
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        json.writeString(String.valueOf(one));
      }
      json.writeEndArray();
    } else {
      json.writeString(Values.text(value));
    }
  }

  @Override
  public void close() throws IOException {
    if (array) {
      json.writeEndArray();
    }
    json.writeRaw('\n');
    json.close();
  }
}
