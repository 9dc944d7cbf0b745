package org.visnyk.benchmarks.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.visnyk.Article;
import org.visnyk.analysis.InspectedToken;
import org.visnyk.analysis.TextInspector;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.index.duplicates.SignatureMaker;

/**
 * The lead and text of an article as words and as lemmas. Immutable.
 *
 * @param id the article's id
 * @param words the words as they stand, in small letters
 * @param lemmas the likeliest lemma of each word
 */
public record ArticleText(String id, List<String> words, List<String> lemmas) {
  private static final TextInspector INSPECTOR = new TextInspector();

  /** Analyses an article. */
  public static ArticleText of(Article article) {
    return of(article.id(), article.lead() + "\n\n" + article.text());
  }

  /** Analyses a text. */
  public static ArticleText of(String id, String text) {
    List<InspectedToken> tokens = INSPECTOR.inspect(text);
    return new ArticleText(
        id,
        tokens.stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList(),
        tokens.stream().map(token -> token.lemmas().getFirst().lemma()).toList());
  }

  /** The numbers in the text. */
  public Set<String> numbers() {
    return lemmas.stream()
        .filter(lemma -> lemma.charAt(0) >= '0' && lemma.charAt(0) <= '9')
        .collect(Collectors.toSet());
  }

  /** The signature that an index makes of the text. */
  public Optional<Signature> signature() {
    SignatureMaker maker = new SignatureMaker();
    for (String lemma : lemmas) {
      byte[] bytes = lemma.getBytes(StandardCharsets.UTF_8);
      maker.add(bytes, 0, bytes.length);
    }
    return maker.make();
  }
}
