package org.visnyk.ingest.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.page.PageReader;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads the pages of a web archive: HTML that a server sent with status 200, HTML resources, and
 * the plain text of conversions. Requests, images, redirects and error pages are skipped. Holds one
 * page at a time.
 */
public final class WarcPages implements RecordReader {
  private static final int OK = 200;

  private final WarcReader warc;
  private final String source;
  private final ReaderOptions options;
  private long number;

  /** What a record holds. */
  private record Payload(InputStream body, InputFormat format, Optional<Charset> charset) {}

  /**
   * Creates a reader.
   *
   * @param in the bytes, decompressed; closed with the reader
   * @param source the name of the archive, for messages
   */
  public WarcPages(InputStream in, String source, ReaderOptions options) throws IOException {
    this.warc = new WarcReader(in);
    warc.setLenient(true);
    this.source = source;
    this.options = options;
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    while (true) {
      Optional<WarcRecord> record = warc.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      number++;
      Optional<IngestRecord> page = page(record.get());
      if (page.isPresent()) {
        return page;
      }
    }
  }

  private Optional<IngestRecord> page(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord target)) {
      return Optional.empty();
    }
    Position position = new Position(source, number);
    try {
      @Nullable Payload payload = payload(target);
      return payload == null ? Optional.empty() : read(payload, target, position);
    } catch (IOException | IllegalArgumentException e) {
      // if it is the archive that cannot be read, the next record fails as well
      return Optional.of(
          new UnreadableRecordException(
                  "the answer of the server cannot be read: " + String.valueOf(e.getMessage()))
              .rejection(position, target.target()));
    }
  }

  private Optional<IngestRecord> read(Payload payload, WarcTargetRecord target, Position position)
      throws IOException {
    BufferedInputStream in = TextEncoding.buffered(payload.body());
    Charset charset =
        options.encoding().isPresent()
            ? options.encoding().get()
            : TextEncoding.detect(TextEncoding.sample(in), payload.charset());
    ReaderOptions ofDay =
        options.toBuilder().crawled(target.date().atZone(options.zone()).toLocalDate()).build();
    return new PageReader(in, charset, position, target.target(), payload.format(), ofDay).next();
  }

  /** What a record holds; {@code null} if it is no page. */
  private static @Nullable Payload payload(WarcTargetRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response -> {
        boolean isHttp = response.contentType().base().equals(MediaType.HTTP);
        @Nullable HttpResponse http = isHttp ? response.http() : null;
        yield http != null && http.status() == OK && isHtml(http.contentType())
            ? new Payload(stream(http.bodyDecoded()), InputFormat.HTML, charset(http.contentType()))
            : null;
      }
      case WarcResource resource ->
          isHtml(resource.contentType())
              ? new Payload(
                  stream(resource.body()), InputFormat.HTML, charset(resource.contentType()))
              : null;
      case WarcConversion conversion ->
          isType(conversion.contentType(), "text/plain")
              ? new Payload(
                  stream(conversion.body()), InputFormat.TEXT, charset(conversion.contentType()))
              : null;
      default -> null;
    };
  }

  private static InputStream stream(MessageBody body) throws IOException {
    return body.stream();
  }

  private static boolean isHtml(MediaType type) {
    return isType(type, "text/html") || isType(type, "application/xhtml+xml");
  }

  private static boolean isType(MediaType type, String name) {
    return (type.type() + "/" + type.subtype()).equalsIgnoreCase(name);
  }

  private static Optional<Charset> charset(MediaType type) {
    String name = type.parameters().getOrDefault("charset", "").strip();
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an encoding that Java does not know
    }
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }
}
