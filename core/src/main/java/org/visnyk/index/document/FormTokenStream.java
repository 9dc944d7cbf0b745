package org.visnyk.index.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.visnyk.index.schema.WrittenForm;

/**
 * Emits the words of a text as they are written, in their {@link WrittenForm}, and the parts of
 * compounds.
 */
final class FormTokenStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> forms;
  private int next;

  /** Copies the words of a text. */
  FormTokenStream(ArticleTokens tokens) {
    this.forms = forms(tokens);
  }

  private static List<String> forms(ArticleTokens tokens) {
    List<String> forms = new ArrayList<>();
    int lastStart = -1;
    int lastEnd = -1;
    for (int token = 0; token < tokens.count(); token++) {
      int start = tokens.startOffset(token);
      int end = tokens.endOffset(token);
      // The lemmas of one word follow each other.
      if (start != lastStart || end != lastEnd) {
        lastStart = start;
        lastEnd = end;
        char[] form = tokens.text().substring(start, end).toCharArray();
        forms.add(new String(form, 0, WrittenForm.write(form, form.length)));
      }
    }
    return forms;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == forms.size()) {
      return false;
    }
    clearAttributes();
    term.append(forms.get(next));
    next++;
    return true;
  }
}
