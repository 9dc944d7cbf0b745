package org.visnyk.ingest.parquet;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.json.JsonLines;
import org.visnyk.ingest.record.UnsupportedInputException;

/** The rows of a Parquet file as lines of JSON, made when they are read. */
final class RowLines extends JsonLines {
  private final ParquetFileReader file;
  private final RowReader rows;

  private RowLines(ParquetFileReader file, RowReader rows) {
    this.file = file;
    this.rows = rows;
  }

  static RowLines of(Path path) throws IOException {
    try {
      ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
      try {
        return new RowLines(file, file.rowReader());
      } catch (RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static IOException damaged(Exception cause) {
    UnsupportedInputException damaged =
        new UnsupportedInputException(
            "the Parquet file is damaged or of a kind that is not supported (%s); convert it to JSON lines"
                .formatted(cause.getMessage()));
    damaged.initCause(cause);
    return damaged;
  }

  @Override
  protected boolean writeNext(JsonGenerator json) throws IOException {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      json.writeStartObject();
      for (int i = 0; i < rows.getFieldCount(); i++) {
        json.writeFieldName(rows.getFieldName(i));
        write(json, rows.isNull(i) ? null : rows.getValue(i));
      }
      json.writeEndObject();
      return true;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Float number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case byte[] bytes -> json.writeString(new String(bytes, StandardCharsets.UTF_8));
      case PqList list -> {
        json.writeStartArray();
        for (int i = 0; i < list.size(); i++) {
          write(json, list.isNull(i) ? null : list.get(i));
        }
        json.writeEndArray();
      }
      case PqStruct struct -> {
        json.writeStartObject();
        for (int i = 0; i < struct.getFieldCount(); i++) {
          json.writeFieldName(struct.getFieldName(i));
          write(json, struct.isNull(i) ? null : struct.getValue(i));
        }
        json.writeEndObject();
      }
      // dates and times are written as ISO 8601 writes them
      default -> json.writeString(value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      file.close();
    }
  }
}
