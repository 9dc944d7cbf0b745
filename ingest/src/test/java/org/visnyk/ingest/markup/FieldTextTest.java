package org.visnyk.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Один.</p><p>Два.</p>                        | Один.¶¶Два.
          <p>Один <b>раз</b> і&nbsp;досить.</p>           | Один раз і досить.
          Один<br>два<BR/>три                            | Один¶два¶три
          <ul><li>раз</li><li>два</li></ul>              | раз¶¶два
          <table><tr><td>а</td><td>б</td></tr></table>   | а б
          <p>Так</p><script>var a = "<p>ні</p>";</script> | Так
          <style>p {}</style>Так<!-- ні -->              | Так
          <figure><img src="a"><figcaption>Фото</figcaption></figure><p>Так</p> | Так
          <p>5 < 6, а 7 > 3</p>                           | 5 < 6, а 7 > 3
          &laquo;Зоря&raquo; &#8211; це &#x2014; так       | «Зоря» – це — так
          <p class="lead">Один без кінця                  | Один без кінця
          R&amp;amp;D                                    | R&amp;D
          &lt;p&gt;Один&lt;/p&gt;&lt;p&gt;Два&lt;/p&gt;   | Один¶¶Два
          &lt;b у тексті про розмітку                    | <b у тексті про розмітку
          [b]Жирне[/b] і [url=https://a.example]адреса[/url] | Жирне і адреса
          До [caption id="a1" width="300"]<img src="a"/> Підпис[/caption]після | До після
          До[gallery ids="1,2"][vc_row css='x']після[/vc_row] | Допісля
          """)
  void turnsMarkupIntoText(String value, String expected) {
    assertThat(FieldText.paragraphs(value)).isEqualTo(expected.replace('¶', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Морози до -5 <6 градусів, вітер >20 м/с",
        "Фірма «Дуб & Ясен», R&D, AT&T",
        "Сказав [sic] і пішов [1], [відео]",
        "if (a < b && c > d)",
        "<Назва> у кутових дужках",
        "Тег <b> робить слово жирним & помітним",
        "https://a.example/?a=1&copy=2&lt=3",
        "Рядок\nдругий\n\nтретій"
      })
  void keepsPlainTextAsItIs(String text) {
    assertThat(FieldText.paragraphs(text)).isEqualTo(text);
    assertThat(FieldText.line(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<p>Назва<br>далі</p>", "Назва&nbsp;далі", "<h1>Назва</h1>\n<h2>далі</h2>"})
  void makesOneLineOfATitle(String title) {
    assertThat(FieldText.line(title)).isEqualTo("Назва далі");
  }

  @Property
  void neverThrows(@ForAll String any) {
    assertThat(FieldText.paragraphs("<p>" + any + "&" + any + ";[" + any + "]</p>")).isNotNull();
  }
}
