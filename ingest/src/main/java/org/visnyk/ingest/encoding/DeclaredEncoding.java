package org.visnyk.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML document or a page of the web says it has. */
public final class DeclaredEncoding {
  private static final Pattern XML =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredEncoding() {}

  /** Looks for it in the first bytes, which are ASCII as far as this is concerned. */
  public static Optional<Charset> in(byte[] sample) {
    String text = new String(sample, StandardCharsets.ISO_8859_1);
    // A page may be quoted in records of another kind, whose encoding is their own.
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    return find(XML, text).or(() -> find(META, text));
  }

  private static Optional<Charset> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? TextEncoding.named(matcher.group(1)) : Optional.empty();
  }
}
