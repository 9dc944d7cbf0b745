package org.visnyk.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.encoding.TextEncoding;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * A part of an e-mail (RFC 2045 to 2047): headers, and a body or parts of its own. Bytes are held
 * as characters of ISO 8859-1 until their encoding is known.
 */
final class MailPart {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_PARTS = 1_000;
  private static final Pattern END_OF_HEADERS = Pattern.compile("\\r?\\n\\r?\\n|\\A\\r?\\n");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([\\w.:-]+)(?:\\*\\w*)?\\?([BbQq])\\?([^?]*)\\?=");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)\\s+(?==\\?)");
  private static final Pattern QUOTED = Pattern.compile("=([0-9A-Fa-f]{2})");

  private final Map<String, String> headers = new HashMap<>();
  private final String body;
  private final List<MailPart> parts = new ArrayList<>();

  private MailPart(String message, int depth) {
    Matcher end = END_OF_HEADERS.matcher(message);
    boolean hasBody = end.find();
    readHeaders(hasBody ? message.substring(0, end.start()) : message);
    body = hasBody ? message.substring(end.end()) : "";
    String boundary = parameter("boundary");
    if (type().startsWith("multipart/") && !boundary.isEmpty() && depth < MAX_DEPTH) {
      String[] pieces = ("\n" + body).split("\\r?\\n--" + Pattern.quote(boundary), MAX_PARTS);
      for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
        parts.add(new MailPart(pieces[i].replaceFirst("\\A[ \\t]*\\r?\\n", ""), depth + 1));
      }
    }
  }

  static MailPart parse(String message) {
    return new MailPart(message, 0);
  }

  private void readHeaders(String text) {
    for (String line : FOLD.matcher(text).replaceAll(" ").split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
  }

  /** The value of a header, decoded; empty if there is none. */
  String header(String name) {
    String raw = BETWEEN_WORDS.matcher(headers.getOrDefault(name, "")).replaceAll("$1");
    Matcher word = ENCODED_WORD.matcher(decode(bytes(raw), Optional.empty()));
    return word.replaceAll(
            match ->
                Matcher.quoteReplacement(
                    decodeWord(match.group(1), match.group(2), match.group(3))))
        .strip();
  }

  private static String decodeWord(String charset, String encoding, String text) {
    byte[] bytes =
        encoding.equalsIgnoreCase("B") ? base64(text) : quotedPrintable(text.replace('_', ' '));
    return decode(bytes, charset(charset));
  }

  /** The text of the first part of a type that is no attachment; empty if there is none. */
  String text(String type) {
    for (MailPart part : parts) {
      String text = part.text(type);
      if (!text.isBlank()) {
        return text;
      }
    }
    boolean isAttachment =
        headers
            .getOrDefault("content-disposition", "")
            .toLowerCase(Locale.ROOT)
            .startsWith("attachment");
    return parts.isEmpty() && type().equals(type) && !isAttachment
        ? decode(bodyBytes(), charset(parameter("charset")))
        : "";
  }

  private String type() {
    String type = headers.getOrDefault("content-type", "text/plain");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private String parameter(String name) {
    Matcher parameter =
        Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))")
            .matcher(headers.getOrDefault("content-type", ""));
    if (!parameter.find()) {
      return "";
    }
    return parameter.group(1) == null ? parameter.group(2) : parameter.group(1);
  }

  private byte[] bodyBytes() {
    return switch (headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body.replaceAll("=[ \\t]*\\r?\\n", ""));
      default -> bytes(body);
    };
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text.replaceAll("[^A-Za-z0-9+/=]", ""));
    } catch (IllegalArgumentException e) {
      return bytes(text);
    }
  }

  private static byte[] quotedPrintable(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    Matcher quoted = QUOTED.matcher(text);
    int at = 0;
    while (quoted.find()) {
      bytes.writeBytes(bytes(text.substring(at, quoted.start())));
      bytes.write(Integer.parseInt(quoted.group(1), 16));
      at = quoted.end();
    }
    bytes.writeBytes(bytes(text.substring(at)));
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an encoding that Java does not know
    }
  }

  private static String decode(byte[] bytes, Optional<Charset> declared) {
    try {
      return TextInput.decode(bytes, TextEncoding.detect(bytes, declared));
    } catch (UnsupportedInputException e) {
      return TextInput.decode(bytes, declared.orElse(StandardCharsets.UTF_8));
    }
  }
}
